package org.meent.voting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.meent.voting.TransferableProfiles.Election;

/** Whatever is voted, counts whose votes move on keep what they promise to groups, to the papers and to who reads them. */
class TransferablePropertiesTest {
    private static final TieBreaker EARLIER = TieBreaker.of("earlier,listed");

    @Property
    void whom_more_than_half_put_first_wins(@ForAll("elections") Election election) {
        var outcome = runoff(election, EARLIER);

        for (var option = 0; option < election.options(); option++) {
            var first = option;
            var firsts = election.papers().stream().filter(paper -> !paper.isEmpty() && paper.get(0) == first).count();
            if (firsts * 2 > election.valid()) assertThat(outcome.winners()).containsExactly(String.valueOf(option + 1));
        }
    }

    @Property
    void whom_everybody_else_beats_never_wins_a_runoff(@ForAll("elections") Election election) {
        if (election.options() < 2) return;
        for (var winner : runoff(election, EARLIER).winners()) {
            var place = Integer.parseInt(winner) - 1;
            var others = IntStream.range(0, election.options()).filter(other -> other != place);
            assertThat(others).anyMatch(other -> above(election, place, other) >= above(election, other, place));
        }
    }

    private static long above(Election election, int one, int other) {
        return election.papers().stream().filter(paper -> paper.contains(one) && (!paper.contains(other) || paper.indexOf(one) < paper.indexOf(other))).count();
    }

    /** Tideman, "Independence of clones as a criterion for voting rules" (1987): the alternative vote is. */
    @Property
    void a_second_one_of_the_same_kind_changes_nothing(@ForAll("elections") Election election, @ForAll Random chance) {
        var clone = election.options();
        var papers = election.papers().stream().map(paper -> {
            var more = new ArrayList<>(paper);
            var at = paper.indexOf(0);
            if (at >= 0) more.add(at + chance.nextInt(2), clone);
            return List.copyOf(more);
        }).toList();
        var before = runoff(election, TieBreaker.none());
        var after = runoff(new Election(clone + 1, papers), TieBreaker.none());

        if (before.winners().isEmpty() || after.winners().isEmpty()) return;
        assertThat(after.winners().get(0).equals(String.valueOf(clone + 1)) ? "1" : after.winners().get(0)).isEqualTo(before.winners().get(0));
    }

    @Property
    void so_many_more_ballots_and_no_fewer_would_have_changed_a_runoff(@ForAll("elections") Election election, @ForAll("orders") TieBreaker ties) {
        var rival = runoff(election, ties).rival();
        if (rival.isEmpty()) return;

        var option = Integer.parseInt(rival.get().option()) - 1;
        assertThat(runoff(election.with(option, rival.get().more()), ties).winners()).containsExactly(rival.get().option());
        for (var fewer = 0L; fewer < rival.get().more(); fewer++) {
            assertThat(runoff(election.with(option, fewer), ties).winners()).doesNotContain(rival.get().option());
        }
    }

    @Property
    void a_runoff_that_was_decided_says_what_would_have_changed_it(@ForAll("elections") Election election) {
        assertThat(runoff(election, EARLIER).rival().isPresent()).isEqualTo(election.valid() > 0 && election.options() > 1);
    }

    @Property
    void so_many_more_ballots_would_have_elected_the_one_that_came_closest(
            @ForAll("elections") Election election, @ForAll @IntRange(min = 1, max = 3) int seats, @ForAll boolean meek) {
        var outcome = stv(meek, election, seats);
        assertThat(outcome.rival().isPresent()).isEqualTo(election.valid() > 0 && election.options() > seats);
        if (outcome.rival().isEmpty()) return;

        var rival = outcome.rival().get();
        var option = Integer.parseInt(rival.option()) - 1;
        assertThat(outcome.winners()).doesNotContain(rival.option());
        assertThat(stv(meek, election.with(option, rival.more()), seats).winners()).contains(rival.option());
        assertThat(stv(meek, election.with(option, rival.more() - 1), seats).winners()).doesNotContain(rival.option());
    }

