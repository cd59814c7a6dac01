package org.meent.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever was written is read as the same, and whatever was cut off is not read, in every format. */
class BallotFilesPropertiesTest {
    private static final int OPTIONS = 5;

    @Property(tries = 300)
    void blt_reads_what_it_wrote(@ForAll("bltFiles") BallotFile<RankedBallot> file) throws IOException {
        assertThat(again(new BltFormat(), file)).isEqualTo(file);
    }

    @Property(tries = 300)
    void preflib_reads_what_it_wrote(@ForAll("prefLibFiles") BallotFile<RankedBallot> file) throws IOException {
        assertThat(again(new PrefLibFormat(), file)).isEqualTo(file);
    }

    @Property(tries = 300)
    void pabulib_reads_what_it_wrote(@ForAll("pabulibFiles") BallotFile<BudgetBallot> file) throws IOException {
        assertThat(again(new PabulibFormat(), file)).isEqualTo(file);
    }

    @Property(tries = 100)
    void our_own_format_reads_what_it_wrote(@ForAll("names") List<String> names, @ForAll("rankings") List<RankedBallot> rankings, @ForAll("approvals") List<ApprovalBallot> approvals,
            @ForAll("scores") List<ScoreBallot> scores, @ForAll List<MajorityBallot> votes, @ForAll List<ConsentBallot> answers) throws IOException {
        assertReadsAgain(CsvFormat.rankings(SideBySide.ALLOWED), csv(names, rankings));
        assertReadsAgain(CsvFormat.approvals(), csv(names, approvals));
        assertReadsAgain(CsvFormat.scores(), csv(names, scores));
        assertReadsAgain(CsvFormat.majority(), csv(List.of(), votes));
        assertReadsAgain(CsvFormat.consent(), csv(names, answers));
    }

    @Property(tries = 40)
    void blt_that_was_cut_off_is_refused_anywhere(@ForAll("bltFiles") BallotFile<RankedBallot> file) throws IOException {
        // But for the end of the last line, whose quotation mark shows that nothing is missing. Cut at one inside the title,
        // the title alone would be shorter, which changes no outcome.
        var plain = new BallotFile<>(file.title().replace("\"", ""), file.options(), file.seats(), file.projects(), file.profile());
        assertRefusedWhereverCut(new BltFormat(), plain, 1);
    }

    @Property(tries = 40)
    void preflib_that_was_cut_off_is_refused_anywhere(@ForAll("prefLibFiles") BallotFile<RankedBallot> file) throws IOException {
        assertRefusedWhereverCut(new PrefLibFormat(), file, 0);
    }

    @Property(tries = 40)
    void pabulib_that_was_cut_off_is_refused_anywhere(@ForAll("pabulibFiles") BallotFile<BudgetBallot> file) throws IOException {
        if (file.profile().size() == 0) return;
        assertRefusedWhereverCut(new PabulibFormat(), file, 0);
    }

    @Property(tries = 40)
    void our_own_format_that_was_cut_off_inside_a_line_is_refused(@ForAll("names") List<String> names, @ForAll("rankings") List<RankedBallot> rankings) throws IOException {
        var bytes = written(CsvFormat.rankings(SideBySide.ALLOWED), csv(names, rankings));
        for (var length = 0; length < bytes.length; length++) {
            var cut = Arrays.copyOf(bytes, length);
            if (length > 0 && cut[length - 1] == '\n') continue;
            assertThatThrownBy(() -> CsvFormat.rankings(SideBySide.ALLOWED).read(new ByteArrayInputStream(cut))).as(new String(cut)).isInstanceOf(MalformedBallots.class);
        }
    }

    /** Whatever bytes come in: ballots, or a line and a reason, and nothing else. */
    @Property(tries = 300)
    void whatever_is_changed_in_a_file_is_read_or_refused_with_its_line(@ForAll("bltFiles") BallotFile<RankedBallot> ranked, @ForAll("pabulibFiles") BallotFile<BudgetBallot> budget,
            @ForAll("names") List<String> names, @ForAll("rankings") List<RankedBallot> rankings, @ForAll List<Byte> changes, @ForAll long where) throws IOException {
        assertReadOrRefused(new BltFormat(), written(new BltFormat(), ranked), changes, where);
        assertReadOrRefused(new PrefLibFormat(), written(new PrefLibFormat(), ranked), changes, where);
        assertReadOrRefused(new PabulibFormat(), written(new PabulibFormat(), budget), changes, where);
        assertReadOrRefused(CsvFormat.rankings(SideBySide.ALLOWED), written(CsvFormat.rankings(SideBySide.ALLOWED), csv(names, rankings)), changes, where);
    }

    private static void assertReadOrRefused(BallotFormat<?> format, byte[] bytes, List<Byte> changes, long where) throws IOException {
        var place = Math.floorMod(where, bytes.length);
        for (var index = 0; index < changes.size() && place + index < bytes.length; index++) bytes[place + index] = changes.get(index);
        try {
            format.read(new ByteArrayInputStream(bytes));
        } catch (MalformedBallots e) {
            assertThat(e.line()).isPositive();
        }
    }

