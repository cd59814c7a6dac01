package org.meent.voting;

import java.util.Arrays;
import java.util.function.LongUnaryOperator;

/**
 * How strongly each option beats each other one directly. A strength that is negative is that of the other way round, so
 * that who beats an option stands in its own row.
 */
final class Strengths {
    private static final int TILE = 64;
    /** The two options of a pair take so many bits each when pairs are sorted. */
    private static final int PLACE_BITS = 15;
    private static final long PAIR = (1L << 2 * PLACE_BITS) - 1;
    private static final long MOST_KEY = Long.MAX_VALUE >> 2 * PLACE_BITS;
    private final int size;
    private final long[] signed;

    Strengths(PairwiseMatrix matrix, PairwiseSettings.Strength strength) {
        size = matrix.size();
        signed = new long[size * size];
        // In tiles, since each pair is looked at from both sides and a column by itself is slow to read.
        for (var row = 0; row < size; row += TILE) {
            for (var column = row; column < size; column += TILE) fill(matrix, strength, row, column);
        }
    }

    private void fill(PairwiseMatrix matrix, PairwiseSettings.Strength strength, int row, int column) {
        for (var one = row; one < Math.min(size, row + TILE); one++) {
            for (var other = Math.max(one + 1, column); other < Math.min(size, column + TILE); other++) {
                var preferred = matrix.preferring(one, other);
                var opposed = matrix.preferring(other, one);
                var value = strength == PairwiseSettings.Strength.MARGINS ? preferred - opposed : preferred > opposed ? preferred : preferred < opposed ? -opposed : 0;
                signed[one * size + other] = value;
                signed[other * size + one] = -value;
            }
        }
    }

    int size() {
        return size;
    }

    /** How strongly {@code one} beats {@code other}; 0 if it does not. */
    long of(int one, int other) {
        return Math.max(0, signed[one * size + other]);
    }

    /** As {@link #of}, but negative if {@code other} beats {@code one}. */
    long signed(int one, int other) {
        return signed[one * size + other];
    }

    /**
     * All pairs of which the one beats the other, the strongest first, and among equally strong ones as the ranks say.
     * {@link #one} and {@link #other} give the ranks of their options.
     *
     * @param rank of each option, 0 for the first
     */
    long[] pairs(int[] rank) {
        var count = 0;
        for (var value : signed) if (value > 0) count++;
        var pairs = new long[count];
        var index = 0;
        for (var one = 0; one < size; one++) {
            for (var other = 0; other < size; other++) {
                if (signed[one * size + other] > 0) pairs[index++] = (long) rank[one] << PLACE_BITS | rank[other];
            }
        }
        var inOrder = new int[size];
        for (var option = 0; option < size; option++) inOrder[rank[option]] = option;
        var strongest = Arrays.stream(signed).max().orElse(0);
        sort(pairs, 0, count, pair -> strongest - of(inOrder[one(pair)], inOrder[other(pair)]));
        return pairs;
    }

    /** The rank of the option of a pair that beats the other one. */
    static int one(long pair) {
        return (int) (pair >> PLACE_BITS & Short.MAX_VALUE);
    }

    /** The rank of the option of a pair that is beaten. */
    static int other(long pair) {
        return (int) (pair & Short.MAX_VALUE);
    }

    /** Sorts pairs by a key, none or more, least first, and by their ranks where the keys are equal. */
    static void sort(long[] pairs, int from, int to, LongUnaryOperator key) {
        var keys = new long[to - from];
        var most = 0L;
        for (var index = from; index < to; index++) {
            keys[index - from] = key.applyAsLong(pairs[index] & PAIR);
            most = Math.max(most, keys[index - from]);
        }
        // A key that leaves no room for the pair beside it gives way to its place among all keys.
        var sorted = most > MOST_KEY ? Arrays.stream(keys).sorted().distinct().toArray() : null;
        for (var index = from; index < to; index++) {
            var shortKey = sorted == null ? keys[index - from] : Arrays.binarySearch(sorted, keys[index - from]);
            pairs[index] = shortKey << 2 * PLACE_BITS | pairs[index] & PAIR;
        }
        Arrays.sort(pairs, from, to);
    }

    /**
     * How wide the widest path is from a root to each member, or from each member to the root: a path is as wide as its
     * weakest step. Only steps between members count. The root's own is the greatest {@code long}.
     *
     * @param members places, the root among them
     * @param back whether the paths lead to the root
     */
    long[] widest(int[] members, int root, boolean back) {
        var width = new long[size];
        width[root] = Long.MAX_VALUE;
        var waiting = members.clone();
        // Prim's way for dense graphs: the widest that waits is settled, and widens the paths of the others.
        for (var left = waiting.length; left > 0; left--) {
            var best = 0;
            for (var index = 1; index < left; index++) if (width[waiting[index]] > width[waiting[best]]) best = index;
            var settled = waiting[best];
            waiting[best] = waiting[left - 1];
            var row = settled * size;
            var limit = width[settled];
            if (limit == 0) break;
            for (var index = 0; index < left - 1; index++) {
                var other = waiting[index];
                var step = back ? -signed[row + other] : signed[row + other];
                if (step > width[other] && limit > width[other]) width[other] = Math.min(limit, step);
            }
        }
        return width;
    }
}
