package org.meent.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.PrintWriter;
import java.util.jar.JarFile;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;

/** Who checks a log, a count or a ledger needs to trust a JDK and one small jar, nothing else. */
class LibraryIT {
    private static final String JAR = "target/meent-library.jar";

    @Test
    void the_library_holds_what_counts_and_proves_and_nothing_else() throws IOException {
        try (var jar = new JarFile(JAR)) {
            var files = jar.stream().filter(entry -> !entry.isDirectory()).map(entry -> entry.getName()).toList();
            assertThat(files).contains("org/meent/proof/VerifyLog.class", "org/meent/proof/proof_nl.properties", "org/meent/proof/proof_en.properties",
                            "org/meent/voting/Count.class", "org/meent/voting/voting_nl.properties", "org/meent/ledger/Ledger.class")
                    .allMatch(name -> name.matches("org/meent/(proof|voting|ledger)/.*|META-INF/.*"));
            assertThat(jar.getManifest().getMainAttributes().getValue("Automatic-Module-Name")).isEqualTo("org.meent.library");
            assertThat(jar.getManifest().getMainAttributes().getValue("Main-Class")).isEqualTo("org.meent.voting.Count");
        }
    }

    @Test
    void it_needs_the_base_of_the_jdk_alone() {
        var found = new StringWriter();
        ToolProvider.findFirst("jdeps").orElseThrow().run(new PrintWriter(found), new PrintWriter(found), "--print-module-deps", JAR);
        assertThat(found.toString().strip()).isEqualTo("java.base");
    }
}
