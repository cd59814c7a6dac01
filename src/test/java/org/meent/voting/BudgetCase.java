package org.meent.voting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * A small budget: what the projects cost, what there is, and by voter the points for each project that is supported.
 *
 * @param costs of the projects p0, p1 and on
 * @param hasPoints whether the ballots give points; else they approve
 */
record BudgetCase(List<Long> costs, long budget, List<Map<Integer, Long>> voters, boolean hasPoints) {
    /** Costs that are easily equal, and some that divide badly. */
    private static final Long[] COSTS = {0L, 1L, 2L, 3L, 4L, 5L, 6L, 6L, 7L, 10L, 12L, 12L, 33L};

    static Arbitrary<BudgetCase> any() {
        var sizes = Combinators.combine(Arbitraries.of(COSTS).list().ofMinSize(1).ofMaxSize(6), Arbitraries.longs().between(0, 60), Arbitraries.integers().between(0, 10));
        return Combinators.combine(sizes.as((costs, budget, voters) -> List.of(costs, budget, voters)), Arbitraries.randomValue(Random::nextLong), Arbitraries.of(true, false, false))
                .as((size, seed, hasPoints) -> of(size, seed, hasPoints));
    }

    @SuppressWarnings("unchecked")
    private static BudgetCase of(List<Object> size, long seed, boolean hasPoints) {
        var costs = (List<Long>) size.get(0);
        var random = new Random(seed);
        var voters = new ArrayList<Map<Integer, Long>>();
        for (var n = 0; n < (Integer) size.get(2); n++) {
            var voter = new TreeMap<Integer, Long>();
            for (var project = 0; project < costs.size(); project++) if (random.nextBoolean()) voter.put(project, hasPoints ? 1L + random.nextInt(3) : 1L);
            voters.add(voter);
        }
        return new BudgetCase(costs, (Long) size.get(1), voters, hasPoints);
    }

    static BudgetCase approvals(List<Long> costs, long budget, List<Set<Integer>> voters) {
        return new BudgetCase(costs, budget, voters.stream().map(voter -> (Map<Integer, Long>) new TreeMap<>(voter.stream().collect(Collectors.toMap(project -> project, project -> 1L)))).toList(), false);
    }

    Projects projects() {
        return new Projects(Options.of(IntStream.range(0, costs.size()).mapToObj(place -> new Option("p" + place, "Plan " + place)).toList()), costs, budget, 0);
    }

    BudgetBallot ballot(Map<Integer, Long> voter) {
        return hasPoints ? ScoreBallot.of(voter) : ApprovalBallot.of(voter.keySet());
    }

    Profile<BudgetBallot> profile() {
        return Profile.of(voters.stream().map(this::ballot).toList());
    }

    BudgetByHand byHand(Comparator<Integer> published) {
        return new BudgetByHand(costs.stream().mapToLong(Long::longValue).toArray(), budget, voters.stream().map(voter -> BudgetByHand.points(voter, costs.size())).toList(), published);
    }

    BudgetCase withCost(int project, long cost) {
        var changed = new ArrayList<>(costs);
        changed.set(project, cost);
        return new BudgetCase(changed, budget, voters, hasPoints);
    }

    BudgetCase withVoters(List<Map<Integer, Long>> more) {
        var all = new ArrayList<>(voters);
        all.addAll(more);
        return new BudgetCase(costs, budget, all, hasPoints);
    }

    /** Every amount times the same. */
    BudgetCase times(long factor) {
        return new BudgetCase(costs.stream().map(cost -> cost * factor).toList(), budget * factor, voters, hasPoints);
    }

    /** The same with the projects in another order: the one at place i is found at place {@code to[i]}. */
    BudgetCase moved(int[] to) {
        var moved = new ArrayList<>(costs);
        for (var place = 0; place < to.length; place++) moved.set(to[place], costs.get(place));
        var renamed = voters.stream().map(voter -> {
            var other = new TreeMap<Integer, Long>();
            voter.forEach((place, points) -> other.put(to[place], points));
            return (Map<Integer, Long>) other;
        }).toList();
        return new BudgetCase(moved, budget, renamed, hasPoints);
    }

    static List<String> ids(List<Integer> places) {
        return places.stream().map(place -> "p" + place).toList();
    }

    /** All orders of so many projects. */
    static List<List<Integer>> orders(int size) {
        if (size == 0) return List.of(List.of());
        return orders(size - 1).stream().flatMap(order -> IntStream.range(0, size).mapToObj(place -> {
            var longer = new ArrayList<>(order);
            longer.add(place, size - 1);
            return List.copyOf(longer);
        })).toList();
    }

    static int[] shuffled(int size, Random chance) {
        var places = new ArrayList<>(IntStream.range(0, size).boxed().toList());
        Collections.shuffle(places, chance);
        return places.stream().mapToInt(Integer::intValue).toArray();
    }

    @Override
    public String toString() {
        return "costs " + costs + ", budget " + budget + ", voters " + Arrays.toString(voters.toArray());
    }
}
