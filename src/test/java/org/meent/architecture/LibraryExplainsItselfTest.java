package org.meent.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever counts or checks with our library alone finds every public thing explained: what it is, takes, gives and throws. */
class LibraryExplainsItselfTest {
    @TempDir
    Path folder;

    @Test
    void the_javadoc_of_the_library_is_complete_and_builds_without_a_warning() {
        var said = new StringWriter();
        var writer = new PrintWriter(said);

        var exit = ToolProvider.findFirst("javadoc").orElseThrow().run(writer, writer, "-quiet", "-Xdoclint:all", "-Werror", "-Xmaxwarns", "1000", "-public",
                "-d", folder.toString(), "-sourcepath", "src/main/java", "org.meent.proof", "org.meent.voting", "org.meent.ledger");

        assertThat(said.toString()).isEmpty();
        assertThat(exit).isZero();
        assertThat(folder.resolve("org/meent/voting/Rule.html")).exists();
    }
}
