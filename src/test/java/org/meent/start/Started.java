package org.meent.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The single file, running as a process of its own, as an operator runs it. Closing kills it. */
final class Started implements AutoCloseable {
    private static final Path JAR = Path.of("target/meent-single.jar").toAbsolutePath();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private final Process process;
    private final Path out;
    private final Path err;
    private final int port;

    private Started(Process process, Path out, Path err, int port) {
        this.process = process;
        this.out = out;
        this.err = err;
        this.port = port;
    }

    /** Starts it in {@code folder} with these JVM options, then what stands after the jar. */
    static Started in(Path folder, int port, List<String> options, String... arguments) {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Duser.language=en", "-Dmeent.port=" + port));
        command.addAll(options);
        command.addAll(List.of("-jar", JAR.toString()));
        command.addAll(List.of(arguments));
        try {
            var out = Files.createTempFile("meent", ".out");
            var err = Files.createTempFile("meent", ".err");
            var process = new ProcessBuilder(command).directory(folder.toFile()).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
            return new Started(process, out, err, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it has printed its address. */
    Started up() {
        var end = System.nanoTime() + TimeUnit.MINUTES.toNanos(4);
        while (!out().contains("Meent runs at")) {
            if (ended(200) || System.nanoTime() > end) throw new AssertionError("Meent did not start: " + out() + err());
        }
        return this;
    }

    private boolean ended(int millis) {
        try {
            return process.waitFor(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits for its end; the exit code. */
    int exitCode() {
        if (!ended(240_000)) throw new AssertionError("Meent does not end: " + out() + err());
        return process.exitValue();
    }

    /** Asks it to stop, as Ctrl-C and a service manager do; the exit code. */
    int stop() {
        process.destroy();
        return exitCode();
    }

    /** As the power going: {@code kill -9}. */
    void kill() {
        process.destroyForcibly();
        exitCode();
    }

    String out() {
        return read(out);
    }

    String err() {
        return read(err);
    }

    int status(String path) {
        try {
            return CLIENT.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(), BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The addresses and ports that it listens on, as Linux writes them: {@code 0100007F:1F90}. */
    List<String> listensOn() throws IOException {
        var sockets = new HashSet<String>();
        try (var files = Files.list(Path.of("/proc/" + process.pid() + "/fd"))) {
            for (var file : files.toList()) {
                if (Files.isSymbolicLink(file)) sockets.add(Files.readSymbolicLink(file).toString());
            }
        }
        var found = new ArrayList<String>();
        for (var table : List.of("tcp", "tcp6")) {
            for (var line : Files.readAllLines(Path.of("/proc/net/" + table))) {
                var columns = line.strip().split("\\s+");
                if (columns[3].equals("0A") && sockets.contains("socket:[" + columns[9] + "]")) found.add(columns[1]);
            }
        }
        return found;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        kill();
    }
}