    @Property
    void as_many_are_elected_as_there_are_seats_or_options(
            @ForAll("elections") Election election, @ForAll @IntRange(min = 1, max = 7) int seats, @ForAll boolean meek) {
        assertThat(stv(meek, election, seats).winners()).doesNotHaveDuplicates().hasSize(election.valid() == 0 ? 0 : Math.min(seats, election.options()));
    }

    /**
     * Dummett, Voting Procedures (1984): who put the same options before all others get as many of them as they have quotas.
     * Cutting off decimals takes less than one vote from a group that has more than one quota here, never from one that has one.
     */
    @Property
    void a_group_with_so_many_quotas_gets_so_many_of_its_own(
            @ForAll("elections") Election election, @ForAll @IntRange(min = 1, max = 4) int seats, @ForAll boolean meek) {
        if (election.valid() == 0) return;
        var winners = stv(meek, election, seats).winners().stream().map(id -> Integer.parseInt(id) - 1).toList();
        for (var set = 1; set < 1 << election.options(); set++) {
            var group = members(set);
            var papers = election.papers().stream().filter(paper -> paper.size() >= group.size())
                    .filter(paper -> group.equals(new HashSet<>(paper.subList(0, group.size())))).count();
            var quotas = meek ? (papers * (seats + 1) - 1) / election.valid() : quotas(papers, election.valid() / (seats + 1) + 1);
            assertThat(winners.stream().filter(group::contains).count()).isGreaterThanOrEqualTo(Math.min(Math.min(quotas, seats), group.size()));
        }
    }

    private static long quotas(long papers, long quota) {
        return papers >= 2 * quota + 1 ? (papers - 1) / quota : papers >= quota ? 1 : 0;
    }

    private static HashSet<Integer> members(int set) {
        return new HashSet<>(IntStream.range(0, Integer.SIZE).filter(option -> (set >> option & 1) == 1).boxed().toList());
    }

    @Property
    void no_vote_is_made_and_none_is_lost_from_sight(@ForAll("elections") Election election, @ForAll @IntRange(min = 1, max = 4) int seats) {
        for (var rule : List.of("irv", "scottish", "meek")) {
            var runoff = runoff(election, EARLIER);
            var stv = stv(rule.equals("meek"), election, seats);
            for (var round : rule.equals("irv") ? runoff.rounds() : stv.rounds()) {
                var votes = rule.equals("irv") ? runoff.votes(round.number()) : stv.votes(round.number());
                var all = votes.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
                assertThat(all.add(round.nonTransferable()).add(round.lost())).isEqualByComparingTo(BigDecimal.valueOf(election.valid()));
                assertThat(round.nonTransferable().signum()).isNotNegative();
                assertThat(round.lost().signum()).isNotNegative();
            }
        }
    }

    /** By Meek's method: what an elected option keeps of a vote is rounded up to nine decimals, and the rest goes on. */
    @Property
    void with_what_the_elected_keep_the_votes_of_every_round_can_be_counted_again(@ForAll("elections") Election election, @ForAll @IntRange(min = 1, max = 4) int seats) {
        var outcome = stv(true, election, seats);
        var out = new HashSet<String>();
        for (var round : outcome.rounds()) {
            var kept = outcome.keepValues(round.number());
            var votes = new HashMap<String, BigDecimal>();
            for (var paper : election.papers()) {
                var left = BigDecimal.ONE;
                for (var id : paper.stream().map(place -> String.valueOf(place + 1)).filter(id -> !out.contains(id)).toList()) {
                    var part = left.multiply(kept.getOrDefault(id, BigDecimal.ONE)).setScale(9, RoundingMode.CEILING);
                    votes.merge(id, part, BigDecimal::add);
                    left = left.subtract(part);
                }
            }
            outcome.votes(round.number()).forEach((id, said) -> assertThat(said).as(id).isEqualByComparingTo(votes.getOrDefault(id, BigDecimal.ZERO)));
            round.elimination().ifPresent(each -> out.add(each.option()));
        }
    }

