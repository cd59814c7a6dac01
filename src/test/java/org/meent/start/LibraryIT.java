package org.meent.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.PrintWriter;
import java.util.jar.JarFile;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;

/** Who checks a log needs to trust a JDK and one small jar, nothing else. */
class LibraryIT {
    private static final String JAR = "target/meent-library.jar";

    @Test
    void the_library_holds_the_proof_alone() throws IOException {
        try (var jar = new JarFile(JAR)) {
            var files = jar.stream().filter(entry -> !entry.isDirectory()).map(entry -> entry.getName()).toList();
            assertThat(files).contains("org/meent/proof/VerifyLog.class", "org/meent/proof/proof_nl.properties", "org/meent/proof/proof_en.properties")
                    .allMatch(name -> name.startsWith("org/meent/proof/") || name.startsWith("META-INF/"));
            assertThat(jar.getManifest().getMainAttributes().getValue("Automatic-Module-Name")).isEqualTo("org.meent.library");
        }
    }

    @Test
    void it_needs_the_base_of_the_jdk_alone() {
        var found = new StringWriter();
        ToolProvider.findFirst("jdeps").orElseThrow().run(new PrintWriter(found), new PrintWriter(found), "--print-module-deps", JAR);
        assertThat(found.toString().strip()).isEqualTo("java.base");
    }
}
