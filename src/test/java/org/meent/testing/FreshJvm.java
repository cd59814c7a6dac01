package org.meent.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A Java process of its own with the classes of this test: where what shows in a JVM that has just begun, or that
 * stands in another time zone, can be seen.
 *
 * @param exit what the process ended with, 0 if all went well
 * @param output what it printed
 */
public record FreshJvm(int exit, List<String> output) {
    /** Runs the main method of {@code type} with these arguments; whoever takes longer than ten minutes hangs. */
    public static FreshJvm run(Class<?> type, List<String> options, String... arguments) {
        try {
            var printed = Files.createTempFile("fresh-jvm", ".txt");
            var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx512m",
                    "-Djava.util.logging.config.file=" + System.getProperty("java.util.logging.config.file", ""), "-cp", System.getProperty("java.class.path")));
            command.addAll(options);
            command.add(type.getName());
            command.addAll(List.of(arguments));
            var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(printed.toFile()).start();
            if (!process.waitFor(10, TimeUnit.MINUTES)) {
                process.destroyForcibly().waitFor();
                throw new IllegalStateException("Hangs: " + String.join("\n", Files.readAllLines(printed)));
            }
            var output = Files.readAllLines(printed);
            Files.delete(printed);
            return new FreshJvm(process.exitValue(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
