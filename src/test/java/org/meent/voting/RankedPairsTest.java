package org.meent.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.meent.voting.Rankings.ballots;
import static org.meent.voting.Rankings.ignoring;
import static org.meent.voting.Rankings.margins;
import static org.meent.voting.Rankings.seats;
import static org.meent.voting.Rankings.settings;
import static org.meent.voting.Rankings.ties;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.meent.voting.PairwiseSettings.Strength;
import org.meent.voting.PairwiseSettings.Unranked;

/** Ranked Pairs locks what the published examples lock, and leaves equally strong pairs to people unless an order is published. */
class RankedPairsTest {
    @Test
    void tennessee_locks_every_pair_and_ranks_the_cities_as_published() {
        // Wikipedia, Ranked pairs: Memphis, Nashville, Knoxville, Chattanooga.
        var outcome = count(ballots("42 ABDC", "26 BDCA", "15 DCBA", "17 CDBA"), settings(4));

        // Chattanooga over Knoxville 83, Nashville over both 68, all over Memphis 58.
        assertThat(locked(outcome)).startsWith("DC").contains("BC", "BD", "BA", "CA", "DA").hasSize(6);
        assertThat(outcome.ranking()).containsExactly("B", "D", "C", "A");
        assertThat(outcome.winners()).containsExactly("B");
        assertThat(outcome.ties()).isEmpty();
        assertThat(outcome.tieSensitivity()).isEqualTo(TieSensitivity.NONE);
    }

    @Test
    void the_example_of_45_ballots_locks_seven_of_ten_pairs_as_published() {
        // French Wikipedia, Méthode Condorcet avec rangement des paires par ordre décroissant.
        var profile = ballots("5 ACBED", "5 ADECB", "8 BEDAC", "3 CABED", "7 CAEBD", "2 CBADE", "7 DCEBA", "8 EBADC");
        for (var settings : List.of(settings(5), margins(settings(5)))) {
            var outcome = count(profile, settings);

            assertThat(pairs(outcome)).containsExactly("BD", "ED", "AD", "CB", "DC no", "EB", "AC", "BA no", "CE", "EA no");
            assertThat(outcome.ranking()).containsExactly("A", "C", "E", "B", "D");
            assertThat(outcome.winners()).containsExactly("A");
        }
    }

    @Test
    void abby_is_second_to_brad_as_published() {
        // R. LeGrand, rbvote.
        var profile = ballots("98 ACEDB", "64 BAECD", "12 BAEDC", "98 BEACD", "13 BEADC", "125 BEDAC", "124 CAEDB", "76 CEADB", "21 DABEC", "30 DBAEC", "98 DBECA", "139 DCABE", "23 DCBAE");

        assertThat(count(profile, settings(5)).ranking()).containsExactly("B", "A", "E", "D", "C");
        assertThat(count(profile, margins(settings(5))).ranking()).containsExactly("B", "A", "E", "D", "C");
    }

    @Test
    void the_weakest_pair_of_a_circle_is_dropped() {
        // Wikipedia, Ranked pairs, "ambiguity resolution": A over B 68, B over C 72, C over A 52; E. Gorr's second example.
        assertThat(pairs(count(ballots("68 AB", "72 BC", "52 CA"), ignoring(settings(3))))).containsExactly("BC", "AB", "CA no");
        assertThat(count(ballots("40 ABC", "35 BCA", "25 CAB"), settings(3)).ranking()).containsExactly("A", "B", "C");
    }

    @Test
    void of_pairs_that_as_many_prefer_the_one_that_fewer_oppose_goes_first() {
        // By hand, unranked options ignored: A over B 5 to 3, B over C 5 to 2, C over A 5 to 4. The last is dropped.
        var profile = ballots("5 AB", "3 BA", "5 BC", "2 CB", "5 CA", "4 AC");

        assertThat(pairs(count(profile, ignoring(settings(3))))).containsExactly("BC", "AB", "CA no");
        assertThat(count(profile, ignoring(settings(3))).tieSensitivity()).isEqualTo(TieSensitivity.NONE);
        assertThat(count(profile, ignoring(settings(3))).winners()).containsExactly("A");
    }

