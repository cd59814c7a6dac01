package org.meent.voting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.meent.voting.GreedySettings.Order;

/** The project with most votes gets its money first, as long as there is any. */
class GreedyBudgetTest {
    private static final Projects THREE = new Projects(Options.named("Bank", "Film", "Boek"), List.of(60L, 50L, 30L), 100, 0);

    /** Example 1 of equalshares.net/explanation: most cities would choose the bike path and the gym, and stop. */
    @Test
    void most_votes_take_it_all() {
        var outcome = new GreedyBudget().count(EqualSharesTest.town(0), new GreedySettings(EqualSharesTest.townProjects(), Order.VOTES, Overflow.SKIP, TieBreaker.none()));

        assertThat(outcome.winners()).containsExactly("bike", "gym");
        assertThat(told(outcome)).containsExactly(
                "Gekozen: Fietspad, Sporttuin, de projecten met de meeste stemmen die pasten.",
                "Fietspad: 7 stemmen, kost 700, daarna is nog 400 over.",
                "Sporttuin: 6 stemmen, kost 400, daarna is nog 0 over.",
                "Park past niet: 5 stemmen, kost 250, over is 0.",
                "Speeltuin past niet: 4 stemmen, kost 200, over is 0.",
                "Boeken past niet: 3 stemmen, kost 100, over is 0.",
                // Seven votes pass the gym, before which 400 was left.
                "Met 2 stemmen meer was Park gekozen.",
                "Met 3 stemmen meer was Speeltuin gekozen.",
                "Met 4 stemmen meer was Boeken gekozen.");
    }

    @Test
    void what_does_not_fit_is_passed_over_or_ends_the_count() {
        var votes = votes(5, 4, 3);

        assertThat(count(votes, Order.VOTES, Overflow.SKIP, "none").winners()).containsExactly("1", "3");
        var stopped = count(votes, Order.VOTES, Overflow.STOP, "none");
        assertThat(stopped.winners()).containsExactly("1");
        assertThat(told(stopped)).contains("Film past niet en daar stopt het: kost 50, over is 40.");
    }

    @Test
    void votes_for_the_price_put_the_cheap_first() {
        // 5/60, 4/50 and 3/30 votes for each unit.
        assertThat(count(votes(5, 4, 3), Order.VOTES_PER_COST, Overflow.SKIP, "none").winners()).containsExactly("3", "1");
    }

    @Test
    void points_are_counted_where_they_are_given() {
        var votes = Profile.<BudgetBallot>of(List.of(ScoreBallot.of(Map.of(0, 1L, 1, 9L)), ScoreBallot.of(Map.of(0, 1L, 2, -2L))));

        var outcome = count(votes, Order.VOTES, Overflow.SKIP, "none");

        assertThat(outcome.winners()).as("less than no points are no support").containsExactly("2");
        assertThat(told(outcome)).contains("Film: 9 punten, kost 50, daarna is nog 50 over.", "Met 8 punten meer was Bank gekozen.");
    }

    @Test
    void equal_votes_for_what_does_not_fit_together_are_for_people_to_decide() {
        var outcome = count(votes(4, 4, 1), Order.VOTES, Overflow.SKIP, "none");

        assertThat(outcome.winners()).isEmpty();
        assertThat(outcome.tieSensitivity()).isEqualTo(TieSensitivity.SENSITIVE);
        assertThat(told(outcome)).containsExactly("Niet beslist: Bank, Film staan gelijk, en mensen moeten kiezen.");
        assertThat(count(votes(4, 4, 1), Order.VOTES, Overflow.SKIP, "cost,ids").winners()).containsExactly("2", "3");
    }

    @Test
    void a_project_dearer_than_the_budget_had_no_chance() {
        var projects = new Projects(Options.named("Brug", "Bank"), List.of(200L, 10L), 100, 0);

        var outcome = new GreedyBudget().count(Profile.of(List.of(ApprovalBallot.of(0, 1))), new GreedySettings(projects, Order.VOTES, Overflow.SKIP, TieBreaker.none()));

        assertThat(outcome.winners()).containsExactly("2");
        assertThat(told(outcome)).contains("Brug kost 200, meer dan het hele budget van 100.");
    }

    @Test
    void as_many_votes_are_enough_for_the_project_that_the_order_puts_first() {
        var two = new Projects(Options.named("Bank", "Film"), List.of(10L, 10L), 10, 0);

        assertThat(told(new GreedyBudget().count(votes(1, 2), new GreedySettings(two, Order.VOTES, Overflow.SKIP, TieBreaker.of("listed"))))).contains("Met 1 stem meer was Bank gekozen.");
        assertThat(told(new GreedyBudget().count(votes(1, 2), new GreedySettings(two, Order.VOTES, Overflow.SKIP, TieBreaker.none())))).contains("Met 2 stemmen meer was Bank gekozen.");
    }

    @Test
    void where_more_votes_leave_others_tied_nothing_is_told() {
        var three = new Projects(Options.named("Bank", "Film", "Boek"), List.of(10L, 5L, 5L), 10, 0);

        // With 3 votes or more Bank is first, and takes it all. With 2 all three are level.
        assertThat(told(new GreedyBudget().count(votes(1, 2, 2), new GreedySettings(three, Order.VOTES, Overflow.SKIP, TieBreaker.none())))).contains("Met 2 stemmen meer was Bank gekozen.");
        var small = new Projects(Options.named("Bank", "Film", "Boek"), List.of(4L, 5L, 5L), 10, 0);
        // With 3 votes Bank is first; 6 is left, and Film and Boek, who are level, do not both fit.
        assertThat(told(new GreedyBudget().count(votes(1, 2, 2), new GreedySettings(small, Order.VOTES, Overflow.SKIP, TieBreaker.none())))).noneMatch(sentence -> sentence.contains("meer was"));
    }

    @Test
    void nobody_and_nothing_have_an_outcome_too() {
        assertThat(told(count(Profile.of(List.of()), Order.VOTES, Overflow.SKIP, "none"))).containsExactly("Niets gekozen: niemand stemde.");
        assertThat(told(count(Profile.of(List.of(ApprovalBallot.of())), Order.VOTES, Overflow.STOP, "none"))).containsExactly("Niets gekozen: niemand koos een project.");
        var free = new Projects(Options.named("Gratis", "Bank"), List.of(0L, 10L), 0, 0);
        assertThat(new GreedyBudget().count(Profile.of(List.of(ApprovalBallot.of(0, 1))), new GreedySettings(free, Order.VOTES_PER_COST, Overflow.STOP, TieBreaker.none())).winners()).containsExactly("1");
    }

    private static Profile<BudgetBallot> votes(long... votes) {
        var ballots = new Profile.Accumulator<BudgetBallot>();
        for (var project = 0; project < votes.length; project++) ballots.add(ApprovalBallot.of(project), votes[project]);
        return ballots.profile();
    }

    private static BudgetOutcome count(Profile<BudgetBallot> votes, Order order, Overflow overflow, String ties) {
        return new GreedyBudget().count(votes, new GreedySettings(THREE, order, overflow, TieBreaker.of(ties)));
    }

    private static List<String> told(Outcome outcome) {
        return outcome.explanation().stream().map(sentence -> sentence.in(Locale.forLanguageTag("nl"))).toList();
    }
}
