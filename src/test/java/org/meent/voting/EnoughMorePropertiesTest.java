package org.meent.voting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** So much more is said to have been enough: with it another is chosen when all is counted again, and with one fewer not. */
class EnoughMorePropertiesTest {
    private static final Options DRINKS = Options.named("Tea", "Coffee", "Milk");

    @Example
    void where_more_for_milk_leaves_the_others_tied_nothing_is_told() {
        var profile = Profile.of(List.of(ApprovalBallot.of(0, 1), ApprovalBallot.of(0, 1), ApprovalBallot.of(2)));

        var outcome = new Approval().count(profile, new ApprovalSettings(DRINKS, 2, TieBreaker.none()));

        // With 3 votes Milk has most; then Tea and Coffee have 2 each, and there is one seat for them.
        assertThat(outcome.winners()).containsExactly("1", "2");
        assertThat(outcome.rival()).isEmpty();
        assertThat(outcome.explanation()).extracting(Sentence::key).doesNotContain("points.change.approval");
    }

    @Example
    void as_many_are_enough_for_who_stands_first_in_the_agreed_order() {
        var profile = Profile.of(List.of(ApprovalBallot.of(1), ApprovalBallot.of(1), ApprovalBallot.of(0)));

        assertThat(new Approval().count(profile, new ApprovalSettings(DRINKS, 1, TieBreaker.of("listed"))).rival()).contains(new PointsOutcome.Rival("1", BigInteger.ONE, "2"));
        assertThat(new Approval().count(profile, new ApprovalSettings(DRINKS, 1, TieBreaker.none())).rival()).contains(new PointsOutcome.Rival("1", BigInteger.TWO, "2"));
    }

    @Example
    void the_largest_sums_are_told_exactly() {
        var ballots = new Profile.Accumulator<ScoreBallot>().add(ScoreBallot.of(Map.of(0, ScoreBallot.MOST, 1, -ScoreBallot.MOST)), 9_000_000_000L).profile();

        var outcome = new Score().count(ballots, new ScoreSettings(Options.named("Tea", "Beer"), 1, ScoreSettings.Aggregate.SUM, 0, TieBreaker.none()));

        // 9 x 10^18 and as much below nothing: 18 x 10^18 to draw level, and one more.
        assertThat(outcome.rival()).contains(new PointsOutcome.Rival("2", new BigInteger("18000000000000000001"), "1"));
        assertThat(outcome.explanation().get(outcome.explanation().size() - 1).in(Locale.ENGLISH)).isEqualTo("With 18,000,000,000,000,000,001 more points Beer would have been chosen instead of Tea.");
    }

    @Property(tries = 1000)
    void so_many_more_votes_are_the_fewest_that_would_have_been_enough(@ForAll Random chance, @ForAll("ties") String ties) {
        var options = options(chance);
        var ballots = some(chance, () -> ApprovalBallot.of(IntStream.range(0, options.size()).filter(place -> chance.nextBoolean()).toArray()));
        var settings = new ApprovalSettings(options, 1 + chance.nextInt(options.size()), TieBreaker.of(ties));
        Function<List<ApprovalBallot>, PointsOutcome> count = all -> new Approval().count(Profile.of(all), settings);

        var now = count.apply(ballots);

        // Nobody can need more than what all ballots give, and one.
        assertThat(now.rival().map(PointsOutcome.Rival::more)).isEqualTo(fewest(now, ballots.size() + 1, (place, more) -> count.apply(and(ballots, Collections.nCopies(more, ApprovalBallot.of(place))))));
        now.rival().ifPresent(rival -> assertTakesTheSeat(now, rival, more -> count.apply(and(ballots, Collections.nCopies(more, ApprovalBallot.of(place(options, rival)))))));
    }

    @Property(tries = 1000)
    void so_many_more_points_are_enough_whoever_gives_them(@ForAll Random chance, @ForAll("ties") String ties) {
        var options = options(chance);
        var ballots = some(chance, () -> scores(chance, options, -3, 4));
        var leastScored = chance.nextInt(3);
        var settings = new ScoreSettings(options, 1 + chance.nextInt(options.size()), ScoreSettings.Aggregate.SUM, leastScored, TieBreaker.of(ties));
        Function<List<ScoreBallot>, PointsOutcome> count = all -> new Score().count(Profile.of(all), settings);

        var now = count.apply(ballots);

        if (leastScored == 0 && !ties.startsWith("support")) {
            assertThat(now.rival().map(PointsOutcome.Rival::more)).isEqualTo(fewest(now, 8 * ballots.size() + 2, (place, more) -> count.apply(and(ballots, List.of(ScoreBallot.of(Map.of(place, (long) more)))))));
        }
        now.rival().ifPresent(rival -> {
            var place = place(options, rival);
            assertTakesTheSeat(now, rival, more -> count.apply(and(ballots, more == 0 ? List.of() : List.of(ScoreBallot.of(Map.of(place, (long) more))))));
            assertTakesTheSeat(now, rival, more -> count.apply(and(ballots, Collections.nCopies(more, ScoreBallot.of(Map.of(place, 1L))))));
            var giver = ballots.stream().filter(ballot -> given(ballot).containsKey(place)).findFirst();
            giver.ifPresent(ballot -> assertTakesTheSeat(now, rival, more -> count.apply(and(without(ballots, ballot), List.of(with(ballot, place, more))))));
        });
    }

