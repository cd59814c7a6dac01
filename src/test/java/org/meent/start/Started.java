package org.meent.start;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

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
        return in(folder, port, List.of(), JAR, options, arguments);
    }

    /**
     * Starts it as somebody to whom the machine may refuse a file: as this user or, since the machine refuses root
     * nothing, as nobody, who cannot look into our folders and gets a copy of the program.
     */
    static Started asAnybody(Path folder, int port) throws IOException {
        if (!System.getProperty("user.name").equals("root")) return in(folder, port, List.of());
        var copy = Files.copy(JAR, folder.resolve("meent-single.jar"));
        return in(folder, port, List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"), copy, List.of());
    }

    private static Started in(Path folder, int port, List<String> as, Path jar, List<String> options, String... arguments) {
        var command = new ArrayList<>(as);
        command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Duser.language=en", "-Dmeent.port=" + port));
        command.addAll(options);
        command.addAll(List.of("-jar", jar.toString()));
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

    /** Starts it time and again, as far ahead of the real time as a story is. */
    interface Again {
        Started at(Duration ahead);
    }

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it has printed all that it prints at a start. */
    Started up() {
        var end = System.nanoTime() + TimeUnit.MINUTES.toNanos(4);
        while (!out().contains("Ctrl-C")) {
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

    /** Where it answers. */
    String address() {
        return "http://localhost:" + port;
    }

    /** The status of a page or of the API; headers are names and values in turn. */
    int status(String path, String... headers) {
        return get(path, headers).statusCode();
    }

    HttpResponse<String> get(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(address() + path));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** The last word of a line that it printed; the first line has number 0. */
    String lastWord(int line) {
        var text = out().lines().toList().get(line);
        return text.substring(text.lastIndexOf(' ') + 1);
    }

    /** Riet's cookie, got as her browser gets it: with the address and the password that the screen shows. */
    String signIn() {
        return trySignIn().headers().allValues("Set-Cookie").stream().filter(cookie -> cookie.startsWith("__Host-meent=")).findFirst().orElseThrow().split(";")[0];
    }

    /** The same, whatever comes of it. */
    HttpResponse<String> trySignIn() {
        return post("/members/sign-in", Map.of("in", "in", "in:address:input", out().lines().toList().get(1).split(" ")[3], "in:password:input", lastWord(1), "in:go", "", "jakarta.faces.ViewState", "stateless"));
    }

    /** Sends a form as a page of Meent does; headers are names and values in turn. */
    HttpResponse<String> post(String path, Map<String, String> form, String... headers) {
        var body = form.entrySet().stream().map(field -> URLEncoder.encode(field.getKey(), UTF_8) + "=" + URLEncoder.encode(field.getValue(), UTF_8)).collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(URI.create(address() + path)).headers("Content-Type", "application/x-www-form-urlencoded", "Origin", address(), "Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.ofString(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
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
