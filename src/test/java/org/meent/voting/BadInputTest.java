package org.meent.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table of odd files in the guide on counting: each row happens as it says. */
class BadInputTest {
    private static final long HUNDRED_MEGABYTES = 100_000_000;
    private static final String NAMES = "0\n\"Anna\"\n\"Bea\"\n\"Title\"\n";

    @Test
    void a_file_without_ballots_is_counted_and_nobody_voted() throws IOException {
        assertThat(blt("2 1\n" + NAMES).profile().size()).isZero();
        var majority = CsvFormat.majority().read(in("options\nweight,choice\n"));
        var outcome = new Majority().count(majority.profile(), MajoritySettings.simple(0));
        assertThat(outcome.verdict()).isEqualTo(Verdict.NO_VOTES);
        assertThat(new Consent().count(Profile.of(List.of()), new ConsentSettings(new Quorum.Ballots(0), 0)).verdict()).isEqualTo(Verdict.NO_VOTES);
    }

    @Test
    void ballots_that_are_all_blank_count_for_the_quorum_alone() throws IOException {
        assertThat(blt("2 1\n7 0\n" + NAMES).profile().blank()).isEqualTo(7);
        var file = CsvFormat.majority().read(in("options\n7,blank\n"));
        var outcome = new Majority().count(file.profile(), new MajoritySettings(Fraction.HALF, true, Base.VALID, new Quorum.Ballots(7), 9));
        assertThat(outcome.turnout().meetsQuorum()).isTrue();
        assertThat(outcome.verdict()).isEqualTo(Verdict.NO_VOTES);
    }

    @Test
    void one_option_and_more_seats_than_options_are_read_as_they_are() throws IOException {
        var file = blt("1 3\n2 1 0\n0\n\"Anna\"\n\"Title\"\n");
        assertThat(file.options().size()).isEqualTo(1);
        assertThat(file.seats()).hasValue(3);
    }

    @Test
    void no_option_at_all_is_refused() {
        assertThat(refused(() -> blt("2 1\n-1 -2\n" + NAMES))).isEqualTo("3: Er valt niets te kiezen.");
        assertThat(refused(() -> CsvFormat.approvals().read(in("options\n")))).isEqualTo("1: Er valt niets te kiezen.");
        assertThat(refused(() -> new PrefLibFormat().read(in("# DATA TYPE: soc\n# NUMBER ALTERNATIVES: 0\n1:\n")))).isEqualTo("3: Er valt niets te kiezen.");
        assertThat(refused(() -> pb("", "10", "0", "1;\n"))).isEqualTo("9: Er valt niets te kiezen.");
    }

    @Test
    void costs_of_nothing_and_of_many_decimals_are_exact() throws IOException {
        var projects = pb("a;0\nb;0.000000001\nc;99999\n", "99999.5", "1", "1;a\n").projects().orElseThrow();
        assertThat(projects.costs()).containsExactly(0L, 1L, 99_999_000_000_000L);
        assertThat(projects.amount(projects.budget())).isEqualTo("99999.500000000");
    }

    @Test
    void a_cost_that_cannot_be_exact_is_refused_with_its_line() {
        assertThat(refused(() -> pb("a;100000000000001\n", "5", "1", "1;a\n"))).isEqualTo("9: Met 0 decimalen is het bedrag 100000000000001 te groot.");
        // A small decimal makes the unit small, so that a large amount no longer fits.
        assertThat(refused(() -> pb("a;0.000000001\nb;100001\n", "5", "1", "1;a\n"))).isEqualTo("10: Met 9 decimalen is het bedrag 100001 te groot.");
        assertThat(refused(() -> pb("a;-5\n", "5", "1", "1;a\n"))).startsWith("9: Een bedrag is een getal");
        assertThat(refused(() -> pb("a;5,50\n", "5", "1", "1;a\n"))).startsWith("9: Een bedrag is een getal");
    }

    @Test
    void two_projects_with_one_id_are_refused_and_a_project_named_twice_counts_once() throws IOException {
        assertThat(refused(() -> pb("a;1\na;2\n", "5", "1", "1;a\n"))).isEqualTo("10: a staat er twee keer.");
        assertThat(pb("a;1\n", "5", "1", "1;a,a\n").profile().count(ApprovalBallot.of(0))).isEqualTo(1);
        assertThat(blt("2 1\n1 2 1 2 0\n" + NAMES).profile().count(RankedBallot.of(1, 0))).isEqualTo(1);
    }

    @Test
    void the_same_voter_twice_is_two_ballots_as_the_number_of_votes_says() throws IOException {
        assertThat(pb("a;1\n", "5", "2", "1;a\n1;a\n").profile().count(ApprovalBallot.of(0))).isEqualTo(2);
        assertThat(refused(() -> pb("a;1\n", "5", "2", "1;a\n"))).isEqualTo("12: num_votes is 2, maar er is er 1. Misschien is het bestand afgebroken.");
        assertThat(refused(() -> pb("a;1\n", "5", "1", "1;a\n2;a\n"))).startsWith("13: num_votes is 1, maar er zijn er 2.");
    }

    @Test
    void a_line_without_an_end_in_sight_is_refused_before_it_fills_the_memory() {
        var endless = new InputStream() {
            private long given;

            @Override
            public int read() {
                return given++ < HUNDRED_MEGABYTES ? '1' : -1;
            }
        };
        assertThat(refused(() -> new BltFormat().read(endless))).isEqualTo("1: Deze regel is langer dan 16.777.216 bytes.");
        assertThat(endless.given).isLessThanOrEqualTo(Lines.LONGEST);
    }

