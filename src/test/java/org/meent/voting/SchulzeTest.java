package org.meent.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.meent.voting.Rankings.ballots;
import static org.meent.voting.Rankings.ignoring;
import static org.meent.voting.Rankings.margins;
import static org.meent.voting.Rankings.seats;
import static org.meent.voting.Rankings.settings;
import static org.meent.voting.Rankings.text;
import static org.meent.voting.Rankings.ties;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.meent.voting.PairwiseSettings.Strength;
import org.meent.voting.PairwiseSettings.Unranked;

/** Schulze's rule chooses what his own examples say, leaves to people what the ballots leave open, and tells why. */
class SchulzeTest {
    /** Schulze's example of 45 ballots, Wikipedia, Schulze method; arXiv 1804.02973. */
    private static final Profile<RankedBallot> FORTY_FIVE = ballots("5 ACBED", "5 ADECB", "8 BEDAC", "3 CABED", "7 CAEBD", "2 CBADE", "7 DCEBA", "8 EBADC");
    /** R. LeGrand's example for all methods, rbvote: Abby, Brad, Cora, Dave, Erin. */
    private static final Profile<RankedBallot> ABBY = ballots("98 ACEDB", "64 BAECD", "12 BAEDC", "98 BEACD", "13 BEADC", "125 BEDAC", "124 CAEDB", "76 CEADB",
            "21 DABEC", "30 DBAEC", "98 DBECA", "139 DCABE", "23 DCBAE");

    @Test
    void the_example_of_45_ballots_has_the_published_pairs_paths_and_order() {
        var outcome = count(FORTY_FIVE, settings(5));

        assertThat(outcome.matrix()).hasToString("""
                [0, 20, 26, 30, 22]
                [25, 0, 16, 33, 18]
                [19, 29, 0, 17, 24]
                [15, 12, 28, 0, 14]
                [23, 27, 21, 31, 0]
                """);
        assertThat(paths(outcome)).isEqualTo("""
                0 28 28 30 24
                25 0 28 33 24
                25 29 0 29 24
                25 28 28 0 24
                25 28 28 31 0
                """);
        assertThat(outcome.winners()).containsExactly("E");
        assertThat(outcome.undefeated()).containsExactly("E");
        assertThat(text(outcome.order())).isEqualTo("E | A | C | B | D");
        assertThat(outcome.tieSensitivity()).isEqualTo(TieSensitivity.NONE);
    }

    @Test
    void a_strongest_path_is_told_in_as_few_steps_as_can_be() {
        var paths = count(FORTY_FIVE, settings(5)).pathStrengths();

        // The published path from E to A leads over D, C and B too; straight over B it is as strong, since E beats B by 27.
        assertThat(paths.path(4, 0)).containsExactly(4, 1, 0);
        assertThat(paths.path(0, 1)).containsExactly(0, 3, 2, 1);
        assertThat(paths.path(1, 3)).containsExactly(1, 3);
        assertThat(paths.path(2, 2)).isEmpty();
    }

    @Test
    void the_examples_of_the_paper_have_their_winners() {
        assertThat(count(ballots("8 ACDB", "2 BADC", "4 CDBA", "4 DBAC", "3 DCBA"), settings(4)).undefeated()).containsExactly("D");
        assertThat(count(ballots("3 ABCD", "2 DABC", "2 DBCA", "2 CBDA"), settings(4)).undefeated()).containsExactly("B", "D");
        assertThat(count(ballots("12 ABCD", "6 ADBC", "9 BCDA", "15 CDAB", "21 DBAC"), settings(4)).undefeated()).containsExactly("D");
        assertThat(count(ballots("6 ACDB", "1 BADC", "3 CBDA", "3 DBAC", "2 DCBA"), settings(4)).undefeated()).containsExactly("A", "D");
        assertThat(count(ballots("9 ADBEC", "6 BCADE", "5 BCDEA", "2 CDBEA", "6 DECBA", "14 EACBD", "2 ECABD", "1 EDACB"), settings(5)).undefeated()).containsExactly("B");
        assertThat(count(ballots("9 ADBEC", "1 BACED", "6 CBADE", "2 CDBEA", "5 CDEAB", "6 DECAB", "14 EBACD", "2 EBCAD"), settings(5)).undefeated()).containsExactly("E");
    }

