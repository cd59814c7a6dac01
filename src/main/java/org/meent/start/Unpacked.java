package org.meent.start;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipInputStream;

/**
 * The parts of this program as files. They are unpacked afresh each time: the server's folder remembers what ran in
 * it before.
 */
final class Unpacked {
    private static final String CLASSES = "WEB-INF/classes/";
    private static final String LIBRARIES = "WEB-INF/lib/";
    private final Path folder;

    private Unpacked(Path folder) {
        this.folder = folder;
    }

    /** What the look at the database needs, in {@code folder}, which is emptied first. */
    static Unpacked into(Path folder) throws IOException {
        remove(folder);
        Files.createDirectories(folder);
        var files = new Unpacked(folder);
        try (var war = new ZipInputStream(part("/server/ROOT.war"))) {
            for (var entry = war.getNextEntry(); entry != null; entry = war.getNextEntry()) {
                if (!entry.isDirectory() && isForDatabase(entry.getName())) files.write(war, files.inside(entry.getName()));
            }
        }
        return files;
    }

    private static boolean isForDatabase(String name) {
        return name.startsWith(LIBRARIES + "h2-") || name.startsWith(LIBRARIES + "postgresql-")
                || name.startsWith(CLASSES);
    }

    /** Adds the server and the application. */
    void addServer() throws IOException {
        for (var name : List.of("payara-micro.jar", "ROOT.war")) write(part("/server/" + name), folder.resolve(name));
        for (var name : List.of("pre-boot.txt", "post-boot.txt", "logging.properties")) write(part("/org/meent/start/" + name), folder.resolve(name));
    }

    Path folder() {
        return folder;
    }

    /** The drivers and the application's own look at the database, apart from everything else. */
    URLClassLoader loader() throws IOException {
        var urls = new ArrayList<URL>();
        urls.add(folder.resolve(CLASSES).toUri().toURL());
        try (var jars = Files.list(folder.resolve(LIBRARIES))) {
            for (var jar : jars.toList()) urls.add(jar.toUri().toURL());
        }
        return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    private static InputStream part(String name) {
        var in = Unpacked.class.getResourceAsStream(name);
        if (in == null) throw Refused.because("notWhole", name);
        return in;
    }

    private Path inside(String name) {
        var path = folder.resolve(name).normalize();
        if (!path.startsWith(folder)) throw Refused.because("notWhole", name);
        return path;
    }

    private void write(InputStream in, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
    }

    static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (var paths = Files.walk(folder)) {
            paths.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.delete(path);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
