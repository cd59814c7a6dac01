package org.meent.voting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.meent.voting.PairwiseSettings.Strength;

/** Pairs are locked from strong to weak unless they close a circle: done again one by one, and in all orders of what is equally strong. */
class RankedPairsPropertiesTest {
    @Property
    void pairs_are_locked_as_one_by_one(@ForAll("seeds") Random chance) {
        var settings = Rankings.ties(RandomVotes.settings(chance, 1 + chance.nextInt(8)), "lot:" + chance.nextInt());
        var matrix = RandomVotes.matrix(settings, chance);
        var inOrder = IntStream.range(0, matrix.size()).boxed().sorted(settings.ties().criteria().get(0).order(settings.options()).orElseThrow()).toList();

        var outcome = new RankedPairs().count(matrix, settings);

        var locked = new ArrayList<int[]>();
        var pairs = new ArrayList<String>();
        for (var pair : pairs(matrix, settings.strength(), inOrder)) {
            var isLocked = !leads(locked, pair[1], pair[0]);
            if (isLocked) locked.add(pair);
            pairs.add(settings.options().id(pair[0]) + settings.options().id(pair[1]) + isLocked);
        }
        assertThat(outcome.pairs().stream().map(pair -> pair.winner() + pair.loser() + pair.isLocked())).isEqualTo(pairs);
        var ranking = new ArrayList<Integer>();
        while (ranking.size() < matrix.size()) {
            ranking.add(inOrder.stream().filter(option -> !ranking.contains(option))
                    .filter(option -> inOrder.stream().noneMatch(above -> above != option && !ranking.contains(above) && leads(locked, above, option))).findFirst().orElseThrow());
        }
        assertThat(outcome.ranking()).isEqualTo(ranking.stream().map(settings.options()::id).toList());
    }

    /** All orders of all equally strong pairs, and all rankings that what they lock leaves. */
    @Property(tries = 1_500)
    void whether_ties_decide_is_what_trying_all_orders_says(@ForAll("seeds") Random chance) {
        var options = 2 + chance.nextInt(4);
        var settings = Rankings.seats(RandomVotes.settings(chance, options), 1 + chance.nextInt(options));
        var matrix = PairwiseMatrix.of(Profile.of(RandomVotes.votes(options, 1 + chance.nextInt(5), chance)), options, settings.unranked());
        if (matrix.ballots() == 0) return;
        var found = new TreeSet<String>();
        var inOrder = IntStream.range(0, options).boxed().toList();
        tryAll(matrix, settings, pairs(matrix, settings.strength(), inOrder), List.of(), found, new TreeSet<>());

        var outcome = new RankedPairs().count(matrix, settings);

        assertThat(outcome.tieSensitivity()).isEqualTo(found.size() > 1 ? TieSensitivity.SENSITIVE : TieSensitivity.NONE);
        if (found.size() == 1) assertThat(RandomVotes.places(outcome.winners())).hasToString(found.first());
    }

    private static void tryAll(PairwiseMatrix matrix, PairwiseSettings settings, List<int[]> pairs, List<int[]> locked, Set<String> found, Set<String> seen) {
        if (!seen.add(pairs.size() + locked.stream().map(Arrays::toString).sorted().collect(Collectors.joining()) + pairs.stream().map(Arrays::toString).sorted().collect(Collectors.joining()))) return;
        if (pairs.isEmpty()) {
            beginnings(matrix.size(), settings.seats(), locked, new TreeSet<>(), found);
            return;
        }
        for (var pair : pairs) {
            if (compare(matrix, settings.strength(), pair, pairs.get(0)) != 0) break;
            var left = new ArrayList<>(pairs);
            left.remove(pair);
            var more = new ArrayList<>(locked);
            if (!leads(locked, pair[1], pair[0])) more.add(pair);
            tryAll(matrix, settings, left, more, found, seen);
        }
    }

    private static void beginnings(int options, int seats, List<int[]> locked, TreeSet<Integer> chosen, Set<String> found) {
        if (chosen.size() == Math.min(seats, options)) {
            found.add(chosen.toString());
            return;
        }
        for (var option = 0; option < options; option++) {
            var next = option;
            if (chosen.contains(option) || locked.stream().anyMatch(pair -> pair[1] == next && !chosen.contains(pair[0]))) continue;
            var more = new TreeSet<>(chosen);
            more.add(option);
            beginnings(options, seats, locked, more, found);
        }
    }

    private static List<int[]> pairs(PairwiseMatrix matrix, Strength strength, List<Integer> inOrder) {
        var pairs = new ArrayList<int[]>();
        for (var one : inOrder) for (var other : inOrder) if (matrix.beats(one, other)) pairs.add(new int[] {one, other});
        pairs.sort((left, right) -> compare(matrix, strength, left, right));
        return pairs;
    }

    private static int compare(PairwiseMatrix matrix, Strength strength, int[] left, int[] right) {
        var order = Long.compare(RandomVotes.strength(matrix, strength, right[0], right[1]), RandomVotes.strength(matrix, strength, left[0], left[1]));
        return order != 0 || strength == Strength.MARGINS ? order : Long.compare(matrix.preferring(left[1], left[0]), matrix.preferring(right[1], right[0]));
    }

    private static boolean leads(List<int[]> pairs, int from, int to) {
        return from == to || pairs.stream().anyMatch(pair -> pair[0] == from && leads(pairs, pair[1], to));
    }

    @Provide
    Arbitrary<Random> seeds() {
        return Arbitraries.longs().map(Random::new);
    }
}
