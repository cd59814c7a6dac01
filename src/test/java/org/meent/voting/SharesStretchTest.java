package org.meent.voting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.meent.voting.EqualSharesSettings.Start;
import org.meent.voting.EqualSharesSettings.Stop;
import org.meent.voting.EqualSharesSettings.Utility;

/** The shares are raised step by step, and a step is passed over only where it would have come to the same. */
class SharesStretchTest {
    private static final Comparator<Integer> LISTED = Comparator.naturalOrder();
    /** As much as is added up at most for other choices at ties: some seconds. */
    private static final long MOST_EFFORT = 30_000_000;

    /** Two halves of a village with plans of their own: theirs are tied at every step, whatever each half paid before. */
    private static BudgetCase village(long unit) {
        return BudgetCase.approvals(List.of(150L, 150L, 10L, 10L, 100L, 120L), 500, List.of(Set.of(0, 2), Set.of(1, 3), Set.of(2), Set.of(3), Set.of(0), Set.of(0), Set.of(1), Set.of(1), Set.of(4), Set.of(5))).times(unit);
    }

    @Example
    void two_halves_of_a_village_are_counted_in_bounded_work_however_small_the_steps() {
        for (var unit : List.of(1L, 1_000L, 10_000_000L, 100_000_000_000L)) {
            var settings = settings(village(unit), Utility.COST, Completion.ADD1U);

            var counted = SharesScan.count(support(village(unit), Utility.COST), settings, OtherChoices.none(LISTED), MOST_EFFORT);

            assertThat(counted).isNotNull();
            // 150 for three, twice; then both halves buy the small plan; the last voters pay 100 alone when they have that, and 120 no longer fits.
            assertThat(counted.run().bought()).containsExactly(0, 1, 2, 3, 4);
            assertThat(counted.run().each()).as("the first start that pays 100 alone").isEqualTo(Ratio.of(100 * unit, 1));
            assertThat(counted.raises()).isEqualTo(50 * unit);
        }
    }

    /**
     * Two plans that pass each other and pass back. After what they want most, Ann has x left, and two others x + 21 each.
     * The park for 30 asks 30 - x of Ben. The pool for 75 asks 75 - 2 (x + 21) of Dan until all three can pay 25: 29 and 28,
     * 25 and 26, 25 and 24 when x is 2, 4, 6.
     */
    @Example
    void two_ends_that_agree_prove_nothing_where_more_people_can_pay_at_the_one() {
        var wantsMost = 1000L;
        var voters = List.of(Map.of(0, wantsMost, 3, 1L), Map.of(3, 1L), Map.of(1, wantsMost, 4, 1L), Map.of(2, wantsMost, 4, 1L), Map.of(4, 1L));
        var budget = new BudgetCase(List.of(90L, 69L, 69L, 30L, 75L), 460, voters, true);

        assertThat(runs(budget, 92, 94, 96)).containsExactly(List.of(1, 2, 0, 3, 4), List.of(1, 2, 0, 4, 3), List.of(1, 2, 0, 3, 4));
        assertThat(isCertain(budget, Utility.ADDITIVE, 92, 96)).isFalse();
        assertThat(isCertain(budget, Utility.ADDITIVE, 92, 93)).as("tied at 93").isFalse();
        assertThat(isCertain(budget, Utility.ADDITIVE, 94, 94)).isTrue();
    }

    /**
     * The same, where the change came before. Ann pays 50 alone and then all she has for the garden, until half of its 60 is
     * less than that: she has nothing left before 80, and from there what everybody gets more. So the park for 40 asks 40 of
     * Ben, 40 and 30 from 70, 80 and 90; the pool for 98 asks 44, 39 and 34 of two, since the third has 10, 20 and 30 left.
     */
    @Example
    void two_ends_that_agree_prove_nothing_where_more_people_could_pay_earlier() {
        var voters = List.of(Map.of(0, 100_000L, 1, 1000L, 3, 1L), Map.of(1, 1000L), Map.of(3, 1L), Map.of(2, 100_000L, 4, 1L), Map.of(4, 1L), Map.of(4, 1L));
        var budget = new BudgetCase(List.of(50L, 60L, 60L, 40L, 98L), 420, voters, true);

        assertThat(runs(budget, 70, 80, 90)).containsExactly(List.of(0, 2, 1, 3, 4), List.of(0, 2, 1, 4, 3), List.of(0, 2, 1, 3, 4));
        assertThat(isCertain(budget, Utility.ADDITIVE, 70, 90)).isFalse();
        assertThat(isCertain(budget, Utility.ADDITIVE, 70, 75)).isTrue();
    }

