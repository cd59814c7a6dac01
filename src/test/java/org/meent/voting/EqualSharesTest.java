package org.meent.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.meent.voting.EqualSharesSettings.Start;
import org.meent.voting.EqualSharesSettings.Stop;
import org.meent.voting.EqualSharesSettings.Utility;

/** Everybody gets the same part of the budget, and what supporters can pay together is chosen. */
class EqualSharesTest {
    private static final int BIKE = 0;
    private static final int GYM = 1;
    private static final int PARK = 2;
    private static final int PLAYGROUND = 3;
    private static final int LIBRARY = 4;

    /** Example 1 of equalshares.net/explanation, with its payments. */
    @Test
    void sport_does_not_take_what_belongs_to_the_children() {
        var outcome = count(town(BIKE), Completion.NONE, "none");

        assertThat(outcome.winners()).containsExactly("bike", "playground", "library");
        assertThat(outcome.payments()).extracting(Payment::most).containsExactly(Ratio.of(100, 1), Ratio.of(50, 1), Ratio.of(100, 3));
        assertThat(outcome.payments()).extracting(payment -> payment.effectiveVotes().toString()).containsExactly("7.0", "4.0", "3.0");
        assertThat(outcome.cost()).isEqualTo(1000);
        assertThat(told(outcome)).containsExactly(
                "Gekozen: Fietspad, Speeltuin, Boeken, betaald door voorstanders, die elk evenveel te besteden kregen.",
                "Te verdelen was 1.100: voor elk van de 11 stemmen ongeveer 100,00.",
                "Fietspad: 7 mensen betalen elk hooguit 100,00, samen 700.",
                "Speeltuin: 4 mensen betalen elk hooguit 50,00, samen 200.",
                "Boeken: 3 mensen betalen elk hooguit 33,34, samen 100.",
                // Two of the five have 100 - 50 - 33 1/3 left each, the others nothing.
                "Park niet: de voorstanders hadden samen nog 33, het kost 250.",
                "Kostte Park 33, dan was het ook gekozen.",
                "Sporttuin niet: de voorstanders hadden niets meer over, het kost 400.");
    }

    /** Example 2 of the same page: one voter chooses the gym instead; 400 / 7, then (250 - 3 x 300 / 7) / 2, and 4.1 effective votes. */
    @Test
    void who_has_too_little_left_pays_all_of_it_and_the_others_a_little_more() {
        var outcome = count(town(GYM), Completion.NONE, "none");

        assertThat(outcome.winners()).containsExactly("gym", "park", "playground");
        assertThat(outcome.payments().get(0).most()).isEqualTo(Ratio.of(400, 7));
        assertThat(outcome.payments().get(1)).isEqualTo(new Payment("park", 250, 5, Ratio.of(425, 7), 2, 3));
        assertThat(outcome.payments().get(1).effectiveVotes()).hasToString("4.1");
    }

    /** Example 12 of Lackner and Skowron 2023, Multi-Winner Voting with Approval Preferences: c at 1/5, then a at 13/40, and no more. */
    @Test
    void seats_are_projects_that_cost_the_same() {
        var votes = approvals(3, 2, 3).add(ApprovalBallot.of(0, 1), 2).add(ApprovalBallot.of(0, 2), 2).add(ApprovalBallot.of(1, 3)).profile();
        var projects = new Projects(Options.named("a", "b", "c", "d"), List.of(1L, 1L, 1L, 1L), 3, 0);

        for (var utility : List.of(Utility.COST, Utility.CARDINALITY)) {
            var outcome = new EqualShares().count(votes, settings(projects, utility, Completion.NONE, "none"));
            assertThat(outcome.winners()).containsExactly("3", "1");
            assertThat(outcome.payments()).extracting(Payment::most).containsExactly(Ratio.of(1, 5), Ratio.of(13, 40));
        }
    }

