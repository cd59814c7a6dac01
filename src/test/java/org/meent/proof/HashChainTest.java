package org.meent.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.meent.proof.ChainReport.Noted;
import org.meent.proof.ChainReport.Touched;
import org.meent.proof.ChainReport.Trace;

/** The chain tells whether the log is what was written, and if not, from which entry on. */
class HashChainTest {

    private final List<ChainEntry> log = new ArrayList<>(Chains.ofTexts("one", "two", "three", "four"));

    @Test void a_log_that_python_wrote_is_whole() {
        var report = HashChain.verify(LogFile.read(new ByteArrayInputStream(Chains.writtenByPython())));

        assertThat(report.isWhole()).isTrue();
        assertThat(report.count()).isEqualTo(3);
        assertThat(report.head().hash()).isEqualTo(Chains.HEAD_BY_PYTHON);
    }

    @Test void we_write_the_entries_that_python_wrote() {
        var body = new HashMap<String, Object>();
        body.put("until", null);
        body.putAll(Map.of("role", "host", "holder", "Anna", "share", 0.5));

        var first = ChainHead.START.next(Instant.parse("2026-11-24T09:12:00Z"), "community.founded", 1, Chains.salt(1),
                Map.of("name", "Hof van Meent", "members", List.of("Anna", "Bram", "Chérie")));
        var second = first.head().next(Instant.parse("2026-11-24T09:12:00.000001Z"), "rule.changed", 1, Chains.salt(2),
                Map.of("key", "desks.bookingAhead", "value", 14, "unit", "days", "decision", "2026-01"));
        var third = second.head().next(Instant.parse("2026-11-25T18:30:05.25Z"), "mandate.granted", 2, Chains.salt(3), body);

        // The hashes that Chains.writtenByPython explains.
        assertThat(first.bodyHash()).isEqualTo("18eabed176d55c3128a971387a2bbba3f181bacb7b211fd9fce194940460472a");
        assertThat(first.hash()).isEqualTo("75c0084a935dd44a348919bd975925dd79b9146d090702811e059bd6cc4374a2");
        assertThat(second.hash()).isEqualTo("248ae1f2c9a7c0db800905cb933912e1a2060539ed9a4a219d35bc8fe65e8c4f");
        assertThat(third.hash()).isEqualTo(Chains.HEAD_BY_PYTHON);
    }

    @Test void a_log_without_entries_is_whole() {
        var report = HashChain.verify(List.<ChainEntry>of().iterator());

        assertThat(report.isWhole()).isTrue();
        assertThat(report.head()).isEqualTo(ChainHead.START);
    }

    @Test void an_erased_entry_keeps_the_chain_whole() {
        log.set(1, log.get(1).erased());

        assertThat(check().isWhole()).isTrue();
    }

    @Test void a_body_that_went_without_its_salt_is_named() {
        log.set(1, TouchedEntry.of(log.get(1)).body(null));

        assertThat(check().touched()).contains(new Touched(2, Trace.HALF_ERASED));
    }

    @Test void a_changed_body_is_named() {
        log.set(2, TouchedEntry.of(log.get(2)).body("{\"decision\":2,\"text\":\"free\"}"));

        assertThat(check().touched()).contains(new Touched(3, Trace.BODY_DIFFERS));
        assertThat(check().count()).isEqualTo(2);
        assertThat(check().head()).isEqualTo(log.get(1).head());
    }

    @Test void a_salt_in_capitals_is_a_changed_salt() {
        var entry = ChainHead.START.next(Chains.NINE, "x", 1, Chains.salt(0xab), Map.of());

        var report = HashChain.verify(List.of(TouchedEntry.of(entry).salt(entry.salt().toUpperCase())).iterator());

        assertThat(report.touched()).contains(new Touched(1, Trace.BODY_DIFFERS));
    }

    @Test void half_a_character_in_a_body_is_not_taken_for_a_question_mark() {
        // Java's own conversion to bytes writes a lone surrogate as a question mark, so the hash would be the same.
        var asked = Chains.ofTexts("why?").get(0);

        var report = HashChain.verify(List.of(
                TouchedEntry.of(asked).body(asked.body().replace('?', '\ud800'))).iterator());

        assertThat(report.touched()).contains(new Touched(1, Trace.BODY_DIFFERS));
    }

    @Test void a_changed_time_type_or_version_is_named() {
        var second = log.get(1);
        for (var touched : List.of(TouchedEntry.of(second).recordedAt(second.recordedAt().plusNanos(1000)),
                TouchedEntry.of(second).type("policy.repealed"), TouchedEntry.of(second).version(2),
                TouchedEntry.of(second).type("\ud800"))) {
            log.set(1, touched);

            assertThat(check().touched()).contains(new Touched(2, Trace.HASH_DIFFERS));
        }
    }

    @Test void a_missing_entry_is_named() {
        log.remove(1);

        assertThat(check().touched()).contains(new Touched(2, Trace.NUMBER_MISSING));
    }

    @Test void a_missing_entry_whose_successors_were_renumbered_is_named() {
        log.remove(1);
        log.set(1, TouchedEntry.of(log.get(1)).number(2));

        assertThat(check().touched()).contains(new Touched(2, Trace.PREVIOUS_DIFFERS));
    }

    @Test void an_entry_that_stands_twice_is_named() {
        log.add(2, log.get(1));

        assertThat(check().touched()).contains(new Touched(3, Trace.NUMBER_MISSING));
    }

    @Test void an_entry_written_anew_in_the_middle_breaks_the_next_one() {
        log.set(1, log.get(0).head().next(Chains.NINE, "policy.adopted", 1, Chains.salt(9), Map.of("text", "free")));

        assertThat(check().touched()).contains(new Touched(3, Trace.PREVIOUS_DIFFERS));
    }

