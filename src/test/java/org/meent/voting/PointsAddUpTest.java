package org.meent.voting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Approvals, scores and dots are added up, and whoever has most is chosen; what decides a tie was known before. */
class PointsAddUpTest {
    private static final Options CITIES = Options.named("Memphis", "Nashville", "Chattanooga", "Knoxville");
    private static final Locale DUTCH = Locale.forLanguageTag("nl");

    /**
     * Where the capital of Tennessee should be, the common example: 42 of 100 live near Memphis, 26 near Nashville, 15
     * near Chattanooga and 17 near Knoxville. Each approves of the nearest two. By hand: Memphis 42, Nashville 42 + 26,
     * Chattanooga 26 + 15 + 17, Knoxville 15 + 17.
     */
    @Test
    void the_option_that_most_approve_of_wins() {
        var profile = new Profile.Accumulator<ApprovalBallot>().add(ApprovalBallot.of(0, 1), 42).add(ApprovalBallot.of(1, 2), 26).add(ApprovalBallot.of(2, 3), 15).add(ApprovalBallot.of(3, 2), 17).profile();

        var outcome = new Approval().count(profile, new ApprovalSettings(CITIES, 1, TieBreaker.none()));

        assertThat(outcome.lines()).extracting(PointsOutcome.Line::name).containsExactly("Nashville", "Chattanooga", "Memphis", "Knoxville");
        assertThat(outcome.lines()).extracting(PointsOutcome.Line::points).containsExactly(68L, 58L, 42L, 32L);
        assertThat(outcome.winners()).containsExactly("2");
        assertThat(outcome.explanation().get(0).in(DUTCH)).isEqualTo("Gekozen: Nashville.");
        assertThat(outcome.explanation()).extracting(sentence -> sentence.in(DUTCH)).contains("Met 11 stemmen meer was Chattanooga gekozen in plaats van Nashville.");
        assertThat(outcome.ties()).isEmpty();
        assertThat(outcome.tieSensitivity()).isEqualTo(TieSensitivity.NONE);
    }

    /** The same voters give 0 to 10 points by how far it is. By hand: Nashville 4 x 42 + 10 x 26 + 6 x 15 + 5 x 17 = 603. */
    @Test
    void the_option_with_most_points_wins() {
        var outcome = new Score().count(tennessee(), new ScoreSettings(CITIES, 2, ScoreSettings.Aggregate.SUM, 0, TieBreaker.none()));

        assertThat(outcome.lines()).extracting(PointsOutcome.Line::points).containsExactly(603L, 457L, 420L, 312L);
        assertThat(outcome.winners()).containsExactly("2", "3");
    }

    /** A has 9 of 3 members, B 8 of 2: together A has more, by member B does: 8/2 is 4, 9/3 is 3. */
    @Test
    void the_mean_is_of_those_who_gave_points_and_can_turn_the_outcome() {
        var options = Options.named("A", "B", "C");
        var profile = Profile.of(List.of(score(3, 4), score(3, 4), score(3, null), ScoreBallot.of(Map.of())));

        assertThat(new Score().count(profile, new ScoreSettings(options, 1, ScoreSettings.Aggregate.SUM, 0, TieBreaker.none())).winners()).containsExactly("1");
        var mean = new Score().count(profile, new ScoreSettings(options, 1, ScoreSettings.Aggregate.MEAN, 0, TieBreaker.none()));
        assertThat(mean.winners()).containsExactly("2");
        assertThat(mean.blank()).isEqualTo(1);
        assertThat(mean.steps()).extracting(step -> step.in(DUTCH)).containsExactly("Er zijn 4 stemmen, 1 daarvan blanco.", "B: 8/2 = 4,0000 gemiddeld.", "A: 9/3 = 3,0000 gemiddeld.",
                "C: niemand gaf punten.");
        assertThat(new Score().count(profile, new ScoreSettings(options, 1, ScoreSettings.Aggregate.MEAN, 3, TieBreaker.none())).winners()).as("scored by enough").containsExactly("1");
        assertThat(new Score().count(profile, new ScoreSettings(options, 1, ScoreSettings.Aggregate.MEAN, 4, TieBreaker.none())).explanation().get(0).in(DUTCH))
                .isEqualTo("Niets gekozen: geen keuze kreeg genoeg stemmen.");
        assertThat(new Score().count(profile, new ScoreSettings(options, 1, ScoreSettings.Aggregate.MEAN, 4, TieBreaker.none())).steps()).extracting(step -> step.in(DUTCH))
                .contains("A: maar 3 leden gaven punten. Nodig zijn er 4.", "C: niemand gaf punten. Nodig zijn er 4.");
    }

    @Test
    void whoever_gives_more_dots_than_there_are_to_give_is_not_counted_and_that_is_told() {
        var options = Options.named("Tuin", "Keuken");
        var profile = Profile.of(List.of(score(6, 4), score(7, 4), score(9, null), score(-1, 2), score(0, 10)));

        var outcome = new Dots().count(profile, new DotsSettings(options, 1, 10, 8, TieBreaker.none()));

        // 6 + 4 are ten dots; 7 + 4 are eleven, 9 and 10 are over the eight for one option, and nobody takes dots away.
        assertThat(outcome.refused()).isEqualTo(4);
        assertThat(outcome.lines()).extracting(PointsOutcome.Line::points).containsExactly(6L, 4L);
        assertThat(outcome.steps()).extracting(step -> step.in(DUTCH)).contains("3 stemmen tellen niet mee: daarop staan te veel punten.", "1 stem telt niet mee: daarop staan minder dan nul punten.");
    }

