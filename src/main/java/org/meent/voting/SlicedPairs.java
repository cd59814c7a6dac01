package org.meent.voting;

import org.meent.voting.PairwiseSettings.Unranked;

/**
 * Pairs of up to 64 options: a ballot hands each option one word, in which a bit stands for each option below it. Numbers
 * are kept upright, one word for the lowest digits of all counters of an option, one for the next, so that one addition
 * adds to all of them at once.
 */
final class SlicedPairs implements PairCounters {
    /** The digits of the greatest {@code long}. */
    private static final int DIGITS = Long.SIZE - 1;
    private final int options;
    private final Unranked unranked;
    private final long[] digits;

    SlicedPairs(int options, Unranked unranked) {
        this.options = options;
        this.unranked = unranked;
        digits = new long[options * DIGITS];
    }

    @Override
    public void add(RankedBallot ballot, long count) {
        var size = ballot.size();
        var below = unranked == Unranked.LAST ? all() : ranked(ballot, 0, size);
        for (var index = 0; index < size; ) {
            var end = index + 1;
            while (end < size && ballot.isBeside(end)) end++;
            below &= ~ranked(ballot, index, end);
            for (; index < end; index++) add(ballot.option(index), 0, below, count);
        }
    }

    private long all() {
        return options == 0 ? 0 : -1L >>> (Long.SIZE - options);
    }

    private static long ranked(RankedBallot ballot, int from, int to) {
        var bits = 0L;
        for (var index = from; index < to; index++) bits |= 1L << ballot.option(index);
        return bits;
    }

    /** Adds {@code count} times two to the power of {@code shift} to those counters of an option whose bits are set. */
    private void add(int option, int shift, long others, long count) {
        var start = option * DIGITS + shift;
        for (var left = count; left != 0; left &= left - 1) {
            var carry = others;
            for (var place = start + Long.numberOfTrailingZeros(left); carry != 0; place++) {
                var before = digits[place];
                digits[place] = before ^ carry;
                carry &= before;
            }
        }
    }

    @Override
    public void merge(PairCounters other) {
        var added = ((SlicedPairs) other).digits.clone();
        for (var option = 0; option < options; option++) {
            for (var digit = 0; digit < DIGITS; digit++) add(option, digit, added[option * DIGITS + digit], 1);
        }
    }

    @Override
    public long[] preferences() {
        var preferences = new long[options * options];
        for (var one = 0; one < options; one++) {
            for (var digit = 0; digit < DIGITS; digit++) {
                for (var others = digits[one * DIGITS + digit]; others != 0; others &= others - 1) {
                    preferences[one * options + Long.numberOfTrailingZeros(others)] |= 1L << digit;
                }
            }
        }
        return preferences;
    }
}