    @Test
    void a_quotation_mark_that_never_closes_is_refused_before_it_fills_the_memory() {
        var endless = new InputStream() {
            private long given;

            @Override
            public int read() {
                return given++ == 0 ? '"' : given < HUNDRED_MEGABYTES ? '\n' : -1;
            }
        };
        assertThat(refused(() -> CsvFormat.approvals().read(endless))).isEqualTo("1: Deze regel is langer dan 16.777.216 bytes.");
    }

    @Test
    void of_what_is_wrong_sixty_characters_are_quoted_however_long_it_is() {
        var long60 = "x".repeat(60);
        assertThat(refused(() -> blt("2 1\n" + "x".repeat(15_000_000) + "\n" + NAMES))).isEqualTo("2: Een stembiljet begint met een heel getal vanaf 1, niet met " + long60 + "….");
        assertThat(refused(() -> blt("2 1\n" + long60 + "\n" + NAMES))).endsWith(" " + long60 + ".");
        // A character outside the basic plane is one character, and stays whole.
        assertThat(refused(() -> blt("2 1\n" + "🎈".repeat(61) + "\n" + NAMES))).endsWith(" " + "🎈".repeat(60) + "….");
        assertThat(refused(() -> new PrefLibFormat().read(in("# DATA TYPE: soc\n# NUMBER ALTERNATIVES: 1\n# ALTERNATIVE NAME 1: a\n1 " + "x".repeat(1_000_000) + "\n")))).hasSizeLessThan(140);
        assertThat(refused(() -> CsvFormat.majority().read(in("options\n1," + "y".repeat(1_000_000) + "\n")))).hasSizeLessThan(140);
    }

    @Test
    void files_of_a_hundred_megabytes_are_read_a_small_part_at_a_time(@TempDir Path folder) throws IOException {
        assertReadInParts(new BltFormat(), folder.resolve("large.blt"), "20 1\n", row -> "1" + places(row, " ", 1) + " 0\n", rows -> "0\n" + "\"name\"\n".repeat(21));
        assertReadInParts(CsvFormat.approvals(), folder.resolve("large.csv"), "options" + ",name".repeat(26) + "\n", row -> "1,\"" + codes(row) + "\"\n", rows -> "");
    }

    /** Writes rows until the file has a hundred megabytes, among which a thousand are different, and reads it. */
    private static <B extends Ballot> void assertReadInParts(BallotFormat<B> format, Path path, String head, IntFunction<String> row, IntFunction<String> foot) throws IOException {
        var rows = new byte[1000][];
        Arrays.setAll(rows, index -> row.apply(index).getBytes(StandardCharsets.UTF_8));
        var written = 0;
        try (var out = new BufferedOutputStream(Files.newOutputStream(path), 1 << 20)) {
            out.write(head.getBytes(StandardCharsets.UTF_8));
            for (long size = 0; size < HUNDRED_MEGABYTES; size += rows[written++ % rows.length].length) out.write(rows[written % rows.length]);
            out.write(foot.apply(written).getBytes(StandardCharsets.UTF_8));
        }
        var parts = new Parts(Files.newInputStream(path));
        try (parts) {
            var profile = format.read(parts).profile();
            assertThat(profile.size()).isEqualTo(written);
            assertThat(profile.distinct()).isLessThanOrEqualTo(rows.length);
        }
        assertThat(Files.size(path)).isGreaterThan(HUNDRED_MEGABYTES);
        assertThat(parts.largest).isLessThanOrEqualTo(1 << 16);
        Files.delete(path);
    }

    /** Remembers the most that was asked at once: what a reader can hold of a file. */
    private static final class Parts extends FilterInputStream {
        private int largest;

        private Parts(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] bytes, int from, int size) throws IOException {
            largest = Math.max(largest, size);
            return super.read(bytes, from, size);
        }
    }

    /** Some of twenty options, others for every row. */
    private static String places(int row, String separator, int first) {
        var text = new StringBuilder();
        for (var step = 0; step < 8 + row % 13; step++) text.append(separator).append(first + (row * 7 + step * (1 + 2 * (row % 4))) % 20);
        return text.toString();
    }

    private static String codes(int row) {
        var text = new StringBuilder("A");
        for (var place = 1; place < 26; place++) if ((row >> place % 10 & 1) == 0) text.append(',').append(Options.code(place));
        return text.toString();
    }

    private static BallotFile<BudgetBallot> pb(String projects, String budget, String votes, String rows) throws IOException {
        var count = projects.chars().filter(each -> each == '\n').count();
        return new PabulibFormat().read(in("META\nkey;value\nnum_projects;" + count + "\nnum_votes;" + votes + "\nbudget;" + budget + "\nvote_type;approval\nPROJECTS\nproject_id;cost\n"
                + projects + "VOTES\nvoter_id;vote\n" + rows));
    }

    private static BallotFile<RankedBallot> blt(String text) throws IOException {
        return new BltFormat().read(in(text));
    }

    private static ByteArrayInputStream in(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String refused(ThrowingCallable reading) {
        var thrown = catchThrowableOfType(MalformedBallots.class, reading);
        assertThat(thrown).as("it was read").isNotNull();
        return thrown.line() + ": " + thrown.reason().in(Locale.forLanguageTag("nl"));
    }
}
