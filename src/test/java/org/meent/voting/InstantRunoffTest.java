package org.meent.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.meent.voting.TransferableProfiles.profile;
import static org.meent.voting.TransferableProfiles.told;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** In an instant runoff the one with fewest votes goes, again and again, until somebody has more than half. */
class InstantRunoffTest {
    private static final TieBreaker EARLIER = TieBreaker.of("earlier,listed");

    @Test
    void the_capital_of_tennessee_is_knoxville() {
        // Electowiki, "Effects of different voting systems under similar circumstances", after Wikipedia's example.
        var cities = Options.named("Memphis", "Nashville", "Chattanooga", "Knoxville");
        var outcome = count(cities, EARLIER, profile("42 A>B>C>D", "26 B>C>D>A", "15 C>D>B>A", "17 D>C>B>A"));

        assertThat(outcome.winners()).containsExactly("4");
        assertThat(votes(outcome, 1)).containsExactly(42L, 26L, 15L, 17L);
        assertThat(votes(outcome, 2)).containsExactly(42L, 26L, 0L, 32L);
        assertThat(votes(outcome, 3)).containsExactly(42L, 0L, 0L, 58L);
        assertThat(outcome.eliminations()).extracting(Elimination::option).containsExactly("3", "2");
        // With 16 more for Memphis it would be 58 to 58, and in the round before Knoxville had fewer.
        assertThat(told(outcome)).containsExactly(
                "Knoxville wint: in ronde 3 met 58 van de 100 stemmen die nog meetellen.",
                "Ronde 1: Chattanooga heeft de minste stemmen (15) en valt af. Volgende keuzes krijgen er 15.",
                "Ronde 2: Nashville heeft de minste stemmen (26) en valt af. Volgende keuzes krijgen er 26.",
                "Met 16 stemmen erbij voor alleen Memphis had Memphis gewonnen.");
    }

    @Test
    void the_mayor_of_burlington_in_2009_is_the_one_who_was_elected() {
        // The three who were left in the ballots as grouped on rangevoting.org/Burlington.html; the pairs that follow from them,
        // 4314 to 4064, 4067 to 3477 and 4597 to 3668, are those on electowiki's page of this election.
        var outcome = count(Options.named("Montroll", "Kiss", "Wright"), TieBreaker.none(), profile("1332 A>B>C", "767 A>C>B", "455 A",
                "2043 B>A>C", "371 B>C>A", "568 B", "1513 C>A>B", "495 C>B>A", "1289 C"));

        assertThat(outcome.winners()).containsExactly("2");
        assertThat(votes(outcome, 1)).containsExactly(2554L, 2982L, 3297L);
        assertThat(votes(outcome, 2)).containsExactly(0L, 4314L, 4064L);
        assertThat(outcome.exhausted()).isEqualTo(455);
        assertThat(outcome.rounds().get(0).transfers()).containsExactly(
                new Transfer("1", "2", new BigDecimal("1332")), new Transfer("1", "3", new BigDecimal("767")));
        assertThat(outcome.rival()).contains(new RunoffOutcome.Rival("3", 251));
        assertThat(outcome.figures()).containsEntry("exhausted", 455L).containsEntry("rounds", 2L);
    }

    @Test
    void the_tables_show_the_votes_of_each_round_and_what_moved() {
        var tables = count(Options.named("Anna", "Bert", "Cees"), EARLIER, profile("4 A", "3 B", "1 C>B", "1 C")).tables();

        assertThat(tables.get(0).head()).extracting(head -> head.in(TransferableProfiles.DUTCH))
                .containsExactly("Ronde", "Anna", "Bert", "Cees", "Zonder volgende keuze", "Valt af");
        // After round 2 Anna and Bert have 4 each of 8: the earlier round, in which Bert had fewer, decides.
        assertThat(tables.get(0).rows()).containsExactly(
                List.of("1", "4", "3", "2", "0", "Cees"), List.of("2", "4", "4", "0", "1", "Bert"), List.of("3", "4", "0", "0", "5", ""));
        assertThat(tables.get(1).rows()).containsExactly(List.of("1", "Cees", "Bert", "1"));
    }

    @Test
    void more_than_half_ends_it_and_half_does_not() {
        assertThat(count(EARLIER, 3, profile("3 A", "2 B", "1 C>B")).rounds()).hasSize(3);
        assertThat(count(EARLIER, 3, profile("4 A", "2 B", "1 C>B")).rounds()).hasSize(1);
    }

    @Test
    void a_tie_looks_at_the_most_recent_round_that_tells_and_then_further_back() {
        // Round 1: A 5, B 3, C 4, D 2, E 2. D goes to B, then E to nobody: B 5, C 4, A 5; then C's go 0: A and B 5 each.
        // In the round before, and the one before that, A and B had 5 each; in round 1 B had fewer.
        var outcome = count(EARLIER, 5, profile("5 A", "3 B", "4 C", "2 D>B", "2 E"));

        assertThat(outcome.winners()).containsExactly("1");
        assertThat(outcome.ties()).containsExactly(
                new Outcome.Tie(List.of("4", "5"), List.of("4"), "listed"), new Outcome.Tie(List.of("1", "2"), List.of("2"), "earlier"));
    }

