package org.meent.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.meent.voting.TransferableProfiles.profile;
import static org.meent.voting.TransferableProfiles.told;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** By the Scottish rules whoever has the quota is elected, and what they have beyond it moves on, to the fifth decimal. */
class ScottishStvTest {
    private static final TieBreaker EARLIER = TieBreaker.of("earlier,listed");

    @Test
    void the_party_of_wikipedia_gets_chocolate_oranges_and_strawberries() {
        // Wikipedia, "Single transferable vote", example with 20 guests and three kinds of food; the votes of each round are those of its table.
        var food = Options.named("Orange", "Pear", "Chocolate", "Strawberry", "Hamburger");
        var outcome = count(food, 3, EARLIER, profile("4 A", "2 B>A", "8 C>D", "4 C>E", "1 D", "1 E"));

        assertThat(outcome.winners()).containsExactly("3", "1", "4");
        assertThat(outcome.figures()).containsEntry("quota", "6.00000").containsEntry("rounds", 4L);
        assertThat(votes(outcome, 1)).containsExactly("4.00000", "2.00000", "12.00000", "1.00000", "1.00000");
        assertThat(votes(outcome, 2)).containsExactly("4.00000", "2.00000", "6.00000", "5.00000", "3.00000");
        assertThat(votes(outcome, 3)).containsExactly("6.00000", "0.00000", "6.00000", "5.00000", "3.00000");
        assertThat(votes(outcome, 4)).containsExactly("6.00000", "0.00000", "6.00000", "5.00000", "0.00000");
        assertThat(outcome.rounds()).extracting(Round::surplus).containsExactly(Optional.of("3"), Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(outcome.rounds().get(3).nonTransferable()).isEqualByComparingTo("3");
        // Two more for hamburgers alone, and they are level with strawberries at 5, which had fewer in round 1.
        assertThat(told(outcome)).containsExactly(
                "Gekozen zijn Chocolate, Orange, Strawberry.",
                "Er zijn 3 plaatsen. Wie het quotum haalt, is gekozen. Dat is 6.",
                "Ronde 1: Chocolate haalt met 12 het quotum van 6 en is gekozen.",
                "Ronde 1: Chocolate heeft 6 te veel. Volgende keuzes krijgen er 6.",
                "Ronde 2: Pear heeft de minste stemmen (2) en valt af. Volgende keuzes krijgen er 2.",
                "Ronde 3: Orange haalt met 6 het quotum van 6 en is gekozen.",
                "Ronde 3: Hamburger heeft de minste stemmen (3) en valt af.",
                "Ronde 4: Strawberry is gekozen, want er is plaats voor wie overblijft.",
                "Met 2 stemmen erbij voor alleen Hamburger was Hamburger gekozen.");
    }

    @Test
    void all_papers_of_the_elected_move_on_and_not_only_those_that_came_last() {
        // Li, "A conceptual primer on the single transferable vote" (2022), parts 4 and 5: after the fish owner is out the dog
        // owners have 35 and 19, the cat owners 26 and 20. Then by hand: each of the 35 papers is worth 9/35 = 0.25714 and a rest,
        // 21 + 7 of them go to the second dog owner, 6 past the elected cat owner to the second one, 1 to nobody.
        var owners = Options.named("Dog 1", "Dog 2", "Cat 1", "Cat 2", "Fish");
        var outcome = count(owners, 3, EARLIER, profile("21 A>B>E>C>D", "19 B>A>E>C>D", "40 C>D>E>A>B", "6 D>C>E>A>B", "7 E>A>B>C>D", "6 E>A>C>D>B", "1 E>A"));

        assertThat(outcome.winners()).containsExactly("3", "1", "2");
        assertThat(votes(outcome, 2)).containsExactly("21.00000", "19.00000", "26.00000", "20.00000", "14.00000");
        assertThat(votes(outcome, 3)).containsExactly("35.00000", "19.00000", "26.00000", "20.00000", "0.00000");
        assertThat(votes(outcome, 4)).containsExactly("26.00000", "26.19992", "26.00000", "21.54284", "0.00000");
        assertThat(outcome.rounds().get(3).nonTransferable()).isEqualByComparingTo("0.25714");
        // 9 less 35 times 0.25714.
        assertThat(outcome.rounds().get(3).lost()).isEqualByComparingTo("0.0001");
    }

    @Test
    void alice_bob_and_chris_are_elected() {
        // The example of OpaVote's pages on its rules. By hand: the quota is 60/4 + 1 = 16; Alice has 12 too many, her papers are worth
        // 12/28 = 0.42857 and go past Bob to Chris; Bob has 10 too many, his are worth 10/26 = 0.38461.
        var outcome = count(Options.named("Alice", "Bob", "Chris", "Don", "Eric"), 3, EARLIER, profile("28 A>B>C", "26 B>A>C", "3 C", "2 D", "1 E"));

        assertThat(outcome.winners()).containsExactly("1", "2", "3");
        assertThat(votes(outcome, 2)).containsExactly("16.00000", "26.00000", "14.99996", "2.00000", "1.00000");
        assertThat(votes(outcome, 3)).containsExactly("16.00000", "16.00000", "24.99982", "2.00000", "1.00000");
    }

    @Test
    void the_value_a_paper_came_with_goes_into_the_next_one() {
        // Quota 15/4 + 1 = 4. A has 4 too many, each paper is worth 4/8 = 0.5, to B, who has 7: 3 too many. Of B's papers
        // 8 came with 0.5 and are worth 3 * 0.5 / 7 = 0.21428, 3 came with 1 and are worth 3/7 = 0.42857.
        var outcome = count(TransferableProfiles.options(4), 3, EARLIER, profile("8 A>B>C", "3 B>C", "1 C", "3 D"));

        assertThat(outcome.quota()).contains(new Quota(new BigDecimal("4.00000")));
        assertThat(votes(outcome, 2)).containsExactly("4.00000", "7.00000", "1.00000", "3.00000");
        assertThat(votes(outcome, 3)).containsExactly("4.00000", "4.00000", "3.99995", "3.00000");
    }

    @Test
    void of_equal_surpluses_the_one_that_was_ahead_earlier_goes_first() {
        // Quota 30/4 + 1 = 8. C goes, A and B have 9 each; before, B had more. Each of its papers is worth 1/9 = 0.11111, to E; then A's, to D.
        // D and E are level, and in the stage before D had fewer.
        var outcome = count(TransferableProfiles.options(5), 3, EARLIER, profile("6 A>D", "7 B>E", "3 C>A>D", "2 C>B>E", "6 D", "6 E"));

        assertThat(outcome.ties()).containsExactly(
                new Outcome.Tie(List.of("1", "2"), List.of("2"), "earlier"), new Outcome.Tie(List.of("4", "5"), List.of("4"), "earlier"));
        assertThat(votes(outcome, 3)).containsExactly("9.00000", "8.00000", "0.00000", "6.00000", "6.99999");
        assertThat(votes(outcome, 4)).containsExactly("8.00000", "8.00000", "0.00000", "6.99999", "6.99999");
        assertThat(outcome.winners()).containsExactly("1", "2", "5");
    }

    @Test
    void numbers_of_a_world_are_counted() {
        // The party with 10^12 guests for each: the quota is 5 * 10^12 + 1; a paper of chocolate is worth (7 * 10^12 - 1) / (12 * 10^12) = 0.58333,
        // so that strawberries have 1 + 8 * 0.58333 = 5.66664 times 10^12, and the quota.
        var zeros = "000000000000";
        var outcome = count(TransferableProfiles.options(5), 3, EARLIER,
                profile("4" + zeros + " A", "2" + zeros + " B>A", "8" + zeros + " C>D", "4" + zeros + " C>E", "1" + zeros + " D", "1" + zeros + " E"));

        assertThat(votes(outcome, 2)).element(3).isEqualTo("5666640000000.00000");
        assertThat(outcome.winners()).containsExactly("3", "4", "1");
        assertThatThrownBy(() -> count(TransferableProfiles.options(1), 1, EARLIER, profile("92233720368548 A"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void with_seats_for_all_all_are_elected_most_votes_first() {
        var outcome = count(TransferableProfiles.options(3), 5, TieBreaker.none(), profile("1 A", "2 C>A"));

        assertThat(outcome.winners()).containsExactly("3", "1", "2");
        assertThat(outcome.rival()).isEmpty();
        assertThat(count(TransferableProfiles.options(3), 3, TieBreaker.none(), profile("1 B")).winners()).containsExactly("2", "1", "3");
        assertThat(count(TransferableProfiles.options(1), 1, TieBreaker.none(), profile("1 A")).winners()).containsExactly("1");
    }

    @Test
    void without_votes_nobody_is_elected() {
        assertThat(count(TransferableProfiles.options(3), 2, EARLIER, profile()).winners()).isEmpty();
        var blank = count(TransferableProfiles.options(3), 2, EARLIER, Profile.of(List.of(RankedBallot.of())));
        assertThat(blank.winners()).isEmpty();
        assertThat(blank.figures()).isEmpty();
        assertThat(told(blank)).containsExactly("Niemand is gekozen: het ene stembiljet is blanco.");
    }

    @Test
    void a_blank_ballot_is_no_part_of_the_quota() {
        var ballots = new Profile.Accumulator<RankedBallot>().add(RankedBallot.of(), 100).add(RankedBallot.of(0), 2).add(RankedBallot.of(1), 1).profile();

        assertThat(count(TransferableProfiles.options(2), 1, EARLIER, ballots).figures()).containsEntry("quota", "2.00000");
    }

    @Test
    void people_are_asked_about_the_tie_that_decides_and_not_about_one_before_it() {
        // B and C go one after the other, whoever is first, before anybody else; D and E then have three each.
        var ballots = profile("1 B", "3 E>A>D", "3 D", "1 C>B");

        var asked = catchThrowableOfType(TieNeedsOrder.class, () -> count(TransferableProfiles.options(5), 1, TieBreaker.none(), ballots));
        assertThat(asked.tied()).containsExactly("4", "5");
    }

    @Test
    void a_tie_that_decides_needs_an_order() {
        var ballots = profile("3 A", "2 B", "2 C");

        var asked = catchThrowableOfType(TieNeedsOrder.class, () -> count(TransferableProfiles.options(3), 2, TieBreaker.none(), ballots));
        assertThat(asked.tied()).containsExactly("2", "3");
        assertThat(count(TransferableProfiles.options(3), 2, EARLIER, ballots).winners()).containsExactly("1", "3");
        assertThat(count(TransferableProfiles.options(3), 2, EARLIER, ballots).tieSensitivity()).isEqualTo(TieSensitivity.SENSITIVE);
    }

    @Test
    void options_without_votes_need_no_order() {
        assertThat(count(TransferableProfiles.options(42), 2, TieBreaker.none(), profile("3 A", "2 B", "1 C>B")).winners()).containsExactly("1", "2");
    }

    @Test
    void a_ballot_with_options_beside_each_other_is_refused() {
        var ballots = Profile.of(List.of(RankedBallot.ofGroups(List.of(List.of(2, 1)))));

        assertThat(catchThrowableOfType(EqualRanks.class, () -> count(TransferableProfiles.options(3), 1, EARLIER, ballots)).ballot()).isEqualTo("B=C");
    }

    private static StvOutcome count(Options options, int seats, TieBreaker ties, Profile<RankedBallot> ballots) {
        return new ScottishStv().count(ballots, new StvSettings(options, seats, ties));
    }

    private static List<String> votes(StvOutcome outcome, int round) {
        return outcome.votes(round).values().stream().map(BigDecimal::toPlainString).toList();
    }
}