    @Test
    void a_circle_of_equally_strong_pairs_is_for_people_or_for_the_published_order() {
        var profile = ballots("1 ABC", "1 BCA", "1 CAB");

        var open = count(profile, settings(3));
        assertThat(open.winners()).isEmpty();
        assertThat(open.tieSensitivity()).isEqualTo(TieSensitivity.SENSITIVE);
        assertThat(open.ties()).containsExactly(new Outcome.Tie(List.of("A", "B", "C"), List.of(), ""));
        assertThat(told(open)).first().isEqualTo("Niet beslist: de uitslag hangt af van de volgorde van A, B, C. Mensen moeten die kiezen.");

        // In listed order A over B goes first, then B over C, and C over A is dropped.
        var listed = count(profile, ties(settings(3), "listed"));
        assertThat(pairs(listed)).containsExactly("AB", "BC", "CA no");
        assertThat(listed.winners()).containsExactly("A");
        assertThat(listed.tieSensitivity()).isEqualTo(TieSensitivity.SENSITIVE);
        assertThat(told(listed)).first().isEqualTo("A wint: uitslagen waren even duidelijk, en de afgesproken volgorde gaf de doorslag.");

        // By ids C comes first, then B: C over A, then B over C, and A over B is dropped.
        var named = new PairwiseSettings(Options.of(List.of(new Option("z", "A"), new Option("y", "B"), new Option("a", "C"))), 1, Strength.WINNING_VOTES, Unranked.LAST, TieBreaker.of("ids"));
        assertThat(count(profile, named).winners()).containsExactly("y");
    }

    @Test
    void equally_strong_pairs_that_close_no_circle_need_no_order() {
        // By hand: A over B, C and D by 4 to 0 each, B over C by 3 to 1 and over D by 3 to 1, C and D are equal.
        var outcome = count(ballots("2 ABCD", "1 ABDC", "1 ADCB"), settings(4));

        assertThat(outcome.winners()).containsExactly("A");
        assertThat(outcome.ties()).isEmpty();
        assertThat(count(ballots("2 ABCD", "1 ABDC", "1 ADCB"), seats(settings(4), 2)).winners()).containsExactly("A", "B");
        assertThat(count(ballots("2 ABCD", "1 ABDC", "1 ADCB"), seats(settings(4), 3)).winners()).isEmpty();
        assertThat(count(ballots("2 ABCD", "1 ABDC", "1 ADCB"), seats(settings(4), 4)).winners()).containsExactly("A", "B", "C", "D");
    }

    @Test
    void a_circle_below_the_winner_is_no_matter_of_who_wins() {
        var outcome = count(ballots("1 DABC", "1 DBCA", "1 DCAB"), seats(settings(4), 1));

        assertThat(outcome.winners()).containsExactly("D");
        assertThat(outcome.tieSensitivity()).isEqualTo(TieSensitivity.NONE);
        assertThat(outcome.ties()).containsExactly(new Outcome.Tie(List.of("A", "B", "C"), List.of(), ""));
    }

    @Test
    void no_ballots_or_only_blank_ones_choose_nothing_whatever_the_order() {
        for (var profile : List.of(ballots(), ballots("3"))) {
            var outcome = count(profile, ties(settings(3), "listed"));
            assertThat(outcome.winners()).isEmpty();
            assertThat(outcome.ties()).isEmpty();
            assertThat(told(outcome)).containsExactly("Niets gekozen: niemand zette opties op volgorde.");
        }
    }

    @Test
    void one_option_wins_and_of_none_nothing_does() {
        assertThat(count(ballots("2 A"), seats(settings(1), 5)).winners()).containsExactly("A");
        assertThat(told(count(ballots("2 A"), settings(1)))).containsExactly("A wint: er was geen andere optie.");
        assertThat(count(ballots(), settings(0)).winners()).isEmpty();
        assertThat(count(ballots(), settings(0)).figures()).containsEntry("ranking", List.of()).containsEntry("locked", List.of());
    }

    @Test
    void all_beside_each_other_are_a_tie_of_all() {
        var outcome = count(ballots("4 A=B=C"), settings(3));

        assertThat(outcome.winners()).isEmpty();
        assertThat(outcome.ties()).containsExactly(new Outcome.Tie(List.of("A", "B", "C"), List.of(), ""));
        assertThat(count(ballots("4 A=B=C"), ties(seats(settings(3), 2), "listed")).winners()).containsExactly("A", "B");
        assertThat(count(ballots("4 A=B=C"), seats(settings(3), 9)).winners()).containsExactly("A", "B", "C");
    }

    @Test
    void a_ballot_or_a_matrix_of_other_options_is_refused() {
        assertThatThrownBy(() -> count(ballots("1 ABC"), settings(2))).isInstanceOf(IllegalArgumentException.class).hasMessage("No such option: 2");
        var three = PairwiseMatrix.of(ballots("1 ABC"), 3, Unranked.LAST);
        assertThatThrownBy(() -> new RankedPairs().count(three, settings(2))).isInstanceOf(IllegalArgumentException.class).hasMessage("Not 2 options: 3");
    }

