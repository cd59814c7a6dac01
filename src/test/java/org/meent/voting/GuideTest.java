package org.meent.voting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who recounts as the guide shows it sees what the guide shows. */
class GuideTest {
    private static final Pattern FILE = Pattern.compile("`([a-z]+\\.(?:csv|blt))`[:.]\\n\\n```\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern COMMAND = Pattern.compile("```\\n\\$ java -jar meent-library\\.jar ([^\\n]*)\\n(.*?)```", Pattern.DOTALL);

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void every_command_of_the_guide_prints_what_stands_below_it(String language, @TempDir Path folder) throws IOException {
        var guide = Files.readString(Path.of("src/docs/counting_" + language + ".md"));
        var files = FILE.matcher(guide).results().toList();
        for (var file : files) Files.writeString(folder.resolve(file.group(1)), file.group(2));
        var commands = COMMAND.matcher(guide).results().toList();

        assertThat(files).hasSize(2);
        assertThat(commands).hasSize(2);
        for (var command : commands) {
            var words = command.group(1).split(" ");
            words[words.length - 1] = folder.resolve(words[words.length - 1]).toString();
            var out = new ByteArrayOutputStream();
            var err = new ByteArrayOutputStream();
            assertThat(Count.run(words, new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8))).as(err.toString()).isZero();
            assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(command.group(2));
        }
    }
}
