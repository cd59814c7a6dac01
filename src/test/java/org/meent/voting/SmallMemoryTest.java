package org.meent.voting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a machine with little memory a file that needs more is not counted, and one sentence says what to do. */
class SmallMemoryTest {
    private static final String MORE = " Give java more with -Xmx, for example -Xmx4g.";
    @TempDir
    Path folder;

    @Test
    void pairs_of_too_many_options_are_refused_before_memory_is_asked_for_them() throws Exception {
        var file = blt(Options.MOST, "1 1 0\n");

        for (var rule : List.of("schulze", "ranked-pairs")) {
            assertThat(count("-Xmx64m", Count.NOT_UNDERSTOOD, "--rule", rule, file)).startsWith("The rule " + rule + " compares all options in pairs. There is memory here for ")
                    .contains(" options, not for 32,767." + MORE);
        }
        assertThat(count("-Xmx64m", Count.COUNTED, "--rule", "irv", file)).contains("\"winners\": [\"1\"]");
    }

    @Test
    void as_many_options_as_are_said_to_fit_do_fit() throws Exception {
        var said = count("-Xmx16m", Count.NOT_UNDERSTOOD, "--rule", "schulze", blt(Options.MOST, "1 1 0\n"));
        var most = Integer.parseInt(said.replaceAll("(?s).*memory here for ([\\d,]+) options.*", "$1").replace(",", ""));
        // Every pair is won by somebody, and some options stand beside each other: nothing takes more memory.
        var row = IntStream.rangeClosed(1, most).mapToObj(String::valueOf).collect(Collectors.joining(" "));
        var file = blt(most, "2 " + row + " 0\n1 2=3 1 0\n");

        assertThat(most).isBetween(500, 650);
        for (var rule : List.of("schulze", "ranked-pairs")) assertThat(count("-Xmx16m", Count.COUNTED, "--rule", rule, file)).contains("\"winners\": [\"1\"]");
    }

    @Test
    void more_different_ballots_than_fit_are_not_counted() throws Exception {
        var random = new Random(7);
        var numbers = new ArrayList<>(IntStream.rangeClosed(1, 20).boxed().toList());
        var ballots = new StringBuilder();
        for (var ballot = 0; ballot < 100_000; ballot++) {
            Collections.shuffle(numbers, random);
            ballots.append("1 ").append(numbers.stream().map(String::valueOf).collect(Collectors.joining(" "))).append(" 0\n");
        }
        var file = blt(20, ballots.toString());

        assertThat(count("-Xmx12m", Count.NOT_UNDERSTOOD, "--rule", "irv", file)).isEqualTo("There is not enough memory to count this file." + MORE + "\n");
    }

    private String blt(int options, String ballots) throws IOException {
        return Files.writeString(folder.resolve("file.blt"), options + " 1\n" + ballots + "0\n" + "\"name\"\n".repeat(options + 1)).toString();
    }

    /** Counts in a process of its own, and gives what it printed. */
    private static String count(String memory, int exit, String... arguments) throws Exception {
        var classes = Path.of(Count.class.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC", memory, "-cp", classes,
                Count.class.getName(), "--lang", "en"));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isEqualTo(exit);
        return said;
    }
}