    @Property(tries = 600)
    void so_many_more_dots_are_enough_in_few_hands_or_in_many(@ForAll Random chance, @ForAll("ties") String ties) {
        var options = options(chance);
        var ballots = some(chance, () -> scores(chance, options, -1, 4));
        var settings = new DotsSettings(options, 1 + chance.nextInt(options.size()), 6, 3, TieBreaker.of(ties));
        Function<List<ScoreBallot>, PointsOutcome> count = all -> new Dots().count(Profile.of(all), settings);

        var now = count.apply(ballots);

        now.rival().ifPresent(rival -> {
            var place = place(options, rival);
            assertTakesTheSeat(now, rival, more -> count.apply(and(ballots, Collections.nCopies(more, ScoreBallot.of(Map.of(place, 1L))))));
            assertTakesTheSeat(now, rival, more -> count.apply(and(ballots, LongStream.iterate(more, left -> left > 0, left -> left - 3).mapToObj(left -> ScoreBallot.of(Map.of(place, Math.min(3, left)))).toList())));
        });
        if (!ties.startsWith("support")) assertThat(now.rival().map(PointsOutcome.Rival::more)).isEqualTo(fewest(now, 4 * ballots.size() + 1, (place, more) -> count.apply(and(ballots, Collections.nCopies(more, ScoreBallot.of(Map.of(place, 1L)))))));
    }

    /** What somebody gets when so much more is counted. */
    private interface Recount {
        PointsOutcome with(int place, int more);
    }

    /** By trying everybody who was not chosen, with one more, two more and on. */
    private static Optional<BigInteger> fewest(PointsOutcome now, int most, Recount recount) {
        var options = now.lines().stream().filter(line -> !now.winners().contains(line.id())).toList();
        for (var more = 1; more <= most && !now.winners().isEmpty(); more++) {
            for (var line : options) {
                var then = recount.with(optionsOf(now).place(line.id()).orElseThrow(), more).winners();
                if (then.size() == now.winners().size() && then.contains(line.id()) && then.stream().filter(now.winners()::contains).count() == then.size() - 1) return Optional.of(BigInteger.valueOf(more));
            }
        }
        return Optional.empty();
    }

    private static Options optionsOf(PointsOutcome outcome) {
        if (outcome.settings() instanceof ApprovalSettings settings) return settings.options();
        return outcome.settings() instanceof ScoreSettings settings ? settings.options() : ((DotsSettings) outcome.settings()).options();
    }

    private static void assertTakesTheSeat(PointsOutcome now, PointsOutcome.Rival rival, Function<Integer, PointsOutcome> recount) {
        var expected = new HashSet<>(now.winners());
        assertThat(expected.remove(rival.instead())).isTrue();
        assertThat(expected.add(rival.id())).isTrue();

        assertThat(winners(recount.apply(rival.more().intValueExact()))).isEqualTo(expected);
        assertThat(winners(recount.apply(rival.more().intValueExact() - 1))).as("with one fewer").isNotEqualTo(expected);
    }

    private static Set<String> winners(PointsOutcome outcome) {
        return new HashSet<>(outcome.winners());
    }

    private static int place(Options options, PointsOutcome.Rival rival) {
        return options.place(rival.id()).orElseThrow();
    }

    /** Two to five, whose ids stand in another order than they do. */
    private static Options options(Random chance) {
        var ids = new ArrayList<>(List.of("a", "b", "c", "d", "e").subList(0, 2 + chance.nextInt(4)));
        Collections.shuffle(ids, chance);
        return Options.of(ids.stream().map(id -> new Option(id, "Plan " + id)).toList());
    }

    private static <B> List<B> some(Random chance, Supplier<B> ballot) {
        return IntStream.range(0, chance.nextInt(8)).mapToObj(each -> ballot.get()).toList();
    }

    private static ScoreBallot scores(Random chance, Options options, int least, int most) {
        var scores = new HashMap<Integer, Long>();
        for (var place = 0; place < options.size(); place++) if (chance.nextBoolean()) scores.put(place, (long) least + chance.nextInt(most - least + 1));
        return ScoreBallot.of(scores);
    }

    private static Map<Integer, Long> given(ScoreBallot ballot) {
        var given = new HashMap<Integer, Long>();
        for (var index = 0; index < ballot.size(); index++) given.put(ballot.option(index), ballot.points(index));
        return given;
    }

    private static ScoreBallot with(ScoreBallot ballot, int place, long more) {
        var given = given(ballot);
        given.merge(place, more, Long::sum);
        return ScoreBallot.of(given);
    }

    private static <B> List<B> and(List<B> ballots, List<B> more) {
        var all = new ArrayList<>(ballots);
        all.addAll(more);
        return all;
    }

    private static <B> List<B> without(List<B> ballots, B one) {
        var rest = new ArrayList<>(ballots);
        rest.remove(one);
        return rest;
    }

    @Provide
    Arbitrary<String> ties() {
        return Arbitraries.of("none", "listed", "ids", "lot:7", "support,listed", "support,ids", "cost,lot:2f", "earlier,ids");
    }
}
