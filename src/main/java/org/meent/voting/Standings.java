package org.meent.voting;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Who is still in a count, neither elected nor out, and with how many votes, in the units of the rule. */
final class Standings {
    /** Of each option, those that are no longer in too. */
    final long[] votes;
    /** Whether each option is still in. */
    final boolean[] isIn;
    private int left;

    Standings(int options) {
        votes = new long[options];
        isIn = new boolean[options];
        Arrays.fill(isIn, true);
        left = options;
    }

    /** How many are in. */
    int left() {
        return left;
    }

    /** The option is elected, or out. */
    void leave(int option) {
        isIn[option] = false;
        left--;
    }

    /** Those that are in, in listed order. */
    IntStream in() {
        return IntStream.range(0, votes.length).filter(option -> isIn[option]);
    }

    /** Those that are in with as many votes as {@code least}, most first, and those with equal votes in an order. */
    int[] in(long least, Comparator<Integer> equal) {
        return in().filter(option -> votes[option] >= least).boxed()
                .sorted(Comparator.<Integer>comparingLong(option -> votes[option]).reversed().thenComparing(equal)).mapToInt(Integer::intValue).toArray();
    }

    /** The most votes of one that is in. */
    long most() {
        return in().mapToLong(option -> votes[option]).max().orElseThrow();
    }

    /** Those that are in and have fewest votes. */
    int[] lowest() {
        return lowest(0);
    }

    /** Those that are in and have at most so many votes more than the fewest. */
    int[] lowest(long within) {
        var fewest = in().mapToLong(option -> votes[option]).min().orElseThrow();
        return in().filter(option -> votes[option] - fewest <= within).toArray();
    }

    /**
     * Whether all of these, which have the fewest votes, go one after the other before any other can: together they have
     * fewer votes than any other, so that none of them catches up. Never if there is no other.
     */
    boolean goTogether(int[] lowest) {
        var each = votes[lowest[0]];
        var others = in().mapToLong(option -> votes[option]).filter(other -> other > each).min();
        return others.isPresent() && each <= (others.getAsLong() - 1) / lowest.length;
    }
}