    @Test
    void a_path_of_two_options_that_end_level_leaves_the_others_level_too() {
        // Published order of the example of nine ballots: B and D, then A and C.
        assertThat(text(count(ballots("3 ABCD", "2 DABC", "2 DBCA", "2 CBDA"), settings(4)).order())).isEqualTo("B D | A C");
    }

    @Test
    void two_ballots_that_put_the_winner_first_and_another_last_can_make_that_other_win() {
        // The paper's example that no such rule is free of: 2 more put A first and D last, and D wins.
        var before = ballots("3 ADEBCF", "3 BFECDA", "4 CABFDE", "1 DBCEFA", "4 DEFABC", "2 ECBDFA", "2 FACDBE");
        var after = ballots("3 ADEBCF", "3 BFECDA", "4 CABFDE", "1 DBCEFA", "4 DEFABC", "2 ECBDFA", "2 FACDBE", "2 AEFCBD");

        assertThat(count(before, settings(6)).winners()).containsExactly("A");
        assertThat(count(after, settings(6)).winners()).containsExactly("D");
    }

    @Test
    void an_option_that_another_one_beats_everywhere_can_still_make_a_difference() {
        // The paper's example: E stands below D on every ballot; without it A wins, with it B.
        assertThat(count(ballots("3 ABDC", "5 ADBC", "1 ADCB", "2 BADC", "2 BDCA", "4 CABD", "6 CBAD", "2 DBCA", "5 DCAB"), settings(4)).winners()).containsExactly("A");
        assertThat(count(ballots("3 ABDEC", "5 ADEBC", "1 ADECB", "2 BADEC", "2 BDECA", "4 CABDE", "6 CBADE", "2 DBECA", "5 DECAB"), settings(5)).winners()).containsExactly("B");
    }

    @Test
    void by_votes_and_by_margins_others_can_win() {
        // The paper's example of 138 ballots: D by winning votes, A by margins.
        var profile = ballots("6 ABCD", "8 A=B", "8 A=C", "18 A=C>D", "8 A=C=D", "40 B", "4 CBDA", "9 CDAB", "8 C=D", "14 DABC", "11 DBCA", "4 DCAB");

        assertThat(count(profile, settings(4)).winners()).containsExactly("D");
        assertThat(count(profile, margins(settings(4))).winners()).containsExactly("A");
    }

    @Test
    void abby_wins_before_brad_as_published() {
        assertThat(text(count(ABBY, settings(5)).order())).isEqualTo("A | B | E | D | C");
    }

    @Test
    void several_seats_go_down_the_order_and_a_tie_that_decides_one_is_for_people() {
        var profile = ballots("3 ABCD", "2 DABC", "2 DBCA", "2 CBDA"); // B and D, then A and C

        assertThat(count(profile, settings(4)).winners()).isEmpty();
        assertThat(count(profile, settings(4)).isDecided()).isFalse();
        assertThat(count(profile, settings(4)).tieSensitivity()).isEqualTo(TieSensitivity.SENSITIVE);
        assertThat(count(profile, seats(settings(4), 2)).winners()).containsExactly("B", "D");
        assertThat(count(profile, seats(settings(4), 2)).tieSensitivity()).isEqualTo(TieSensitivity.NONE);
        assertThat(count(profile, seats(settings(4), 3)).winners()).isEmpty();
        assertThat(count(profile, ties(seats(settings(4), 3), "listed")).winners()).containsExactly("B", "D", "A");
        assertThat(count(profile, ties(seats(settings(4), 3), "listed")).ties()).containsExactly(
                new Outcome.Tie(List.of("B", "D"), List.of("B", "D"), "listed"), new Outcome.Tie(List.of("A", "C"), List.of("A", "C"), "listed"));
        assertThat(count(profile, seats(settings(4), 9)).winners()).containsExactly("B", "D", "A", "C");
    }

