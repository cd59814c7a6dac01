package org.meent.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The compiled classes of the program, without its tests, and the rooms they lie in. */
final class Program {
    static final Path CLASSES = Path.of("target", "classes");
    static final Path SOURCES = Path.of("src", "main", "java");
    static final Path WORDS = Path.of("src", "main", "resources", "org", "meent");
    static final Path PAGES = Path.of("webapp");
    /** Floors, lowest first; rooms on one floor are siblings. */
    static final Map<String, Integer> FLOORS = Map.ofEntries(
            Map.entry("proof", 0), Map.entry("voting", 1), Map.entry("ledger", 1), Map.entry("kernel", 2), Map.entry("log", 3),
            Map.entry("rules", 4), Map.entry("members", 5), Map.entry("votes", 6), Map.entry("decisions", 6), Map.entry("proposals", 7),
            Map.entry("desks", 8), Map.entry("money", 8), Map.entry("participation", 9), Map.entry("example", 10), Map.entry("web", 10),
            Map.entry("start", 11));
    private static final JavaClasses ALL = new ClassFileImporter().importPath(CLASSES);

    private Program() {}

    static List<JavaClass> classes() {
        var classes = ALL.stream().filter(type -> type.getPackageName().startsWith("org.meent.")).toList();
        assertThat(classes).as("the classes of the program").hasSizeGreaterThan(150);
        return classes;
    }

    static JavaClasses imported() {
        return ALL;
    }

    /** The room of a class, or nothing if it is not ours. */
    static Optional<String> room(JavaClass type) {
        var name = type.getPackageName();
        return name.startsWith("org.meent.") ? Optional.of(name.substring("org.meent.".length())) : Optional.empty();
    }

    /** The class itself, or the one it is nested in. */
    static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(Program::outermost).orElse(type);
    }

    static boolean has(JavaClass type, String annotation) {
        return type.isAnnotatedWith(annotation);
    }

    static boolean isPage(JavaClass type) {
        return has(type, "jakarta.inject.Named") && !type.getSimpleName().equals("Say");
    }

    static boolean isResource(JavaClass type) {
        return has(type, "jakarta.ws.rs.Path");
    }

    static boolean isDoor(JavaClass type) {
        return type.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC)
                && has(type, "jakarta.enterprise.context.ApplicationScoped") && !isPage(type) && !isResource(type);
    }
}