    private static List<List<Integer>> runs(BudgetCase budget, long... starts) {
        return Arrays.stream(starts).mapToObj(each -> budget.byHand(LISTED).run(BudgetByHand.Part.of(each), false)).toList();
    }

    private static boolean isCertain(BudgetCase budget, Utility utility, long from, long to) {
        var support = support(budget, utility);
        var worth = budget.costs().stream().mapToLong(cost -> utility == Utility.COST ? cost : 1).toArray();
        var lower = new SharesCount(support, budget.projects(), worth, OtherChoices.none(LISTED)).run(Ratio.of(from, 1));
        return new SharesStretch(support, budget.projects(), worth, lower, Ratio.of(to, 1)).isCertain();
    }

    /** The same definition as everywhere, where nearly everything is tied or nearly so. */
    @Property(tries = 150)
    void however_many_are_tied_every_step_counts(@ForAll("halves") BudgetCase budget, @ForAll Utility utility, @ForAll Completion completion, @ForAll Stop stop) {
        var way = new BudgetPropertiesTest.Way(utility, completion, stop, Start.EXACT, 1);

        assertThat(way.count(budget).winners()).isEqualTo(BudgetCase.ids(way.byHand(way.seen(budget), LISTED)));
    }

    /** Each start between is counted by hand. */
    @Property(tries = 1500)
    void what_is_certain_of_two_starts_holds_for_each_between(@ForAll("halves") BudgetCase budget, @ForAll Utility utility, @ForAll @IntRange(min = 1, max = 400) int from, @ForAll @IntRange(min = 2, max = 60) int steps) {
        if (budget.voters().isEmpty()) return;
        var way = new BudgetPropertiesTest.Way(utility, Completion.ADD1, Stop.EXHAUSTIVE, Start.EXACT, 1);
        if (!isCertain(way.seen(budget), utility, from, from + steps)) return;
        var bought = way.seen(budget).byHand(LISTED).run(BudgetByHand.Part.of(from), utility == Utility.COST);
        for (var each = from; each <= from + steps; each++) {
            assertThat(way.seen(budget).byHand(LISTED).run(BudgetByHand.Part.of(each), utility == Utility.COST)).isEqualTo(bought);
        }
    }

    private static Support support(BudgetCase budget, Utility utility) {
        return utility == Utility.ADDITIVE ? Support.byPoints(budget.profile(), budget.projects()) : Support.byNames(budget.profile(), budget.projects());
    }

    private static EqualSharesSettings settings(BudgetCase budget, Utility utility, Completion completion) {
        return new EqualSharesSettings(budget.projects(), utility, completion, Stop.EXHAUSTIVE, Start.EXACT, 1, TieBreaker.of("listed"));
    }

    /** A small budget and its mirror image, with some projects that both share, and prices that may differ by one or two. */
    @Provide
    Arbitrary<BudgetCase> halves() {
        var small = BudgetCase.any().filter(budget -> budget.costs().size() <= 3 && budget.voters().size() <= 4);
        return Combinators.combine(small, Arbitraries.longs().between(1, 30), Arbitraries.randomValue(Random::nextLong)).as((half, unit, seed) -> mirrored(half.times(unit), new Random(seed)));
    }

    private static BudgetCase mirrored(BudgetCase half, Random chance) {
        var size = half.costs().size();
        var costs = new ArrayList<>(half.costs());
        half.costs().forEach(cost -> costs.add(cost + (chance.nextInt(3) == 0 ? chance.nextInt(3) : 0)));
        var isShared = chance.nextInt(3) == 0 ? chance.nextInt(size) : -1;
        var voters = new ArrayList<>(half.voters());
        for (var voter : half.voters()) {
            var image = new TreeMap<Integer, Long>();
            voter.forEach((place, points) -> image.put(place == isShared ? place : place + size, points));
            voters.add((Map<Integer, Long>) image);
        }
        return new BudgetCase(costs, half.budget() * 2, voters, half.hasPoints());
    }
}