    private static Profile.Accumulator<BudgetBallot> approvals(long count, int... places) {
        return new Profile.Accumulator<BudgetBallot>().add(ApprovalBallot.of(places), count);
    }

    @Test
    void a_point_weighs_as_much_as_is_paid_for_it() {
        // 3 and 1 points for what costs 8: a rate of 2, so 6 and 2; 10 each.
        var votes = Profile.<BudgetBallot>of(List.of(ScoreBallot.of(Map.of(0, 3L, 1, 0L)), ScoreBallot.of(Map.of(0, 1L))));
        var projects = new Projects(Options.named("Film", "Bank"), List.of(8L, 1L), 20, 0);

        var outcome = new EqualShares().count(votes, settings(projects, Utility.ADDITIVE, Completion.NONE, "none"));

        assertThat(outcome.winners()).as("no points are no support").containsExactly("1");
        assertThat(outcome.payments().get(0).most()).isEqualTo(Ratio.of(2, 1));
        assertThat(told(outcome)).contains("Film: 2 mensen betalen elk hooguit 2,00 per punt, samen 8.");
    }

    @Test
    void less_than_no_points_are_refused_where_points_count_and_support_where_they_do_not() {
        var votes = Profile.<BudgetBallot>of(List.of(ScoreBallot.of(Map.of(0, -1L))));
        var projects = new Projects(Options.named("Film"), List.of(5L), 20, 0);

        assertThatThrownBy(() -> new EqualShares().count(votes, settings(projects, Utility.ADDITIVE, Completion.NONE, "none"))).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("-1");
        assertThat(new EqualShares().count(votes, settings(projects, Utility.COST, Completion.NONE, "none")).winners()).containsExactly("1");
    }

    @Test
    void a_project_that_nobody_offered_is_no_choice() {
        var projects = new Projects(Options.named("Film"), List.of(5L), 20, 0);

        assertThatThrownBy(() -> new EqualShares().count(approvals(1, 1).profile(), settings(projects, Utility.COST, Completion.NONE, "none"))).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("1");
    }

    @Test
    void without_ballots_or_with_blank_ones_nothing_is_chosen() {
        for (var completion : Completion.values()) {
            assertThat(told(count(Profile.of(List.of()), completion, "none"))).containsExactly("Niets gekozen: niemand stemde.");
            var blank = count(Profile.of(List.of(ApprovalBallot.of())), completion, "none");
            assertThat(blank.winners()).isEmpty();
            assertThat(told(blank)).containsExactly("Niets gekozen: niemand koos een project.", "Te verdelen was 1.100: voor de enige stem ongeveer 1.100,00.");
        }
    }

    @Test
    void what_costs_nothing_is_chosen_first_if_somebody_wants_it() {
        var projects = new Projects(Options.named("Gratis", "Ook gratis", "Bank"), List.of(0L, 0L, 5L), 5, 0);

        var outcome = new EqualShares().count(approvals(1, 0, 2).profile(), settings(projects, Utility.COST, Completion.NONE, "none"));

        assertThat(outcome.winners()).containsExactly("1", "3");
        assertThat(told(outcome)).contains("Gratis kost niets en is meteen gekozen.", "Bank: 1 mens betaalt hooguit 5,00, samen 5.");
    }

    @Test
    void nothing_to_spend_buys_only_what_costs_nothing() {
        var projects = new Projects(Options.named("Gratis", "Bank"), List.of(0L, 5L), 0, 0);

        for (var completion : Completion.values()) assertThat(new EqualShares().count(approvals(3, 0, 1).profile(), settings(projects, Utility.COST, completion, "none")).winners()).containsExactly("1");
    }