    @Test void an_entry_older_than_the_one_before_is_named() {
        // As ChainHead.next never writes it: a head that says it is older than it is.
        var older = new ChainHead(4, Instant.EPOCH, log.get(3).hash());
        log.add(older.next(Chains.NINE, "policy.adopted", 1, Chains.salt(5), Map.of()));

        assertThat(check().touched()).contains(new Touched(5, Trace.TIME_GOES_BACK));
    }

    @Test void an_entry_takes_the_time_of_the_one_before_when_the_clock_went_back() {
        var last = log.get(3);
        log.add(last.head().next(Chains.NINE.minusSeconds(1), "policy.adopted", 1, Chains.salt(5), Map.of()));

        assertThat(log.get(4).recordedAt()).isEqualTo(last.recordedAt());
        assertThat(check().isWhole()).isTrue();
    }

    @Test void a_noted_head_stands_where_it_was_noted() {
        var report = check(NotedHead.parse(log.get(1).head().noted()));

        assertThat(report.noted()).isEqualTo(Noted.STANDS);
        assertThat(report.notedAt()).isEqualTo(2);
        assertThat(report.isWhole()).isTrue();
    }

    @Test void a_noted_hash_is_found_without_its_number_and_in_capitals() {
        assertThat(check(NotedHead.parse(" " + log.get(3).hash().toUpperCase() + "\n")).notedAt()).isEqualTo(4);
    }

    @Test void a_noted_head_is_read_in_groups_of_four_as_the_notice_board_has_it() {
        var inGroups = log.get(3).hash().replaceAll("(.{4})", "$1 ");

        assertThat(check(NotedHead.parse(inGroups)).notedAt()).isEqualTo(4);
        assertThat(check(NotedHead.parse("4: " + inGroups)).notedAt()).isEqualTo(4);
    }

    @Test void a_log_written_anew_is_whole_but_the_noted_head_is_gone() {
        var noted = NotedHead.parse(log.get(2).head().noted());
        var hashAlone = new NotedHead(OptionalLong.empty(), noted.hash());
        log.clear();
        log.addAll(Chains.ofTexts("one", "other", "three", "four"));

        assertThat(check().isWhole()).isTrue();
        assertThat(check(noted).noted()).isEqualTo(Noted.REWRITTEN);
        assertThat(check(hashAlone).noted()).isEqualTo(Noted.NOT_FOUND);
        assertThat(check(noted).isWhole()).isFalse();
        assertThat(check(hashAlone).isWhole()).isFalse();
    }

    @Test void a_last_entry_written_anew_is_called_rewritten() {
        var noted = NotedHead.parse(log.get(3).head().noted());
        log.set(3, Chains.ofTexts("one", "two", "three", "other").get(3));

        assertThat(check(noted).noted()).isEqualTo(Noted.REWRITTEN);
    }

    @Test void a_log_that_lost_its_last_entries_is_whole_but_the_noted_head_is_gone() {
        var noted = NotedHead.parse(log.get(3).head().noted());
        log.remove(3);

        assertThat(check().isWhole()).isTrue();
        assertThat(check(noted).noted()).isEqualTo(Noted.SHORTENED);
        assertThat(check(noted).isWhole()).isFalse();
    }

    @Test void a_noted_head_before_a_touched_entry_still_stands_and_one_after_it_is_not_reached() {
        var before = NotedHead.parse(log.get(0).head().noted());
        var after = NotedHead.parse(log.get(3).head().noted());
        log.set(1, TouchedEntry.of(log.get(1)).type("x"));

        assertThat(check(before).noted()).isEqualTo(Noted.STANDS);
        assertThat(check(after).noted()).isEqualTo(Noted.NOT_REACHED);
        assertThat(check(before).isWhole()).isFalse();
    }

    @Test void the_head_of_an_empty_log_stands_in_every_log() {
        assertThat(check(NotedHead.parse(ChainHead.START.noted())).noted()).isEqualTo(Noted.STANDS);
    }

    @Test void what_is_not_a_head_is_refused() {
        for (String text : List.of("", "12", ":" + "0".repeat(64), "-1:" + "0".repeat(64), "x:" + "0".repeat(64),
                "0".repeat(63), "0".repeat(65), "g".repeat(64)))
            assertThatIllegalArgumentException().as(text).isThrownBy(() -> NotedHead.parse(text));
    }

    @Test void what_cannot_stand_in_a_log_is_refused() {
        var start = ChainHead.START;
        var salt = Chains.salt(1);

        assertThatIllegalArgumentException().isThrownBy(() -> start.next(Chains.NINE, " ", 1, salt, Map.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> start.next(Chains.NINE, "x", 0, salt, Map.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> start.next(Chains.NINE, "x", 1, new byte[31], Map.of()));
        assertThatIllegalArgumentException().isThrownBy(
                () -> start.next(Chains.NINE, "x", 1, salt, Map.of("cents", 9007199254740993L)));
        assertThatIllegalArgumentException().isThrownBy(
                () -> TouchedEntry.of(log.get(0)).recordedAt(Chains.NINE.plusNanos(1)));
    }

    @Test void what_is_finer_than_a_microsecond_falls_off_when_an_entry_is_written() {
        var entry = ChainHead.START.next(Instant.parse("2026-11-24T09:12:00.123456789Z"), "x", 1, Chains.salt(1), Map.of());

        assertThat(entry.recordedAtText()).isEqualTo("2026-11-24T09:12:00.123456Z");
    }

    private ChainReport check() {
        return HashChain.verify(log.iterator());
    }

    private ChainReport check(NotedHead noted) {
        return HashChain.verify(log.iterator(), Optional.of(noted));
    }
}