    @Test
    void the_published_order_chooses_among_the_undefeated_alone() {
        var profile = ballots("3 ABCD", "2 DABC", "2 DBCA", "2 CBDA");
        var reversed = new PairwiseSettings(Options.of(List.of(new Option("z", "A"), new Option("y", "B"), new Option("a", "C"), new Option("b", "D"))), 1,
                Strength.WINNING_VOTES, Unranked.LAST, TieBreaker.of("ids"));

        // The first id is that of C, which is not undefeated.
        assertThat(count(profile, reversed).winners()).containsExactly("b");
        assertThat(told(count(profile, reversed))).first().isEqualTo("D wint: gelijk eindigen B, D, en de afgesproken volgorde kiest D.");
    }

    @Test
    void no_ballots_or_only_blank_ones_choose_nothing_whatever_the_order() {
        for (var profile : List.of(ballots(), ballots("3"))) {
            var outcome = count(profile, ties(settings(3), "listed"));
            assertThat(outcome.winners()).isEmpty();
            assertThat(outcome.undefeated()).containsExactly("A", "B", "C");
            assertThat(outcome.change()).isEmpty();
            assertThat(told(outcome)).containsExactly("Niets gekozen: niemand zette opties op volgorde.");
        }
    }

    @Test
    void one_option_wins_and_of_none_nothing_does() {
        assertThat(count(ballots("2 A"), seats(settings(1), 5)).winners()).containsExactly("A");
        assertThat(told(count(ballots("2 A"), settings(1)))).containsExactly("A wint: er was geen andere optie.");
        assertThat(count(ballots(), settings(0)).winners()).isEmpty();
        assertThat(count(ballots(), settings(0)).figures()).containsEntry("order", List.of()).containsEntry("undefeated", List.of());
        assertThat(told(count(ballots(), settings(0)))).containsExactly("Niets gekozen: er was niets om uit te kiezen.");
    }

    @Test
    void all_beside_each_other_and_a_circle_of_equals_are_ties_of_all() {
        for (var profile : List.of(ballots("4 A=B=C"), ballots("1 ABC", "1 BCA", "1 CAB"), ballots("1 ABC", "1 CBA"))) {
            var outcome = count(profile, settings(3));
            assertThat(outcome.undefeated()).containsExactly("A", "B", "C");
            assertThat(outcome.ties()).containsExactly(new Outcome.Tie(List.of("A", "B", "C"), List.of(), ""));
            assertThat(told(outcome)).first().isEqualTo("Niet beslist: gelijk eindigen A, B, C. Mensen moeten tussen hen kiezen.");
        }
    }

    @Test
    void unranked_options_are_last_or_have_no_say_as_the_settings_say() {
        // By hand, ignored: A beats B by 2 to 1, and nobody compares C with either.
        var profile = ballots("2 AB", "1 BA", "4 C");

        assertThat(count(profile, settings(3)).winners()).containsExactly("C");
        assertThat(count(profile, ignoring(settings(3))).undefeated()).containsExactly("A", "C");
    }

    @Test
    void a_ballot_or_a_matrix_of_other_options_is_refused() {
        assertThatThrownBy(() -> count(ballots("1 ABC"), settings(2))).isInstanceOf(IllegalArgumentException.class).hasMessage("No such option: 2");
        var three = PairwiseMatrix.of(ballots("1 ABC"), 3, Unranked.LAST);
        assertThatThrownBy(() -> new Schulze().count(three, settings(2))).isInstanceOf(IllegalArgumentException.class).hasMessage("Not 2 options: 3");
    }