    @Test
    void numbers_beyond_what_a_double_tells_apart_decide() {
        var half = 1L << 60;

        // A over B by 2^61 - 2, B over C by 2^61 - 1, C over A by 2^61 - 3, which is the weakest.
        assertThat(pairs(count(ballots(half + " ABC", half - 1 + " BCA", half - 2 + " CAB"), settings(3)))).containsExactly("BC", "AB", "CA no");
    }

    @Test
    void more_ties_than_can_be_tried_are_not_called_none() {
        // One ballot that compares 12 options with their neighbours on a circle of circles, all equally strong.
        var all = new Profile.Accumulator<RankedBallot>();
        for (var one = 0; one < 12; one++) for (var step = 1; step <= 5; step++) all.add(RankedBallot.of(one, (one + step) % 12), 1);
        for (var one = 0; one < 12; one++) all.add(RankedBallot.of(12, one), 1);
        for (var one = 0; one < 12; one++) all.add(RankedBallot.of(13, one), 1);

        // Whatever is locked among the twelve, 12 and 13 stand above them all, and win.
        var outcome = count(all.profile(), seats(ignoring(settings(14)), 2));
        assertThat(outcome.tieSensitivity()).isEqualTo(TieSensitivity.NOT_KNOWN);
        assertThat(outcome.winners()).isEmpty();
        assertThat(told(outcome)).first().asString().startsWith("Niet beslist: misschien maakt de volgorde van A, ");
        assertThat(count(all.profile(), ties(seats(ignoring(settings(14)), 2), "listed")).winners()).containsExactly("M", "N");
    }

    @Test
    void what_is_dropped_is_told_and_what_would_have_changed_it() {
        var options = Options.named("Anna", "Bert", "Cor");
        var outcome = count(ballots("40 ABC", "35 BCA", "25 CAB"), new PairwiseSettings(options, 1, Strength.WINNING_VOTES, Unranked.LAST, TieBreaker.none()));

        // By hand: Bert over Cor 75, Anna over Bert 65, Cor over Anna 60. With 6 fewer Anna over Bert has 59, and is the
        // weakest; with 5 fewer it has 60 as Cor over Anna has, and which is dropped is for people to say.
        assertThat(told(outcome)).containsExactly(
                "Anna wint: als de duidelijkste uitslagen eerst tellen, staat niemand boven Anna.",
                "100 leden zetten opties op volgorde.",
                "De duidelijkste uitslag telt het eerst. Wat een kring zou maken, vervalt.",
                "Cor won van Anna met 60 tegen 40. Dat vervalt: Anna staat al boven Cor.",
                "Hadden 5 leden met Anna vlak boven Bert die twee omgedraaid, dan was het gelijk.");
        assertThat(count(ballots("35 ABC", "5 BAC", "35 BCA", "25 CAB"), outcome.settings()).winners()).isEmpty();
        assertThat(count(ballots("36 ABC", "4 BAC", "35 BCA", "25 CAB"), outcome.settings()).winners()).containsExactly("1");
    }

    @Test
    void the_figures_and_the_table_show_the_pairs() {
        var outcome = count(ballots("40 ABC", "35 BCA", "25 CAB"), settings(3));

        assertThat(outcome.figures()).containsEntry("ranking", List.of("A", "B", "C")).containsEntry("locked", List.of(List.of("B", "C"), List.of("A", "B")));
        assertThat(outcome.tables()).singleElement().extracting(Table::rows).isEqualTo(
                List.of(List.of("A", "–", "65", "40"), List.of("B", "35", "–", "75"), List.of("C", "60", "25", "–")));
        assertThat(outcome.steps()).extracting(step -> step.in(Locale.ENGLISH)).containsExactly("100 members put options in order.",
                "B stands above C: 75 to 25.", "A stands above B: 65 to 35.", "C beat A by 60 to 40. That is dropped: A stands above C already.");
    }

    private static RankedPairsOutcome count(Profile<RankedBallot> profile, PairwiseSettings settings) {
        return new RankedPairs().count(profile, settings);
    }

    private static List<String> pairs(RankedPairsOutcome outcome) {
        return outcome.pairs().stream().map(pair -> pair.winner() + pair.loser() + (pair.isLocked() ? "" : " no")).collect(Collectors.toList());
    }

    private static List<String> locked(RankedPairsOutcome outcome) {
        return pairs(outcome).stream().filter(pair -> !pair.endsWith("no")).toList();
    }

    private static List<String> told(Outcome outcome) {
        return outcome.explanation().stream().map(sentence -> sentence.in(Locale.forLanguageTag("nl"))).toList();
    }
}
