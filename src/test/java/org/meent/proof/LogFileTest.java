package org.meent.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.meent.proof.ChainReport.Touched;
import org.meent.proof.ChainReport.Trace;
import org.meent.proof.MalformedLog.Flaw;

/** A log can be taken away as a file, and a file that is not a log says in which line and why. */
class LogFileTest {

    private static final String PYTHON = new String(Chains.writtenByPython(), StandardCharsets.UTF_8);

    @Test void the_fields_of_an_entry_are_read_from_its_line() {
        var entry = read(PYTHON).get(1);

        assertThat(entry.number()).isEqualTo(2);
        assertThat(entry.recordedAt()).isEqualTo(Instant.parse("2026-11-24T09:12:00.000001Z"));
        assertThat(entry.type()).isEqualTo("rule.changed");
        assertThat(entry.version()).isEqualTo(1);
        assertThat(entry.salt()).isEqualTo("02".repeat(32));
        assertThat(entry.body()).isEqualTo(
                "{\"decision\":\"2026-01\",\"key\":\"desks.bookingAhead\",\"unit\":\"days\",\"value\":14}");
        assertThat(entry.previous()).isEqualTo(read(PYTHON).get(0).hash());
    }

    @Test void a_log_is_written_byte_for_byte_as_python_wrote_it() throws IOException {
        var out = new ByteArrayOutputStream();

        LogFile.write(read(PYTHON).iterator(), out);

        assertThat(out.toByteArray()).isEqualTo(Chains.writtenByPython());
    }

    @Test void space_and_the_order_of_fields_do_not_matter() {
        var first = read(PYTHON).get(0);
        String other = PYTHON.replaceFirst("\\{\"number\":1,(.*)}\n", "{ $1, \"number\" :\t1 }\n");

        assertThat(other).isNotEqualTo(PYTHON);
        assertThat(read(other).get(0)).isEqualTo(first);
    }

    @Test void an_erased_entry_has_no_salt_and_no_body() {
        var erased = read(PYTHON).get(0).erased();

        assertThat(LogFile.line(erased)).contains("\"salt\":null,\"body\":null,");
        assertThat(read(LogFile.line(erased) + "\n")).containsExactly(erased);
    }

    @Test void a_stored_body_that_is_no_json_cannot_pass_for_other_fields() {
        var log = new ArrayList<>(read(PYTHON));
        log.set(1, TouchedEntry.of(log.get(1)).body("{}}\n{\"number\":2"));
        var file = new StringBuilder();
        log.forEach(entry -> file.append(LogFile.line(entry)).append('\n'));

        assertThat(file.toString().lines()).hasSize(3);
        assertThat(HashChain.verify(read(file.toString()).iterator()).touched()).contains(new Touched(2, Trace.BODY_DIFFERS));
    }

    @Test void the_deepest_body_that_can_be_written_can_be_read() {
        Map<String, Object> body = Map.of();
        for (int depth = 1; depth < CanonicalJson.MAX_DEPTH; depth++) body = Map.of("in", body);
        var entry = ChainHead.START.next(Chains.NINE, "x", 1, Chains.salt(1), body);

        assertThat(read(LogFile.line(entry) + "\n")).containsExactly(entry);
    }

    @ParameterizedTest @ValueSource(strings = {
        "number", "recordedAt", "type", "version", "salt", "body", "bodyHash", "previous", "hash"})
    void a_missing_field_is_named(String field) {
        String cut = PYTHON.replaceFirst("(?s)\n.*", "\n").replace("\"" + field + "\":", "\"other\":");

        assertFlaw(cut, 1, Flaw.FIELD_MISSING, field);
    }

    @ParameterizedTest @CsvSource({
        "number, 1, 0", "number, 1, -1", "number, 1, 1.0", "number, 1, 99999999999999999999", "number, 1, null",
        "version, 1, 2147483648", "version, 1, true", "type, \"community.founded\", null",
        "recordedAt, \"2026-11-24T09:12:00.000000Z\", \"2026-11-24T09:12:00Z\"",
        "recordedAt, \"2026-11-24T09:12:00.000000Z\", \"2026-11-24T09:12:00.000000+00:00\"",
        "recordedAt, \"2026-11-24T09:12:00.000000Z\", \"2026-02-30T09:12:00.000000Z\"",
        "recordedAt, \"2026-11-24T09:12:00.000000Z\", \"2026-11-24T24:00:00.000000Z\"",
        "recordedAt, \"2026-11-24T09:12:00.000000Z\", 20261124"})
    void a_field_in_another_form_is_named(String field, String from, String to) {
        String changed = PYTHON.replaceFirst("\"" + field + "\":" + from, "\"" + field + "\":" + to);

        assertFlaw(changed, 1, Flaw.FIELD_MALFORMED, field);
    }

    @ParameterizedTest @ValueSource(strings = {"salt", "bodyHash", "previous", "hash"})
    void a_hash_in_capitals_or_cut_short_is_named(String field) {
        String line = PYTHON.replaceFirst("(?s)\n.*", "\n");

        assertFlaw(line.replaceFirst("(\"" + field + "\":\").", "$1A"), 1, Flaw.FIELD_MALFORMED, field);
        assertFlaw(line.replaceFirst("(\"" + field + "\":\").", "$1"), 1, Flaw.FIELD_MALFORMED, field);
    }

