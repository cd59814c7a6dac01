package org.meent.voting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.meent.voting.PairwiseSettings.Strength;
import org.meent.voting.PairwiseSettings.Unranked;

/** Ranked ballots by chance, and what is done to them. */
final class RandomVotes {
    private RandomVotes() {}

    static PairwiseSettings settings(Random chance, int options) {
        return new PairwiseSettings(Rankings.options(options), 1, Strength.values()[chance.nextInt(2)], Unranked.values()[chance.nextInt(2)], TieBreaker.none());
    }

    static PairwiseSettings settings(PairwiseSettings settings, int options) {
        return new PairwiseSettings(Rankings.options(options), settings.seats(), settings.strength(), settings.unranked(), settings.ties());
    }

    /** Of a few ballots, with ties everywhere, or of any numbers at all, small ones or great ones. */
    static PairwiseMatrix matrix(PairwiseSettings settings, Random chance) {
        var options = settings.options().size();
        if (chance.nextBoolean()) return PairwiseMatrix.of(Profile.of(votes(options, chance.nextInt(10), chance)), options, settings.unranked());
        var accumulator = new PairwiseMatrix.Accumulator(options, Unranked.IGNORED);
        var most = chance.nextBoolean() ? 3 : 1L << 40;
        for (var one = 0; one < options; one++) {
            for (var other = 0; other < options; other++) {
                if (one != other) accumulator.add(RankedBallot.of(one, other), (chance.nextLong() >>> 1) % most);
            }
        }
        return accumulator.matrix();
    }

    /** Full, short and blank ballots, some with options beside each other. */
    static List<RankedBallot> votes(int options, int count, Random chance) {
        var votes = new ArrayList<RankedBallot>();
        for (var vote = 0; vote < count; vote++) {
            var places = IntStream.range(0, options).boxed().collect(Collectors.toList());
            Collections.shuffle(places, chance);
            var size = chance.nextBoolean() ? options : chance.nextInt(options + 1);
            var beside = new boolean[size];
            if (chance.nextInt(3) == 0) for (var index = 1; index < size; index++) beside[index] = chance.nextInt(3) == 0;
            votes.add(RankedBallot.of(places.stream().limit(size).mapToInt(Integer::intValue).toArray(), beside));
        }
        return votes;
    }

    static List<List<Integer>> groups(RankedBallot vote) {
        var groups = new ArrayList<List<Integer>>();
        for (var index = 0; index < vote.size(); index++) {
            if (!vote.isBeside(index)) groups.add(new ArrayList<>());
            groups.get(groups.size() - 1).add(vote.option(index));
        }
        return groups;
    }

    static RankedBallot changed(RankedBallot vote, UnaryOperator<List<List<Integer>>> change) {
        return RankedBallot.ofGroups(change.apply(groups(vote)));
    }

    static List<RankedBallot> swapped(List<RankedBallot> votes, int above, int below, long count) {
        var swapped = new ArrayList<RankedBallot>();
        var left = count;
        for (var vote : votes) {
            var groups = groups(vote);
            var at = groups.indexOf(List.of(above));
            var isJustAbove = at >= 0 && at + 1 < groups.size() && groups.get(at + 1).equals(List.of(below));
            if (isJustAbove && left > 0) {
                Collections.swap(groups, at, at + 1);
                left--;
            }
            swapped.add(RankedBallot.ofGroups(groups));
        }
        assertThat(left).as("so many ballots there are").isZero();
        return swapped;
    }

    static TreeSet<Integer> places(List<String> ids) {
        return ids.stream().map(id -> Options.placeOf(id).orElseThrow()).collect(Collectors.toCollection(TreeSet::new));
    }

    static long strength(PairwiseMatrix matrix, Strength strength, int one, int other) {
        if (matrix.preferring(one, other) <= matrix.preferring(other, one)) return 0;
        return matrix.preferring(one, other) - (strength == Strength.MARGINS ? matrix.preferring(other, one) : 0);
    }
}
