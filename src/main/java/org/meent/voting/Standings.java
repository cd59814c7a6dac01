package org.meent.voting;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
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
        // A count asks this in every round, and in most of them there is nobody.
        if (most() < least) return new int[0];
        return in().filter(option -> votes[option] >= least).boxed()
                .sorted(Comparator.<Integer>comparingLong(option -> votes[option]).reversed().thenComparing(equal)).mapToInt(Integer::intValue).toArray();
    }

    /** The most votes of one that is in; less than any if nobody is. */
    long most() {
        var most = Long.MIN_VALUE;
        for (var option = 0; option < votes.length; option++) if (isIn[option]) most = Math.max(most, votes[option]);
        return most;
    }

    /** Those that are in and have fewest votes; somebody must be. */
    int[] lowest() {
        return lowest(0);
    }

    /** Those that are in and have at most so many votes more than the fewest. */
    int[] lowest(long within) {
        var fewest = Long.MAX_VALUE;
        for (var option = 0; option < votes.length; option++) if (isIn[option]) fewest = Math.min(fewest, votes[option]);
        var lowest = new int[left];
        var size = 0;
        for (var option = 0; option < votes.length; option++) if (isIn[option] && votes[option] - fewest <= within) lowest[size++] = option;
        return Arrays.copyOf(lowest, size);
    }

    /**
     * Those with fewest votes who all go before anybody else can.
     *
     * @param size how many they are
     * @param votes what they have together
     */
    record Bottom(int size, long votes) {}

    /**
     * The smallest such group of at least so many: together they have fewer votes than any other has, so that none of them
     * catches up with one, and what they leave when all are gone is the same in any order. Empty if there is no such group.
     */
    Optional<Bottom> bottom(int least) {
        var sorted = in().mapToLong(option -> votes[option]).sorted().toArray();
        var together = 0L;
        for (var size = 0; size < sorted.length; size++) {
            if (size >= least && together < sorted[size]) return Optional.of(new Bottom(size, together));
            together += sorted[size];
        }
        return Optional.empty();
    }
}