    @Test
    void where_everything_fits_everything_is_chosen_that_somebody_wants() {
        // The bench is of one of two people, who has 5 of the 10.
        var votes = approvals(1, 0).add(ApprovalBallot.of(1)).profile();
        var projects = new Projects(Options.named("Bank", "Film", "Boek"), List.of(6L, 4L, 1L), 10, 0);

        assertThat(new EqualShares().count(votes, settings(projects, Utility.COST, Completion.NONE, "none")).winners()).containsExactly("2");
        var all = new EqualShares().count(votes, settings(projects, Utility.COST, Completion.ADD1, "none"));
        assertThat(all.winners()).as("nobody wants the book").containsExactly("2", "1");
        assertThat(told(all)).contains("Alles past samen in het budget, dus Bank is ook gekozen.");
    }

    @Test
    void the_first_sentence_tells_what_supporters_paid_and_what_came_besides() {
        // Three of 30: two pay 12 for the bench; the third has 10, and the tree costs 18.
        var votes = approvals(2, 0).add(ApprovalBallot.of(1)).profile();
        var projects = new Projects(Options.named("Bank", "Boom"), List.of(12L, 18L), 30, 0);

        assertThat(told(new EqualShares().count(votes, settings(projects, Utility.COST, Completion.ADD1U, "none")))).first()
                .isEqualTo("Gekozen: Bank, betaald door voorstanders met gelijke delen. Ook Boom, want alles past samen in het budget.");
        assertThat(told(new EqualShares().count(votes, settings(projects, Utility.COST, Completion.UTILITARIAN, "none")))).first()
                .isEqualTo("Gekozen: Bank, betaald door voorstanders met gelijke delen. Ook Boom, uit wat over was.");
        assertThat(told(new EqualShares().count(votes, settings(projects, Utility.COST, Completion.NONE, "none")))).first()
                .isEqualTo("Gekozen: Bank, betaald door voorstanders, die elk evenveel te besteden kregen.");
    }

    @Test
    void a_price_is_told_at_which_it_is_chosen_and_whether_something_else_gives_way() {
        // Seven of 84, 12 each. Four pay 7 each for the bench. At 35 the five pay 7 each for the tree, which is first by its id;
        // they have 5 left each then, so that the four of the bench have 20 and the three of the pond 15.
        var votes = approvals(3, 0, 1, 2).add(ApprovalBallot.of(0, 1)).add(ApprovalBallot.of(0)).add(ApprovalBallot.of(), 2).profile();
        var projects = new Projects(Options.named("Boom", "Bank", "Vijver"), List.of(36L, 28L, 26L), 84, 0);

        var outcome = new EqualShares().count(votes, settings(projects, Utility.CARDINALITY, Completion.NONE, "ids"));
        var cheaper = new EqualShares().count(votes, settings(new Projects(projects.options(), List.of(35L, 28L, 26L), 84, 0), Utility.CARDINALITY, Completion.NONE, "ids"));

        assertThat(outcome.winners()).doesNotContain("1");
        assertThat(cheaper.winners()).containsExactly("1");
        assertThat(told(outcome)).contains("Kostte Boom 35, dan was het wel gekozen, maar iets anders niet.");
    }

    @Test
    void what_is_cheap_enough_for_what_is_left_is_chosen_too() {
        // The bench takes 12 of 30; at 18 the tree is paid from what is left, though its supporter has 10.
        var votes = approvals(2, 0).add(ApprovalBallot.of(1)).profile();
        var projects = new Projects(Options.named("Bank", "Boom"), List.of(12L, 20L), 30, 0);

        assertThat(told(new EqualShares().count(votes, settings(projects, Utility.COST, Completion.UTILITARIAN, "none")))).contains("Kostte Boom 18, dan was het ook gekozen.");
    }

    @Test
    void where_nothing_fits_nothing_is_chosen() {
        var projects = new Projects(Options.named("Bank", "Film"), List.of(30L, 40L), 10, 0);

        for (var completion : Completion.values()) {
            var outcome = new EqualShares().count(approvals(2, 0, 1).profile(), settings(projects, Utility.COST, completion, "none"));
            assertThat(outcome.winners()).isEmpty();
            assertThat(told(outcome)).first().isEqualTo("Niets gekozen: geen project kon door zijn voorstanders worden betaald.");
        }
    }

