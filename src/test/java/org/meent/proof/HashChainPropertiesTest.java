package org.meent.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever is touched, wherever: it is found, and the first touched entry is named. */
class HashChainPropertiesTest {

    /** One stored text field and how to put another text there; the numbers and the time have their own property. */
    enum Field {
        TYPE(ChainEntry::type), SALT(ChainEntry::salt), BODY(ChainEntry::body), BODY_HASH(ChainEntry::bodyHash),
        PREVIOUS(ChainEntry::previous), HASH(ChainEntry::hash);

        private final Function<ChainEntry, String> text;

        Field(Function<ChainEntry, String> text) {
            this.text = text;
        }

        ChainEntry changed(ChainEntry entry, UnaryOperator<String> change) {
            String other = change.apply(text.apply(entry));
            var touched = TouchedEntry.of(entry);
            switch (this) {
                case TYPE:
                    return touched.type(other);
                case SALT:
                    return touched.salt(other);
                case BODY:
                    return touched.body(other);
                case BODY_HASH:
                    return touched.bodyHash(other);
                case PREVIOUS:
                    return touched.previous(other);
                default:
                    return touched.hash(other);
            }
        }
    }

    @Property void any_changed_character_in_any_stored_field_is_found(@ForAll("logs") List<ChainEntry> log,
            @ForAll Field field, @ForAll @IntRange(max = 99) int where, @ForAll @IntRange(max = 9999) int place,
            @ForAll char other) {
        int index = where % log.size();

        log.set(index, field.changed(log.get(index), text -> withCharacter(text, place, other)));

        assertThat(firstTouched(log)).isEqualTo(index + 1L);
    }

    @Property void any_changed_number_version_or_time_is_found(@ForAll("logs") List<ChainEntry> log,
            @ForAll @IntRange(max = 99) int where, @ForAll long number, @ForAll int version, @ForAll int micros) {
        int index = where % log.size();
        var entry = log.get(index);
        Assume.that(number != entry.number() && version != entry.version() && micros != 0);

        for (var touched : List.of(TouchedEntry.of(entry).number(number), TouchedEntry.of(entry).version(version),
                TouchedEntry.of(entry).recordedAt(entry.recordedAt().plusNanos(micros * 1000L)))) {
            log.set(index, touched);

            assertThat(firstTouched(log)).isEqualTo(index + 1L);
        }
    }

    @Property(tries = 3000) void any_changed_character_in_a_downloaded_file_is_found(@ForAll("logs") List<ChainEntry> log,
            @ForAll @IntRange(max = 99) int where, @ForAll @IntRange(max = 99999) int place, @ForAll("characters") char other) {
        int index = where % log.size();
        var lines = new ArrayList<String>();
        log.forEach(entry -> lines.add(LogFile.line(entry)));

        lines.set(index, withCharacter(lines.get(index), place, other));

        byte[] file = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        if (saysTheSame(file, log)) return;
        assertThat(firstTouchedOrMalformed(file)).isEqualTo(index + 1L);
    }

    @Property void any_missing_entry_but_the_last_is_found(@ForAll("logs") List<ChainEntry> log, @ForAll @IntRange(max = 99) int where) {
        Assume.that(log.size() > 1);
        int index = where % (log.size() - 1);

        log.remove(index);

        assertThat(firstTouched(log)).isEqualTo(index + 1L);
    }

    @Property void any_erased_entries_keep_the_chain_whole(@ForAll("logs") List<ChainEntry> log,
            @ForAll @Size(max = 8) Set<@IntRange(max = 7) Integer> erased) {
        erased.stream().filter(index -> index < log.size()).forEach(index -> log.set(index, log.get(index).erased()));

        var report = HashChain.verify(LogFile.read(new ByteArrayInputStream(file(log))));

        assertThat(report.isWhole()).isTrue();
        assertThat(report.count()).isEqualTo(log.size());
    }

    @Property void a_downloaded_log_says_what_the_stored_log_says(@ForAll("logs") List<ChainEntry> log) {
        assertThat(saysTheSame(file(log), log)).isTrue();
    }

    @Provide Arbitrary<List<ChainEntry>> logs() {
        return Arbitraries.strings().ofMaxLength(12).filter(Utf8::isWellFormed).array(String[].class)
                .ofMinSize(1).ofMaxSize(6).map(texts -> new ArrayList<>(Chains.ofTexts(texts)));
    }

    /** Those that mean something in a log, and any other. */
    @Provide Arbitrary<Character> characters() {
        return Arbitraries.oneOf(Arbitraries.of("0123456789abcdefABCDEF\"\\{}[]:,.-+eE \r\n\t".chars()
                .mapToObj(c -> (char) c).toArray(Character[]::new)), Arbitraries.chars());
    }

    private static String withCharacter(String text, int place, char other) {
        int at = place % text.length();
        Assume.that(text.charAt(at) != other);
        return text.substring(0, at) + other + text.substring(at + 1);
    }

    private static long firstTouched(List<ChainEntry> log) {
        return HashChain.verify(log.iterator()).touched().orElseThrow().number();
    }

    private static long firstTouchedOrMalformed(byte[] file) {
        try {
            return HashChain.verify(LogFile.read(new ByteArrayInputStream(file))).touched().orElseThrow().number();
        } catch (MalformedLog e) {
            return e.line();
        }
    }

    /** A character can be changed without changing what is said: an escape may be written in capitals or not. */
    private static boolean saysTheSame(byte[] file, List<ChainEntry> log) {
        try {
            Iterator<ChainEntry> read = LogFile.read(new ByteArrayInputStream(file));
            for (ChainEntry entry : log) if (!read.hasNext() || !read.next().equals(entry)) return false;
            return !read.hasNext();
        } catch (MalformedLog e) {
            return false;
        }
    }

    private static byte[] file(List<ChainEntry> log) {
        var out = new ByteArrayOutputStream();
        try {
            LogFile.write(log.iterator(), out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }
}