    @Test
    void points_below_nothing_are_told_as_they_are() {
        var options = Options.named("Thee", "Bier", "Wijn", "Melk");
        var profile = new Profile.Accumulator<ScoreBallot>().add(score(2, -1500, -1, 0), 2).add(score(null, null, 1, null), 1).profile();

        var outcome = new Score().count(profile, new ScoreSettings(options, 1, ScoreSettings.Aggregate.SUM, 0, TieBreaker.none()));

        assertThat(outcome.steps()).extracting(step -> step.in(DUTCH)).containsExactly("Er zijn 3 stemmen.", "Thee: 4 punten.", "Melk: geen punten.", "Wijn: -1 punt.", "Bier: -3.000 punten.");
        assertThat(outcome.steps()).extracting(step -> step.in(Locale.ENGLISH)).endsWith("Melk: no points.", "Wijn: -1 point.", "Bier: -3,000 points.");
    }

    @Test
    void where_no_vote_counts_that_is_the_reason() {
        var outcome = new Dots().count(Profile.of(List.of(score(11), score(12), score(-1))), new DotsSettings(Options.named("Tuin"), 1, 10, 10, TieBreaker.none()));

        assertThat(outcome.explanation()).extracting(step -> step.in(DUTCH)).startsWith("Niets gekozen: geen enkele stem telt mee.", "Er zijn 3 stemmen.");
        assertThat(outcome.tables()).as("of nothing there is no table").isEmpty();
    }

    @Test
    void a_tie_at_the_last_seat_is_decided_by_what_was_known_before_or_by_nobody() {
        var options = Options.of(List.of(new Option("b", "Bea"), new Option("c", "Cor"), new Option("a", "Ans")));
        var profile = Profile.of(List.of(ApprovalBallot.of(0, 1, 2), ApprovalBallot.of(0), ApprovalBallot.of(1, 2)));

        var open = new Approval().count(profile, new ApprovalSettings(options, 1, TieBreaker.none()));
        assertThat(open.winners()).isEmpty();
        assertThat(open.ties()).containsExactly(new Outcome.Tie(List.of("a", "b", "c"), List.of(), ""));
        assertThat(open.explanation().get(0).in(DUTCH)).isEqualTo("Nog niets gekozen: Ans, Bea, Cor hebben evenveel. Beslis samen wie voorgaat.");

        var listed = new Approval().count(profile, new ApprovalSettings(options, 2, TieBreaker.of("listed")));
        assertThat(listed.winners()).containsExactly("b", "c");
        assertThat(listed.ties()).containsExactly(new Outcome.Tie(List.of("a", "b", "c"), List.of("b", "c", "a"), "listed"));
        assertThat(listed.tieSensitivity()).isEqualTo(TieSensitivity.SENSITIVE);
        assertThat(new Approval().count(profile, new ApprovalSettings(options, 2, TieBreaker.of("ids"))).winners()).containsExactly("a", "b");

        var all = new Approval().count(profile, new ApprovalSettings(options, 3, TieBreaker.none()));
        assertThat(all.winners()).as("who all win are tied about nothing").containsExactly("b", "c", "a");
        assertThat(all.ties()).isEmpty();
    }

    @Test
    void no_ballots_and_blank_ones_choose_nothing_and_more_seats_than_options_are_filled() {
        var settings = new ApprovalSettings(CITIES, 6, TieBreaker.of("listed"));

        var nobody = new Approval().count(Profile.of(List.of()), settings);
        assertThat(nobody.winners()).isEmpty();
        assertThat(nobody.tables()).isEmpty();
        assertThat(nobody.steps().get(0).in(DUTCH)).isEqualTo("Er zijn geen stemmen.");
        assertThat(nobody.steps().get(0).in(Locale.ENGLISH)).isEqualTo("There are no votes.");
        var blank = new Approval().count(Profile.of(List.of(ApprovalBallot.of(), ApprovalBallot.of())), settings);
        assertThat(blank.winners()).isEmpty();
        assertThat(blank.explanation().get(0).in(Locale.ENGLISH)).isEqualTo("Nothing chosen: nobody chose anything.");
        assertThat(new Approval().count(Profile.of(List.of(ApprovalBallot.of(3, 3))), settings).winners()).containsExactly("4", "1", "2", "3");
        assertThat(new Approval().count(Profile.of(List.of(ApprovalBallot.of(0))), new ApprovalSettings(Options.named("Enige"), 1, TieBreaker.none())).winners()).containsExactly("1");
    }

    private static ScoreBallot score(Integer... points) {
        var scores = new java.util.HashMap<Integer, Long>();
        IntStream.range(0, points.length).filter(place -> points[place] != null).forEach(place -> scores.put(place, points[place].longValue()));
        return ScoreBallot.of(scores);
    }

    private static Profile<ScoreBallot> tennessee() {
        var all = new Profile.Accumulator<ScoreBallot>();
        int[][] near = {{42, 10, 4, 2, 0}, {26, 0, 10, 4, 2}, {15, 0, 6, 10, 6}, {17, 0, 5, 7, 10}};
        for (var group : near) all.add(score(Arrays.stream(group).skip(1).boxed().toArray(Integer[]::new)), group[0]);
        return all.profile();
    }
}