    @Test
    void the_start_goes_up_by_the_step_until_the_next_one_would_spend_too_much() {
        // Two of three pay 9 for the bench: 4.50 each, but they start with 4; at 5 they can. The film for 6 no longer fits.
        var votes = approvals(2, 0).add(ApprovalBallot.of(1)).profile();
        var projects = new Projects(Options.named("Bank", "Film"), List.of(900L, 600L), 1200, 2);

        var outcome = new EqualShares().count(votes, new EqualSharesSettings(projects, Utility.COST, Completion.ADD1, Stop.EXHAUSTIVE, Start.EXACT, 100, TieBreaker.none()));

        assertThat(outcome.winners()).containsExactly("1");
        assertThat(outcome.endowment()).contains(new Endowment(Ratio.of(400, 1), Ratio.of(500, 1), 1));
        assertThat(outcome.figures()).containsEntry("cost", "9.00").containsEntry("endowment", Map.of("start", "4", "each", "5", "raises", 1L));
    }

    @Test
    void a_start_rounded_down_is_whole_in_the_currency_and_not_in_cents() {
        var votes = approvals(3, 0).profile();
        var projects = new Projects(Options.named("Bank"), List.of(900L), 1000, 2);

        var outcome = new EqualShares().count(votes, new EqualSharesSettings(projects, Utility.COST, Completion.NONE, Stop.EXHAUSTIVE, Start.FLOOR, 1, TieBreaker.none()));

        assertThat(outcome.endowment().orElseThrow().each()).as("10.00 / 3, rounded down to 3 whole").isEqualTo(Ratio.of(300, 1));
        assertThat(outcome.winners()).as("9.00 of 9.00, exactly").containsExactly("1");
    }

    @Test
    void amounts_as_large_as_there_are_stay_exact() {
        // One unit less than three times a third: in doubles these are the same.
        var most = Projects.MOST;
        var votes = approvals(3, 0).add(ApprovalBallot.of(1), 3).profile();
        var projects = new Projects(Options.named("Brug", "Tunnel"), List.of(most / 2, most / 2 + 1), most, 0);

        assertThat(new EqualShares().count(votes, settings(projects, Utility.COST, Completion.NONE, "none")).winners()).containsExactly("1");
    }

    @Test
    void more_ballots_than_a_double_can_count_are_counted() {
        var half = 9_007_199_254_740_993L;
        var votes = approvals(half, 0).add(ApprovalBallot.of(1), half + 1).profile();
        var projects = new Projects(Options.named("Brug", "Tunnel"), List.of(10L, 10L), 20, 0);

        assertThat(new EqualShares().count(votes, settings(projects, Utility.COST, Completion.NONE, "none")).winners()).as("half of less than half is too little").containsExactly("2");
    }

    @Test
    void a_tie_that_decides_is_for_people_unless_an_order_was_published() {
        // One person with 10, two benches for 6 each.
        var votes = approvals(1, 0, 1).profile();
        var projects = new Projects(Options.named("Rode bank", "Blauwe bank"), List.of(6L, 6L), 10, 0);

        var open = new EqualShares().count(votes, settings(projects, Utility.COST, Completion.NONE, "none"));
        var broken = new EqualShares().count(votes, settings(projects, Utility.COST, Completion.NONE, "cost,support,ids"));

        assertThat(open.winners()).isEmpty();
        assertThat(open.payments()).isEmpty();
        assertThat(told(open)).containsExactly("Niet beslist: Rode bank, Blauwe bank staan gelijk, en mensen moeten kiezen.");
        assertThat(broken.winners()).containsExactly("1");
        assertThat(broken.ties()).containsExactly(new Outcome.Tie(List.of("1", "2"), List.of("1"), "ids"));
        assertThat(broken.tieSensitivity()).isEqualTo(TieSensitivity.SENSITIVE);
    }

