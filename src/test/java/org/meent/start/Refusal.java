package org.meent.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** How Meent refuses to start: one sentence that says what to do, nothing else, and an exit code that a script can see. */
final class Refusal {
    private Refusal() {}

    /** Starts Meent in {@code folder} and expects it to say a line with {@code sentence} in it. */
    static void of(Path folder, int port, String sentence, List<String> options, String... arguments) {
        expect(Started.in(folder, port, options, arguments), sentence);
    }

    /** As somebody to whom the machine may refuse a file. */
    static void toAnybody(Path folder, int port, String sentence) throws IOException {
        expect(Started.asAnybody(folder, port), sentence);
    }

    private static void expect(Started started, String sentence) {
        try (var meent = started) {
            assertThat(meent.exitCode()).as(meent.out() + meent.err()).isEqualTo(Refused.EXIT);
            assertThat(meent.out()).isEmpty();
            assertThat(meent.err()).contains(sentence).endsWith(".\n").hasLineCount(1);
        }
    }
}
