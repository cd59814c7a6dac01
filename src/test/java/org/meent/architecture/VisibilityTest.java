package org.meent.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Public is what another room uses, what a reader is shown, and what the server must reach; the rest is nobody else's business. */
class VisibilityTest {
    /** What the server makes by itself, by a name in a configuration file. */
    private static final Set<String> MADE_BY_THE_SERVER = Set.of("jakarta.servlet.Filter", "jakarta.servlet.Servlet", "jakarta.el.ELResolver",
            "jakarta.faces.application.ViewHandlerWrapper", "jakarta.faces.application.ResourceHandlerWrapper", "jakarta.ws.rs.core.Application",
            "org.hibernate.integrator.spi.Integrator", "jakarta.servlet.ServletContextListener", "org.h2.api.Trigger");
    /** What somebody else's loader finds by its name: the launcher, H2 in a statement, the server's pool, the build in the pom. */
    private static final Set<String> FOUND_BY_NAME = Set.of("org.meent.kernel.FirstLook", "org.meent.kernel.H2Settings", "org.meent.kernel.H2Source", "org.meent.kernel.PostgresqlSource", "org.meent.web.OpenApiFinish");

    @Test
    void nothing_is_public_without_a_reader() {
        var all = Program.classes().stream().filter(type -> type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC)).toList();

        assertThat(all).hasSizeGreaterThan(50).extracting(JavaClass::getName).containsAll(FOUND_BY_NAME);
        assertThat(all.stream().filter(type -> !hasReader(type)).map(JavaClass::getName)).isEmpty();
    }

    private static boolean hasReader(JavaClass type) {
        return Program.isPage(type) || Program.isResource(type)
                || type.isRecord() || type.isEnum() || type.isInterface()
                || FOUND_BY_NAME.contains(type.getName())
                || MADE_BY_THE_SERVER.stream().anyMatch(type::isAssignableTo)
                || Program.has(type, "jakarta.faces.convert.FacesConverter") || Program.has(type, "jakarta.ejb.Singleton")
                || Program.has(type, "jakarta.ws.rs.ext.Provider")
                || type.getMethods().stream().anyMatch(method -> Set.of("main", "agentmain").contains(method.getName()))
                // A library is read by others than us.
                || Set.of("proof", "voting", "ledger").contains(Program.room(type).orElseThrow())
                || Program.isDoor(type)
                || usedElsewhere(type);
    }

    private static boolean usedElsewhere(JavaClass type) {
        return Stream.concat(Stream.of(type), Program.classes().stream().filter(nested -> Program.outermost(nested).equals(type)))
                .flatMap(each -> each.getDirectDependenciesToSelf().stream())
                .anyMatch(arrow -> !arrow.getOriginClass().getPackageName().equals(type.getPackageName()))
                // A room's problems are part of its door.
                || type.getSimpleName().endsWith("Problems");
    }
}
