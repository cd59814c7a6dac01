package org.meent.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page that says what holds for security names tests that there are, and excuses little. */
class SecurityPageTest {
    private static final Path PAGE = Path.of("config", "security.md");

    @Test
    void what_holds_is_shown_by_tests_that_there_are() throws IOException {
        try (var files = Files.walk(Path.of("src", "test", "java"))) {
            var tests = files.map(file -> file.getFileName().toString().replace(".java", "")).collect(Collectors.toSet());
            var named = Pattern.compile("\\b[A-Z]\\w+(Test|IT)\\b").matcher(Files.readString(PAGE)).results().map(found -> found.group()).distinct().toList();

            assertThat(named).hasSizeGreaterThan(15).allMatch(tests::contains);
        }
    }

    @Test
    void a_row_either_holds_or_does_not_yet_and_three_deviations_at_most_are_dated() throws IOException {
        var lines = Files.readAllLines(PAGE);
        var rows = lines.stream().filter(line -> line.startsWith("| ") && !line.startsWith("| what") && !line.startsWith("| ---"))
                .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList()).toList();

        assertThat(rows).hasSizeGreaterThan(30).allMatch(row -> row.get(2).startsWith("yes") || row.get(2).startsWith("*not yet*"));
        List<String> deviations = lines.stream().filter(line -> line.matches("\\d\\. .*")).toList();
        assertThat(deviations).hasSizeLessThanOrEqualTo(3).allMatch(line -> line.matches("\\d\\. 20\\d\\d-\\d\\d-\\d\\d: .*"));
    }
}