    private static <B extends Ballot> void assertRefusedWhereverCut(BallotFormat<B> format, BallotFile<B> file, int spared) throws IOException {
        var bytes = written(format, file);
        for (var length = 0; length < bytes.length - spared; length++) {
            var cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> format.read(new ByteArrayInputStream(cut))).as(new String(cut)).isInstanceOf(MalformedBallots.class);
        }
    }

    private static <B extends Ballot> void assertReadsAgain(BallotFormat<B> format, BallotFile<B> file) throws IOException {
        assertThat(again(format, file)).isEqualTo(file);
    }

    private static <B extends Ballot> BallotFile<B> again(BallotFormat<B> format, BallotFile<B> file) throws IOException {
        return format.read(new ByteArrayInputStream(written(format, file)));
    }

    private static <B extends Ballot> byte[] written(BallotFormat<B> format, BallotFile<B> file) throws IOException {
        var out = new ByteArrayOutputStream();
        format.write(file, out);
        return out.toByteArray();
    }

    private static <B extends Ballot> BallotFile<B> csv(List<String> names, List<B> ballots) {
        var options = IntStream.range(0, names.size()).mapToObj(place -> new Option(Options.code(place), names.get(place))).toList();
        return new BallotFile<>("", Options.of(options), OptionalInt.empty(), Optional.empty(), Profile.of(ballots));
    }

    /** Options with ascending numbers, between which some withdrew. */
    @Provide
    Arbitrary<BallotFile<RankedBallot>> bltFiles() {
        return Combinators.combine(lines(), lines().list().ofSize(OPTIONS), Arbitraries.integers().between(1, 3).list().ofSize(OPTIONS), Arbitraries.integers().between(1, 9), rankings())
                .as((title, names, steps, seats, ballots) -> {
                    var options = new ArrayList<Option>();
                    var number = 0;
                    for (var place = 0; place < OPTIONS; place++) options.add(new Option(String.valueOf(number += steps.get(place)), names.get(place)));
                    return new BallotFile<>(title, Options.of(options), OptionalInt.of(seats), Optional.empty(), Profile.of(ballots));
                });
    }

    @Provide
    Arbitrary<BallotFile<RankedBallot>> prefLibFiles() {
        return Combinators.combine(lines().map(String::strip), lines().map(String::strip).list().ofSize(OPTIONS), rankings())
                .as((title, names, ballots) -> new BallotFile<>(title, Options.named(names.toArray(String[]::new)), OptionalInt.empty(), Optional.empty(), Profile.of(ballots)));
    }

    @Provide
    Arbitrary<BallotFile<BudgetBallot>> pabulibFiles() {
        var costs = Arbitraries.longs().between(0, Projects.MOST).list().ofSize(OPTIONS + 1);
        var ids = texts().map(text -> text.replaceAll("[,\\p{Cntrl}]", "").strip()).filter(text -> !text.isEmpty()).list().ofSize(OPTIONS).uniqueElements();
        Arbitrary<List<BudgetBallot>> ballots = Arbitraries.oneOf(approvals().map(ArrayList::new), scores(0).map(ArrayList::new));
        return Combinators.combine(texts().map(String::strip), ids, texts().map(String::strip).list().ofSize(OPTIONS), costs, Arbitraries.integers().between(0, 9), ballots)
                .as((title, id, names, amounts, decimals, voted) -> {
                    var options = Options.of(IntStream.range(0, OPTIONS).mapToObj(place -> new Option(id.get(place), names.get(place))).toList());
                    var projects = new Projects(options, amounts.subList(0, OPTIONS), amounts.get(OPTIONS), decimals);
                    // Blank approvals alone, and blank points alone, are both a list of empty rows.
                    var isBlank = voted.stream().allMatch(Ballot::isBlank);
                    var profile = isBlank ? Profile.<BudgetBallot>of(voted.stream().map(ballot -> ApprovalBallot.of()).toList()) : Profile.of(voted);
                    return new BallotFile<BudgetBallot>(title, options, OptionalInt.empty(), Optional.of(projects), profile);
                });
    }

    /** What people write, with what formats trip over. */
    private static Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("ab \"';,:#=>{}-0\n\réł漢").ofMaxLength(8);
    }

    private static Arbitrary<String> lines() {
        return texts().map(text -> text.replaceAll("[\n\r#]", ""));
    }

    @Provide
    Arbitrary<List<String>> names() {
        return texts().filter(text -> !text.isBlank()).list().ofSize(OPTIONS);
    }

    @Provide
    Arbitrary<List<RankedBallot>> rankings() {
        var places = Arbitraries.integers().between(0, OPTIONS - 1).list().ofMaxSize(OPTIONS);
        return Combinators.combine(places, Arbitraries.of(true, false).list().ofSize(OPTIONS)).as((ranked, beside) -> {
            var joined = new boolean[ranked.size()];
            for (var index = 1; index < joined.length; index++) joined[index] = beside.get(index);
            return RankedBallot.of(ranked.stream().mapToInt(Integer::intValue).toArray(), joined);
        }).list().ofMaxSize(8);
    }

    @Provide
    Arbitrary<List<ApprovalBallot>> approvals() {
        Function<List<Integer>, ApprovalBallot> approve = ApprovalBallot::of;
        return Arbitraries.integers().between(0, OPTIONS - 1).list().ofMaxSize(OPTIONS).map(approve).list().ofMaxSize(8);
    }

    @Provide
    Arbitrary<List<ScoreBallot>> scores() {
        return scores(-ScoreBallot.MOST);
    }

    private static Arbitrary<List<ScoreBallot>> scores(long least) {
        return Arbitraries.maps(Arbitraries.integers().between(0, OPTIONS - 1), Arbitraries.longs().between(least, ScoreBallot.MOST)).ofMaxSize(OPTIONS)
                .map(scores -> ScoreBallot.of(new TreeMap<>(scores))).list().ofMaxSize(8);
    }
}