    @Test void a_field_that_a_log_does_not_have_is_named_without_steering_the_terminal() {
        String more = PYTHON.replaceFirst("\\{", "{\"\\\\u001b[31m" + "x".repeat(60) + "\":1,");

        assertFlaw(more, 1, Flaw.FIELD_UNKNOWN, "?[31m" + "x".repeat(35));
    }

    @Test void a_line_that_is_no_json_is_named_with_its_reason() {
        String broken = PYTHON.replace("\"type\":\"rule.changed\"", "\"type\":rule.changed");

        assertThatThrownBy(() -> read(broken)).asInstanceOf(type(MalformedLog.class)).satisfies(malformed -> {
            assertThat(malformed.line()).isEqualTo(2);
            assertThat(malformed.flaw()).isEqualTo(Flaw.NOT_JSON);
            assertThat(malformed).hasCauseInstanceOf(MalformedJson.class);
        });
    }

    @Test void a_number_that_cannot_be_checked_to_its_last_digit_is_refused() {
        assertFlaw(PYTHON.replace("\"value\":14", "\"value\":9007199254740993"), 2, Flaw.NUMBER_NOT_EXACT, "body");
    }

    @Test void lines_end_with_a_line_feed_alone_and_none_is_empty() {
        assertFlaw(PYTHON.replace("\n", "\r\n"), 1, Flaw.CARRIAGE_RETURN, "");
        assertFlaw(PYTHON.replaceFirst("\n", "\n\n"), 2, Flaw.BLANK, "");
        assertFlaw(PYTHON + "\n", 4, Flaw.BLANK, "");
        assertFlaw(PYTHON.substring(0, PYTHON.length() - 1), 3, Flaw.CUT_OFF, "");
        assertFlaw("\ufeff" + PYTHON, 1, Flaw.BYTE_ORDER_MARK, "");
        assertFlaw("[]\n", 1, Flaw.NOT_AN_OBJECT, "");
    }

    @Test void bytes_that_are_no_utf_8_are_refused() {
        byte[] latin1 = PYTHON.getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> LogFile.read(new ByteArrayInputStream(latin1)).next())
                .asInstanceOf(type(MalformedLog.class))
                .satisfies(malformed -> assertThat(malformed.flaw()).isEqualTo(Flaw.NOT_UTF8));
    }

    @Test void a_file_without_line_feeds_does_not_fill_the_memory() {
        InputStream endless = new InputStream() {
            @Override public int read() {
                return ' ';
            }
        };

        assertThatThrownBy(() -> LogFile.read(endless).hasNext()).asInstanceOf(type(MalformedLog.class))
                .satisfies(malformed -> assertThat(malformed.flaw()).isEqualTo(Flaw.TOO_LONG));
    }

    @Test void a_hundred_thousand_entries_pass_by_and_none_is_kept() {
        var made = new EntriesOnTheWay(100_000);

        var report = HashChain.verify(LogFile.read(new SequenceInputStream(made)));

        assertThat(report.isWhole()).isTrue();
        assertThat(report.count()).isEqualTo(100_000);
    }

    @Test void a_line_is_read_when_it_is_asked_for_and_not_before() {
        var made = new EntriesOnTheWay(1000);
        Iterator<ChainEntry> entries = LogFile.read(new SequenceInputStream(made));

        entries.next();

        // The buffer of the reader holds 8 KiB: some twenty lines.
        assertThat(made.head.number()).isLessThan(50);
    }

    @Test void after_the_last_entry_comes_nothing() {
        var entries = LogFile.read(new ByteArrayInputStream(new byte[0]));

        assertThat(entries.hasNext()).isFalse();
        assertThatThrownBy(entries::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test void a_stream_that_fails_is_not_taken_for_the_end_of_the_log() {
        InputStream failing = new InputStream() {
            @Override public int read() throws IOException {
                throw new IOException("gone");
            }
        };

        assertThatThrownBy(() -> LogFile.read(failing).hasNext()).isInstanceOf(UncheckedIOException.class);
    }

    private static List<ChainEntry> read(String file) {
        var entries = new ArrayList<ChainEntry>();
        LogFile.read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8))).forEachRemaining(entries::add);
        return entries;
    }

    private static void assertFlaw(String file, long line, Flaw flaw, String field) {
        assertThatThrownBy(() -> read(file)).asInstanceOf(type(MalformedLog.class)).satisfies(malformed -> {
            assertThat(malformed.line()).isEqualTo(line);
            assertThat(malformed.flaw()).isEqualTo(flaw);
            assertThat(malformed.field()).isEqualTo(field);
        });
    }

    /** Writes each entry when its line is asked for. */
    private static final class EntriesOnTheWay implements Enumeration<InputStream> {

        private final int wanted;
        private ChainHead head = ChainHead.START;

        EntriesOnTheWay(int wanted) {
            this.wanted = wanted;
        }

        @Override public boolean hasMoreElements() {
            return head.number() < wanted;
        }

        @Override public InputStream nextElement() {
            var entry = head.next(Chains.NINE.plusSeconds(head.number()), "rule.changed", 1,
                    Chains.salt((int) head.number()), Map.of("value", head.number()));
            head = entry.head();
            return new ByteArrayInputStream((LogFile.line(entry) + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }
}
