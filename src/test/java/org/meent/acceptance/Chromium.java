package org.meent.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Finds a browser for the stories: one on the PATH; else Debian's, installed if we are root; else npm's headless
 * build where there is Node.
 */
final class Chromium {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");

    private Chromium() {}

    static Path find() {
        return onPath(NAMES)
                .or(Chromium::installedOnDebian)
                .or(Chromium::fromNpm)
                .orElseThrow(() -> new IllegalStateException("The browser stories need a browser: install Chromium or Google Chrome so that it is on the PATH."));
    }

    private static Optional<Path> onPath(List<String> names) {
        for (var name : names) {
            for (var folder : System.getenv("PATH").split(java.io.File.pathSeparator)) {
                var file = Path.of(folder, name);
                if (Files.isExecutable(file)) return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    private static Optional<Path> installedOnDebian() {
        if (!Files.exists(Path.of("/etc/debian_version")) || !"root".equals(System.getProperty("user.name")) || onPath(List.of("apt-get")).isEmpty()) return Optional.empty();
        run(Path.of("."), "apt-get", "update");
        run(Path.of("."), "apt-get", "install", "-y", "--no-install-recommends", "chromium");
        return onPath(NAMES);
    }

    /** {@code @sparticuz/chromium} without its own arguments, which switch web security off. */
    private static Optional<Path> fromNpm() {
        if (onPath(List.of("npm")).isEmpty() || onPath(List.of("node")).isEmpty()) return Optional.empty();
        try {
            var folder = Files.createDirectories(Path.of("target/browser").toAbsolutePath());
            run(folder, "npm", "install", "--ignore-scripts", "--no-audit", "--no-fund", "--prefix", folder.toString(), "@sparticuz/chromium");
            var path = run(folder, "node", "--input-type=module", "-e", "import c from '@sparticuz/chromium'; console.log(await c.executablePath());");
            return path.map(Path::of).filter(Files::isExecutable);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The last line that the command printed, if it went well. */
    private static Optional<String> run(Path folder, String... command) {
        try {
            var log = Files.createTempFile("browser", ".txt");
            var process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).redirectOutput(log.toFile()).start();
            if (!process.waitFor(5, TimeUnit.MINUTES)) process.destroy();
            var lines = Files.readAllLines(log);
            return process.waitFor() == 0 && !lines.isEmpty() ? Optional.of(lines.get(lines.size() - 1)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
