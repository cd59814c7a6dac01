package org.meent.voting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What is chosen is a load on its supporters, and the loads stay as even as they can. */
class PhragmenTest {
    private static final TieBreaker LISTED = TieBreaker.of("listed");

    /** Example 9 of Lackner and Skowron 2023, Multi-Winner Voting with Approval Preferences: a 1/8, b 11/32 (tied with c), c 55/128, d 5/8. */
    @Test
    void four_seats_of_eight_candidates() {
        var votes = new Profile.Accumulator<BudgetBallot>().add(ApprovalBallot.of(0, 1), 3).add(ApprovalBallot.of(0, 2), 3).add(ApprovalBallot.of(0, 3), 2)
                .add(ApprovalBallot.of(1, 2, 5)).add(ApprovalBallot.of(4)).add(ApprovalBallot.of(5)).add(ApprovalBallot.of(6)).profile();
        var settings = new PhragmenSettings(new Projects(Options.named("a", "b", "c", "d", "e", "f", "g", "h"), List.of(1L, 1L, 1L, 1L, 1L, 1L, 1L, 1L), 4, 0), Overflow.STOP, LISTED);

        var outcome = new Phragmen().count(votes, settings);

        assertThat(outcome.winners()).containsExactly("1", "2", "3", "4");
        assertThat(outcome.ties()).containsExactly(new Outcome.Tie(List.of("2", "3"), List.of("2"), "listed"));
        assertThat(loads(votes, settings)).containsExactly(Ratio.of(1, 8), Ratio.of(11, 32), Ratio.of(55, 128), Ratio.of(5, 8));
    }

    /** Example 12 of the same book: c 1/5, b 1/3, d 29/60. */
    @Test
    void three_seats_of_four_candidates() {
        var votes = new Profile.Accumulator<BudgetBallot>().add(ApprovalBallot.of(2, 3), 3).add(ApprovalBallot.of(0, 1), 2).add(ApprovalBallot.of(0, 2), 2).add(ApprovalBallot.of(1, 3)).profile();
        var settings = new PhragmenSettings(new Projects(Options.named("a", "b", "c", "d"), List.of(1L, 1L, 1L, 1L), 3, 0), Overflow.STOP, TieBreaker.none());

        assertThat(new Phragmen().count(votes, settings).winners()).containsExactly("3", "2", "4");
        assertThat(loads(votes, settings)).containsExactly(Ratio.of(1, 5), Ratio.of(1, 3), Ratio.of(29, 60));
    }

    @Test
    void the_count_ends_or_goes_on_where_the_next_does_not_fit() {
        // Loads 6/3, 8/2 and 5/1; after the bench 4 of 10 is left.
        var votes = new Profile.Accumulator<BudgetBallot>().add(ApprovalBallot.of(0), 3).add(ApprovalBallot.of(1), 2).add(ApprovalBallot.of(2)).profile();
        var projects = new Projects(Options.named("Bank", "Film", "Boek"), List.of(6L, 8L, 4L), 10, 0);

        // The film and the book are tied with a load of 4, and one of these does not fit.
        var stopped = new Phragmen().count(votes, new PhragmenSettings(projects, Overflow.STOP, TieBreaker.none()));
        var skipped = new Phragmen().count(votes, new PhragmenSettings(projects, Overflow.SKIP, TieBreaker.none()));

        assertThat(stopped.winners()).containsExactly("1");
        assertThat(skipped.winners()).containsExactly("1", "3");
        assertThat(told(stopped)).containsExactly("Gekozen: Bank, telkens waar de last per voorstander het laagst bleef.",
                "Bank, kost 6: elk van de 3 voorstanders draagt dan hooguit 2,00.", "Film was de volgende maar past niet: kost 8, over is 4.",
                // Both fit in the 4 that is left; a book for 4 is tied with the film for 8.
                "Kostte Film 4, dan was het ook gekozen.", "Kostte Boek 3, dan was het ook gekozen.");
    }

    @Test
    void what_is_dearer_than_the_budget_does_not_take_part() {
        var votes = Profile.<BudgetBallot>of(List.of(ApprovalBallot.of(0, 1), ApprovalBallot.of(0)));
        var projects = new Projects(Options.named("Brug", "Bank"), List.of(11L, 10L), 10, 0);

        assertThat(new Phragmen().count(votes, new PhragmenSettings(projects, Overflow.STOP, TieBreaker.none())).winners()).containsExactly("2");
    }

    @Test
    void nobody_and_nothing_have_an_outcome_too() {
        var projects = new Projects(Options.named("Gratis", "Bank"), List.of(0L, 10L), 0, 0);
        var settings = new PhragmenSettings(projects, Overflow.STOP, TieBreaker.none());

        assertThat(told(new Phragmen().count(Profile.of(List.of()), settings))).containsExactly("Niets gekozen: niemand stemde.");
        assertThat(told(new Phragmen().count(Profile.of(List.of(ApprovalBallot.of())), settings))).containsExactly("Niets gekozen: niemand koos een project.");
        assertThat(told(new Phragmen().count(Profile.of(List.of(ApprovalBallot.of(1))), settings))).containsExactly("Niets gekozen: wat als eerste kwam, paste niet in het budget.");
        assertThat(new Phragmen().count(Profile.of(List.of(ApprovalBallot.of(0, 1))), settings).winners()).containsExactly("1");
    }

    @Test
    void a_tie_of_which_only_one_fits_is_for_people_to_decide() {
        var votes = Profile.<BudgetBallot>of(List.of(ApprovalBallot.of(0), ApprovalBallot.of(1)));
        var projects = new Projects(Options.named("Bank", "Film"), List.of(6L, 6L), 10, 0);

        var outcome = new Phragmen().count(votes, new PhragmenSettings(projects, Overflow.STOP, TieBreaker.none()));

        assertThat(outcome.winners()).isEmpty();
        assertThat(outcome.tieSensitivity()).isEqualTo(TieSensitivity.SENSITIVE);
    }

    private static List<Ratio> loads(Profile<BudgetBallot> votes, PhragmenSettings settings) {
        var result = PhragmenCount.count(Support.byNames(votes, settings.projects()), settings, OtherChoices.none(Comparator.naturalOrder()));
        return result.chosen().stream().map(PhragmenCount.Chosen::load).toList();
    }

    private static List<String> told(Outcome outcome) {
        return outcome.explanation().stream().map(sentence -> sentence.in(Locale.forLanguageTag("nl"))).toList();
    }
}
