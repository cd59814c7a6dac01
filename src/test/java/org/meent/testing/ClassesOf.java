package org.meent.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.meent.kernel.Say;

/** Finds the compiled classes of the rooms. */
final class ClassesOf {
    private ClassesOf() {}

    static Class<?>[] theRoomsAnd(Class<?>... more) {
        var classes = new ArrayList<Class<?>>(Arrays.asList(more));
        try {
            var root = Path.of(Say.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            try (var files = Files.walk(root.resolve("org/meent"))) {
                for (var file : files.filter(path -> path.toString().endsWith(".class")).toList()) classes.add(load(root, file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        classes.removeIf(type -> List.of("package-info", "module-info").contains(type.getSimpleName()));
        return classes.toArray(Class<?>[]::new);
    }

    private static Class<?> load(Path root, Path file) {
        var name = root.relativize(file).toString().replace('/', '.').replace('\\', '.');
        try {
            return Class.forName(name.substring(0, name.length() - ".class".length()), false, ClassesOf.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
