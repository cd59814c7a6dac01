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
import java.util.Optional;
import java.util.zip.ZipInputStream;

/**
 * The parts of this program as files. They are unpacked afresh each time: the server's folder remembers what ran in
 * it before.
 */
final class Unpacked {
    private static final String CLASSES = "WEB-INF/classes/";
    private static final String LIBRARIES = "WEB-INF/lib/";
    /** Without this class it is not Meent, nor overlays it. */
    private static final String HEART = CLASSES + "org/meent/kernel/FirstLook.class";
    private final Path folder;
    private final Optional<Path> war;

    private Unpacked(Path folder, Optional<Path> war) {
        this.folder = folder;
        this.war = war;
    }

    /**
     * What the look at the database needs, in {@code folder}, which is emptied first.
     *
     * @param war the application that overlays Meent, or none for Meent itself
     */
    static Unpacked into(Path folder, Optional<Path> war) throws IOException {
        remove(folder);
        Files.createDirectories(folder);
        var files = new Unpacked(folder, war);
        try (var entries = new ZipInputStream(files.application())) {
            for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                if (!entry.isDirectory() && isForDatabase(entry.getName())) files.write(entries, files.inside(entry.getName()));
            }
        }
        if (war.isPresent() && !Files.exists(folder.resolve(HEART))) throw Refused.because("war", war.get());
        return files;
    }

    private InputStream application() throws IOException {
        if (war.isEmpty()) return part("/server/ROOT.war");
        try {
            return Files.newInputStream(war.get());
        } catch (IOException e) {
            throw Refused.because("war", war.get());
        }
    }

    private static boolean isForDatabase(String name) {
        return name.startsWith(LIBRARIES + "h2-") || name.startsWith(LIBRARIES + "postgresql-")
                || name.startsWith(CLASSES);
    }

    /** Adds the server and the application. */
    void addServer() throws IOException {
        write(part("/server/payara-micro.jar"), folder.resolve("payara-micro.jar"));
        try (var in = application()) {
            write(in, folder.resolve("ROOT.war"));
        }
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