    @Test
    void a_tie_on_which_the_winner_depends_leaves_none_without_an_order() {
        var outcome = count(TieBreaker.none(), 3, profile("4 A>C", "4 B>A", "1 C>A", "1 C>B"));

        // C goes, and leaves A and B with 5 each.
        assertThat(outcome.winners()).isEmpty();
        assertThat(outcome.undecided()).containsExactly("1", "2");
        assertThat(outcome.tieSensitivity()).isEqualTo(TieSensitivity.SENSITIVE);
        assertThat(outcome.eliminations()).extracting(Elimination::option).containsExactly("3");
        assertThat(told(outcome)).containsExactly(
                "Nog niemand wint: A, B staan gelijk. Daarover beslissen mensen.",
                "Ronde 1: C heeft de minste stemmen (2) en valt af. Volgende keuzes krijgen er 2.",
                "Ronde 2: A, B staan gelijk. Zonder afgesproken volgorde stopt de telling hier.");
        assertThat(outcome.rival()).isEmpty();
    }

    @Test
    void a_tie_on_which_nothing_depends_needs_no_order() {
        // B and C together have less than D: both go, in any order.
        var outcome = count(TieBreaker.none(), 4, profile("6 A", "1 B>D", "1 C>D", "5 D"));

        assertThat(outcome.winners()).containsExactly("4");
        assertThat(outcome.tieSensitivity()).isEqualTo(TieSensitivity.NONE);
        assertThat(told(outcome)).contains("Ronde 1: B, C staan gelijk. Voor de uitslag maakt dat niet uit.");
    }

    @Test
    void a_tie_among_those_who_all_go_needs_no_order() {
        // B, C and D have 1, 1 and 2, together 4 and less than E, so that B going before C or after it makes no difference.
        assertThat(count(TieBreaker.none(), 5, profile("6 A", "1 B>C", "1 C>D", "2 D>E", "5 E")).winners()).containsExactly("5");
        assertThat(count(TieBreaker.none(), 5, profile("6 A", "1 B>C", "1 C>D", "2 D>E", "5 E")).rival()).isEmpty();
    }

    @Test
    void many_options_without_votes_hide_nothing() {
        // 40 options without votes could go in 40! orders.
        var outcome = count(TieBreaker.none(), 42, profile("3 A", "2 B"));

        assertThat(outcome.winners()).containsExactly("1");
        assertThat(count(TieBreaker.none(), 42, profile("2 A", "2 B", "1 C>B")).tieSensitivity()).isEqualTo(TieSensitivity.NONE);
    }

    @Test
    void options_that_all_have_the_same_are_decided_by_the_order_alone() {
        assertThat(count(TieBreaker.of("listed"), 3, profile("1 A", "1 B", "1 C")).winners()).containsExactly("3");
        assertThat(count(TieBreaker.of("listed"), 3, profile("1 A", "1 B", "1 C")).tieSensitivity()).isEqualTo(TieSensitivity.SENSITIVE);
        assertThat(count(TieBreaker.none(), 3, profile("1 A", "1 B", "1 C")).undecided()).containsExactly("1", "2", "3");
    }

    @Test
    void without_votes_nobody_wins() {
        var none = count(EARLIER, 3, profile());
        var blank = count(EARLIER, 3, Profile.of(List.of(RankedBallot.of(), RankedBallot.of())));

        assertThat(none.winners()).isEmpty();
        assertThat(told(none)).containsExactly("Niemand is gekozen: er zijn geen stemmen.");
        assertThat(blank.winners()).isEmpty();
        assertThat(blank.rounds()).isEmpty();
        assertThat(blank.tables()).isEmpty();
        assertThat(told(blank)).containsExactly("Niemand is gekozen: alle 2 stembiljetten zijn blanco.");
        assertThat(count(EARLIER, 0, profile()).winners()).isEmpty();
    }

    @Test
    void the_only_option_wins_if_somebody_wants_it() {
        var outcome = count(TieBreaker.none(), 1, profile("1 A"));

        assertThat(outcome.winners()).containsExactly("1");
        assertThat(told(outcome)).containsExactly("A wint: in ronde 1 met 1 van de 1 stem die nog meetelt.");
    }

    @Test
    void a_ballot_with_options_beside_each_other_is_refused() {
        var ballots = Profile.of(List.of(RankedBallot.of(0, 1), RankedBallot.ofGroups(List.of(List.of(0), List.of(1, 2)))));

        var refused = catchThrowableOfType(EqualRanks.class, () -> count(EARLIER, 3, ballots));
        assertThat(refused).isInstanceOf(IllegalArgumentException.class);
        assertThat(refused.ballot()).isEqualTo("A>B=C");
    }

    @Test
    void a_ballot_with_an_option_that_there_is_not_is_refused() {
        assertThatThrownBy(() -> count(EARLIER, 2, profile("1 A>C"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void numbers_beyond_what_a_double_tells_apart_are_counted() {
        // 2^61 to 2^61 + 1; with one more they would be equal, and the first of the list would go.
        var most = 1L << 61;
        var outcome = count(TieBreaker.of("listed"), 3, profile(most + " A", most - 1 + " B", "2 C>B"));

        assertThat(outcome.winners()).containsExactly("2");
        assertThat(outcome.rival()).contains(new RunoffOutcome.Rival("1", 2));
    }

    private static RunoffOutcome count(TieBreaker ties, int options, Profile<RankedBallot> ballots) {
        return count(TransferableProfiles.options(options), ties, ballots);
    }

    private static RunoffOutcome count(Options options, TieBreaker ties, Profile<RankedBallot> ballots) {
        return new InstantRunoff().count(ballots, new RunoffSettings(options, ties));
    }

    private static List<Long> votes(RunoffOutcome outcome, int round) {
        return outcome.votes(round).values().stream().map(BigDecimal::longValueExact).toList();
    }
}