    @Property
    void the_order_of_the_papers_and_how_the_counting_is_divided_change_nothing(
            @ForAll("elections") Election election, @ForAll @IntRange(min = 1, max = 3) int seats, @ForAll Random chance) {
        var shuffled = new ArrayList<>(election.papers());
        Collections.shuffle(shuffled, chance);
        var cut = chance.nextInt(shuffled.size() + 1);
        var first = new Profile.Accumulator<RankedBallot>();
        var second = new Profile.Accumulator<RankedBallot>();
        shuffled.subList(0, cut).forEach(paper -> first.add(TransferableProfiles.ballot(paper)));
        shuffled.subList(cut, shuffled.size()).forEach(paper -> second.add(TransferableProfiles.ballot(paper)));
        var merged = second.merge(first).profile();

        var settings = new StvSettings(election.list(), seats, EARLIER);
        assertSame(new InstantRunoff().count(merged, new RunoffSettings(election.list(), EARLIER)), runoff(election, EARLIER));
        assertSame(new ScottishStv().count(merged, settings), stv(false, election, seats));
        assertSame(new MeekStv().count(merged, settings), stv(true, election, seats));
    }

    private static void assertSame(Outcome one, Outcome other) {
        assertThat(one.winners()).isEqualTo(other.winners());
        assertThat(one.tables()).isEqualTo(other.tables());
        assertThat(one.explanation()).isEqualTo(other.explanation());
        assertThat(one.ties()).isEqualTo(other.ties());
        assertThat(one.figures()).isEqualTo(other.figures());
    }

    @Property
    void what_an_option_is_called_and_where_it_is_listed_matters_to_ties_alone(
            @ForAll("elections") Election election, @ForAll @IntRange(min = 1, max = 3) int seats, @ForAll boolean meek, @ForAll Random chance) {
        var to = new ArrayList<>(IntStream.range(0, election.options()).boxed().toList());
        Collections.shuffle(to, chance);
        var renamed = new Election(election.options(), election.papers().stream().map(paper -> paper.stream().map(to::get).toList()).toList());
        var before = stv(meek, election, seats);
        var after = stv(meek, renamed, seats);

        assertThat(after.tieSensitivity()).isEqualTo(before.tieSensitivity());
        if (before.tieSensitivity() != TieSensitivity.NONE) return;
        var expected = before.winners().stream().map(id -> String.valueOf(to.get(Integer.parseInt(id) - 1) + 1)).toList();
        assertThat(after.winners()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Property
    void a_transferable_vote_for_one_seat_elects_whom_more_than_half_want(@ForAll("elections") Election election, @ForAll boolean meek) {
        var majority = runoff(election, EARLIER);
        if (majority.rounds().size() == 1) assertThat(stv(meek, election, 1).winners()).isEqualTo(majority.winners());
    }

    @Property
    void it_can_be_told_in_every_language_and_in_short_sentences(
            @ForAll("elections") Election election, @ForAll @IntRange(min = 1, max = 4) int seats, @ForAll("orders") TieBreaker ties) {
        for (var outcome : List.of(runoff(election, ties), stv(false, election, seats), stv(true, election, seats))) {
            for (var language : Sentence.LANGUAGES) {
                var told = outcome.explanation().stream().map(sentence -> sentence.in(Locale.forLanguageTag(language))).toList();
                assertThat(told).isNotEmpty().allSatisfy(sentence -> assertThat(sentence).endsWith(".").doesNotContain("{", "null", "#"));
                if (language.equals("nl")) assertThat(told).flatMap(all -> List.of(all.split("[.;] "))).allSatisfy(one -> assertThat(one.split(" ")).hasSizeLessThan(16));
                outcome.tables().forEach(table -> table.head().forEach(head -> assertThat(head.in(Locale.forLanguageTag(language))).isNotBlank()));
            }
        }
    }

    private static RunoffOutcome runoff(Election election, TieBreaker ties) {
        return new InstantRunoff().count(election.profile(), new RunoffSettings(election.list(), ties));
    }

    private static StvOutcome stv(boolean meek, Election election, int seats) {
        var settings = new StvSettings(election.list(), seats, EARLIER);
        return meek ? new MeekStv().count(election.profile(), settings) : new ScottishStv().count(election.profile(), settings);
    }

    @Provide
    Arbitrary<Election> elections() {
        return TransferableProfiles.elections(5, 12);
    }

    @Provide
    Arbitrary<TieBreaker> orders() {
        return Arbitraries.of("none", "listed", "ids", "earlier,listed", "earlier,lot:7", "lot:2f6c").map(TieBreaker::of);
    }
}
