package org.meent.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever downloaded the log checks it with one command and reads the finding in their own language. */
class VerifyLogTest {

    private static final String PYTHON = new String(Chains.writtenByPython(), StandardCharsets.UTF_8);

    @TempDir Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Path file;

    @BeforeEach void aDownloadedLog() throws IOException {
        file = folder.resolve("log.jsonl");
        Files.writeString(file, PYTHON);
    }

    @Test void a_whole_log_gives_its_head_to_note() {
        assertThat(run(file.toString(), "--lang", "en")).isEqualTo(0);

        assertThat(out.toString().lines()).containsExactly("The log is whole. Number of entries: 3.",
                "Note this head. It shows later that nothing was rewritten: 3:" + Chains.HEAD_BY_PYTHON);
        assertThat(err.toString()).isEmpty();
    }

    @Test void the_same_is_said_in_dutch() {
        assertThat(run("--lang", "nl", file.toString())).isEqualTo(0);

        assertThat(out.toString()).startsWith("Het logboek klopt. Aantal inschrijvingen: 3.");
    }

    @Test void a_noted_head_that_stands_is_said_with_its_place() {
        assertThat(run(file.toString(), "--head", Chains.HEAD_BY_PYTHON, "--lang", "nl")).isEqualTo(0);

        assertThat(out.toString()).contains("De kop die je noteerde, staat bij inschrijving 3.");
    }

    @Test void a_noted_head_that_is_gone_ends_with_three() {
        assertThat(run(file.toString(), "--head", "a".repeat(64), "--lang", "en")).isEqualTo(3);
        assertThat(out.toString()).contains("The head that you noted is missing. The log was rewritten or shortened.");

        assertThat(run(file.toString(), "--head", "9:" + "a".repeat(64), "--lang", "en")).isEqualTo(3);
        assertThat(out.toString()).contains("The log has fewer entries than it had.");
    }

    @Test void a_touched_entry_is_named_and_ends_with_three() throws IOException {
        Files.writeString(file, PYTHON.replace("\"value\":14", "\"value\":15"));

        assertThat(run(file.toString(), "--lang", "en")).isEqualTo(3);

        assertThat(out.toString().lines()).containsExactly("From entry 2 on, the log is not what was written.",
                "The text of entry 2 is not the text that was written.", "Number of entries before it, all whole: 1.");
    }

    @Test void a_file_that_is_no_log_ends_with_one_and_names_the_line() throws IOException {
        Files.writeString(file, PYTHON.replace("\"type\":\"rule.changed\"", "\"type\":rule"));

        assertThat(run(file.toString(), "--lang", "nl")).isEqualTo(1);

        assertThat(err.toString().lines()).containsExactly("Regel 2 van dit bestand is niet te lezen.",
                "De JSON heeft een verkeerd teken op plaats 63.", "Aantal inschrijvingen ervoor, die alle kloppen: 1.");
        assertThat(out.toString()).isEmpty();
    }

    @Test void a_touched_entry_before_a_line_that_cannot_be_read_comes_first() throws IOException {
        Files.writeString(file, PYTHON.replace("Anna\",\"Bram", "Anna\",\"Cato").replace("\"version\":2", "\"version\":x"));

        assertThat(run(file.toString(), "--lang", "en")).isEqualTo(3);
    }

    @Test void a_command_that_is_not_understood_ends_with_two_and_says_how_to_use_it() {
        String[][] commands = {
            {}, {"--lang", "en"}, {"a", "b"}, {"a", "--head"}, {"a", "--head", "12"}, {"a", "--lang", "de"}, {"a", "--lang"},
            {"--other", "a"}, {"a", "--other"}};

        for (String[] command : commands) {
            err.reset();

            assertThat(run(command)).isEqualTo(2);
            assertThat(err.toString()).contains("org.meent.proof.VerifyLog");
        }
        assertThat(out.toString()).isEmpty();
    }

    @Test void a_file_that_is_not_there_or_is_a_folder_is_said_by_name() {
        for (Path unreadable : new Path[] {folder.resolve("gone.jsonl"), folder}) {
            assertThat(run(unreadable.toString(), "--lang", "en")).isEqualTo(2);
            assertThat(err.toString()).contains("This file cannot be read: " + unreadable);
        }
    }

    private int run(String... args) {
        return VerifyLog.run(args, new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }
}