    @Test
    void numbers_beyond_what_a_double_tells_apart_decide() {
        var half = 1L << 60;
        var profile = ballots(half + " ABC", half - 1 + " BCA", half - 2 + " CAB");

        // A beats B by 2^61 - 2, B beats C by 2^61 - 1, C beats A by 2^61 - 3, which is the weakest.
        assertThat(count(profile, settings(3)).winners()).containsExactly("A");
        assertThat(text(count(profile, settings(3)).order())).isEqualTo("A | B | C");
        assertThat(count(profile, settings(3)).pathStrengths().strongest(0, 2)).isEqualTo((1L << 61) - 2);
    }

    @Test
    void who_beats_all_others_is_told_in_one_sentence_and_so_is_what_would_have_changed_it() {
        var options = Options.named("Anna", "Bert", "Cor");
        var outcome = count(ballots("5 ABC", "4 BAC", "2 CAB"), new PairwiseSettings(options, 1, Strength.WINNING_VOTES, Unranked.LAST, TieBreaker.none()));

        // By hand: Anna beats Bert 7 to 4 and Cor 9 to 2. Two that turn Anna and Bert round leave Anna 5 of 11.
        assertThat(told(outcome)).containsExactly(
                "Anna wint van elke andere optie.",
                "11 leden zetten opties op volgorde.",
                "Het krapst was Anna tegen Bert: 7 tegen 4.",
                "Hadden 2 leden met Anna vlak boven Bert die twee omgedraaid, dan won Bert.");
        assertThat(outcome.change()).contains(new PairwiseChange("1", "2", 2, List.of("2")));
        assertThat(count(ballots("3 ABC", "6 BAC", "2 CAB"), outcome.settings()).winners()).containsExactly("2");
        assertThat(count(ballots("4 ABC", "5 BAC", "2 CAB"), outcome.settings()).winners()).containsExactly("1");
    }

    @Test
    void a_circle_is_told_by_its_chains() {
        var told = told(count(FORTY_FIVE, settings(5)));

        assertThat(told).startsWith(
                "E wint: geen optie wint van alle andere, maar E heeft de sterkste ketens.",
                "45 leden zetten opties op volgorde.",
                "Een keten is een rij waarin elke optie van de volgende wint.",
                "Een keten is zo sterk als de zwakste stap.",
                "Keten E > D > C: sterkte 28. Keten terug C > E: sterkte 24.");
    }

    @Test
    void the_figures_and_the_tables_show_the_pairs_and_the_paths() {
        var outcome = count(ballots("3 ABC", "2 BCA", "2 CAB"), settings(3));

        assertThat(outcome.figures()).containsExactlyInAnyOrderEntriesOf(Map.of("undefeated", List.of("A"), "order", List.of(List.of("A"), List.of("B"), List.of("C")),
                "matrix", List.of(List.of(0L, 5L, 3L), List.of(2L, 0L, 5L), List.of(4L, 2L, 0L))));
        assertThat(outcome.tables()).extracting(Table::rows).containsExactly(
                List.of(List.of("A", "–", "5", "3"), List.of("B", "2", "–", "5"), List.of("C", "4", "2", "–")),
                List.of(List.of("A", "–", "5", "5"), List.of("B", "4", "–", "5"), List.of("C", "4", "4", "–")));
        assertThat(count(ballots("1 A"), settings(3)).tables()).hasSize(1);
        assertThat(count(ballots("1 A"), settings(13)).tables()).isEmpty();
        assertThat(count(ballots("1 A"), settings(101)).figures()).containsOnlyKeys("undefeated", "order");
    }

    private static SchulzeOutcome count(Profile<RankedBallot> profile, PairwiseSettings settings) {
        return new Schulze().count(profile, settings);
    }

    private static String paths(SchulzeOutcome outcome) {
        var paths = outcome.pathStrengths();
        var text = new StringBuilder();
        for (var one = 0; one < paths.size(); one++) {
            for (var other = 0; other < paths.size(); other++) text.append(paths.strongest(one, other)).append(other + 1 < paths.size() ? " " : "\n");
        }
        return text.toString();
    }

    private static List<String> told(Outcome outcome) {
        return outcome.explanation().stream().map(sentence -> sentence.in(Locale.forLanguageTag("nl"))).toList();
    }
}