    @Test
    void a_tie_that_decides_nothing_stands_in_nobodys_way() {
        var votes = approvals(1, 0, 1).profile();
        var projects = new Projects(Options.named("Rode bank", "Blauwe bank"), List.of(5L, 5L), 10, 0);

        var outcome = new EqualShares().count(votes, settings(projects, Utility.COST, Completion.NONE, "none"));

        assertThat(outcome.winners()).containsExactly("1", "2");
        assertThat(outcome.tieSensitivity()).isEqualTo(TieSensitivity.NONE);
    }

    @Test
    void with_forty_tied_projects_the_count_still_ends() {
        // Everybody supports the same forty benches, of which money is there for ten: whichever these are.
        var places = Stream.iterate(0, place -> place + 1).limit(40).mapToInt(Integer::intValue).toArray();
        var names = Stream.iterate(1, number -> number + 1).limit(40).map(number -> "Bank " + number).toArray(String[]::new);
        var projects = new Projects(Options.named(names), Stream.generate(() -> 7L).limit(40).toList(), 70, 0);

        var outcome = new EqualShares().count(approvals(9, places).profile(), settings(projects, Utility.COST, Completion.ADD1U, "listed"));

        assertThat(outcome.winners()).hasSize(10);
        assertThat(outcome.tieSensitivity()).isEqualTo(TieSensitivity.SENSITIVE);
    }

    @Test
    void the_tables_tell_of_every_project_why_it_was_chosen_or_not() {
        var outcome = count(town(BIKE), Completion.NONE, "none");

        assertThat(outcome.tables()).hasSize(2);
        assertThat(outcome.tables().get(0).rows().get(2)).containsExactly("Boeken", "100", "3", "3.0", "33.34");
        assertThat(outcome.tables().get(1).title().in(Locale.ENGLISH)).isEqualTo("Not chosen: the supporters had too little left");
        assertThat(outcome.tables().get(1).rows()).containsExactly(List.of("Park", "250", "5", "33.33"), List.of("Sporttuin", "400", "6", "0.00"));
    }

    /** The eleven voters of the example; the last of them chooses this. */
    static Profile<BudgetBallot> town(int last) {
        return Profile.of(List.of(ApprovalBallot.of(BIKE, GYM), ApprovalBallot.of(BIKE, GYM, PARK), ApprovalBallot.of(BIKE, GYM), ApprovalBallot.of(BIKE, GYM, PARK),
                ApprovalBallot.of(BIKE, GYM, PARK), ApprovalBallot.of(BIKE, GYM), ApprovalBallot.of(PARK, PLAYGROUND, LIBRARY), ApprovalBallot.of(PLAYGROUND),
                ApprovalBallot.of(PLAYGROUND, LIBRARY), ApprovalBallot.of(PARK, PLAYGROUND, LIBRARY), ApprovalBallot.of(last)));
    }

    static Projects townProjects() {
        var options = Options.of(List.of(new Option("bike", "Fietspad"), new Option("gym", "Sporttuin"), new Option("park", "Park"), new Option("playground", "Speeltuin"), new Option("library", "Boeken")));
        return new Projects(options, List.of(700L, 400L, 250L, 200L, 100L), 1100, 0);
    }

    private static BudgetOutcome count(Profile<BudgetBallot> votes, Completion completion, String ties) {
        return new EqualShares().count(votes, settings(townProjects(), Utility.COST, completion, ties));
    }

    private static EqualSharesSettings settings(Projects projects, Utility utility, Completion completion, String ties) {
        return new EqualSharesSettings(projects, utility, completion, Stop.EXHAUSTIVE, Start.EXACT, 1, TieBreaker.of(ties));
    }

    private static List<String> told(Outcome outcome) {
        return outcome.explanation().stream().map(sentence -> sentence.in(Locale.forLanguageTag("nl"))).toList();
    }
}
