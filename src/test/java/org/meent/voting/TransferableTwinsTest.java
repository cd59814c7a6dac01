package org.meent.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whoever counts the papers one by one, and in decimals, comes to the same votes in every round. */
class TransferableTwinsTest {
    @Property(tries = 2000)
    void an_instant_runoff_is_the_same_round_by_round(@ForAll("elections") TransferableProfiles.Election election, @ForAll boolean earlier) {
        if (election.valid() == 0) return;
        var outcome = new InstantRunoff().count(election.profile(), new RunoffSettings(election.list(), ties(earlier)));
        var twin = NaiveCounts.runoff(election, NaiveTies.listed(), earlier);

        assertThat(outcome.winners()).isEqualTo(ids(election, twin.winners()));
        assertSame(twin, outcome.rounds(), outcome::votes);
    }

    @Property(tries = 2000)
    void a_scottish_count_is_the_same_stage_by_stage(
            @ForAll("elections") TransferableProfiles.Election election, @ForAll @IntRange(min = 1, max = 4) int seats, @ForAll boolean earlier) {
        if (election.valid() == 0) return;
        var outcome = new ScottishStv().count(election.profile(), new StvSettings(election.list(), seats, ties(earlier)));
        var twin = NaiveCounts.scottish(election, seats, NaiveTies.listed(), earlier);

        assertThat(outcome.winners()).isEqualTo(ids(election, twin.winners()));
        assertThat(outcome.quota().orElseThrow().votes()).isEqualByComparingTo(twin.quota());
        assertSame(twin, outcome.rounds(), outcome::votes);
    }

    @Property(tries = 2000)
    void a_count_by_meek_is_the_same_round_by_round(@ForAll("elections") TransferableProfiles.Election election, @ForAll @IntRange(min = 1, max = 4) int seats) {
        if (election.valid() == 0) return;
        var outcome = new MeekStv().count(election.profile(), new StvSettings(election.list(), seats, ties(false)));
        var twin = NaiveCounts.meek(election, seats, NaiveTies.listed());

        assertThat(outcome.winners()).isEqualTo(ids(election, twin.winners()));
        assertThat(outcome.quota().orElseThrow().votes()).isEqualByComparingTo(twin.quota());
        if (!twin.stages().isEmpty()) assertSame(twin, outcome.rounds(), outcome::votes);
    }

    @Property(tries = 200)
    void in_larger_elections_it_is_the_same_too(@ForAll("larger") TransferableProfiles.Election election, @ForAll @IntRange(min = 2, max = 5) int seats) {
        an_instant_runoff_is_the_same_round_by_round(election, true);
        a_scottish_count_is_the_same_stage_by_stage(election, seats, true);
        a_count_by_meek_is_the_same_round_by_round(election, seats);
    }

    @Property(tries = 1000)
    void whether_a_tie_decides_an_instant_runoff_is_what_trying_every_order_shows(@ForAll("few") TransferableProfiles.Election election) {
        if (election.valid() == 0) return;
        var possible = NaiveTies.everyWay(ties -> NaiveCounts.runoff(election, ties, false).winners());

        var published = new InstantRunoff().count(election.profile(), new RunoffSettings(election.list(), ties(true)));
        var undecided = new InstantRunoff().count(election.profile(), new RunoffSettings(election.list(), TieBreaker.none()));
        assertThat(published.tieSensitivity()).isEqualTo(possible.size() == 1 ? TieSensitivity.NONE : TieSensitivity.SENSITIVE);
        assertThat(undecided.winners().isEmpty()).isEqualTo(possible.size() > 1);
        if (possible.size() == 1) assertThat(undecided.winners()).isEqualTo(published.winners());
    }

    @Property(tries = 1000)
    void whether_a_tie_decides_a_transferable_vote_is_what_trying_every_order_shows(
            @ForAll("few") TransferableProfiles.Election election, @ForAll @IntRange(min = 1, max = 3) int seats, @ForAll boolean meek) {
        if (election.valid() == 0) return;
        var possible = NaiveTies.<Set<Integer>>everyWay(ties -> new HashSet<>(
                (meek ? NaiveCounts.meek(election, seats, ties) : NaiveCounts.scottish(election, seats, ties, false)).winners()));

        var outcome = count(meek, election, seats, ties(false));
        assertThat(outcome.tieSensitivity()).isEqualTo(possible.size() == 1 ? TieSensitivity.NONE : TieSensitivity.SENSITIVE);
        if (possible.size() == 1) assertThat(count(meek, election, seats, TieBreaker.none()).winners()).isEqualTo(outcome.winners());
        else assertThat(catchThrowableOfType(TieNeedsOrder.class, () -> count(meek, election, seats, TieBreaker.none())).tied()).hasSizeGreaterThan(1);
    }

    @Property(tries = 2000)
    void the_tie_that_people_are_asked_about_is_the_first_that_decides(
            @ForAll("few") TransferableProfiles.Election election, @ForAll @IntRange(min = 1, max = 3) int seats, @ForAll boolean meek) {
        if (election.valid() == 0) return;
        var runoff = new InstantRunoff().count(election.profile(), new RunoffSettings(election.list(), TieBreaker.none()));
        NaiveTies.firstThatDecides(ties -> NaiveCounts.runoff(election, ties, false).winners()).ifPresent(tied -> assertThat(runoff.undecided()).isEqualTo(ids(election, tied)));
        NaiveTies.firstThatDecides(ties -> new HashSet<>((meek ? NaiveCounts.meek(election, seats, ties) : NaiveCounts.scottish(election, seats, ties, false)).winners()))
                .ifPresent(tied -> assertThat(catchThrowableOfType(TieNeedsOrder.class, () -> count(meek, election, seats, TieBreaker.none())).tied()).isEqualTo(ids(election, tied)));
    }

    private static StvOutcome count(boolean meek, TransferableProfiles.Election election, int seats, TieBreaker ties) {
        var settings = new StvSettings(election.list(), seats, ties);
        return meek ? new MeekStv().count(election.profile(), settings) : new ScottishStv().count(election.profile(), settings);
    }

    private static void assertSame(NaiveCounts.Count twin, List<Round> rounds, IntFunction<Map<String, BigDecimal>> votes) {
        assertThat(rounds).hasSameSizeAs(twin.stages());
        for (var round : rounds) {
            var found = List.copyOf(votes.apply(round.number()).values());
            assertThat(found).usingElementComparator(BigDecimal::compareTo).isEqualTo(twin.stages().get(round.number() - 1));
            assertThat(round.nonTransferable()).isEqualByComparingTo(twin.nonTransferable().get(round.number() - 1));
        }
    }

    private static TieBreaker ties(boolean earlier) {
        return TieBreaker.of(earlier ? "earlier,listed" : "listed");
    }

    private static List<String> ids(TransferableProfiles.Election election, List<Integer> places) {
        return election.list().ids(places.stream().mapToInt(Integer::intValue).toArray());
    }

    @Provide
    Arbitrary<TransferableProfiles.Election> elections() {
        return TransferableProfiles.elections(6, 14);
    }

    @Provide
    Arbitrary<TransferableProfiles.Election> larger() {
        return TransferableProfiles.elections(9, 80);
    }

    @Provide
    Arbitrary<TransferableProfiles.Election> few() {
        return TransferableProfiles.elections(4, 7);
    }
}
