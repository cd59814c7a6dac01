package org.meent.voting;

import org.meent.voting.PairwiseSettings.Unranked;

/**
 * Pairs of up to 64 options: a ballot hands each option one word, in which a bit stands for each option below it. Numbers
 * are kept upright, one word for the lowest digits of all counters of an option, one for the next, so that one addition
 * adds to all of them at once. Words of single ballots wait until there are eight, and are added together: then a carry
 * beyond the third digit is looked for once, and not eight times.
 */
final class SlicedPairs implements PairCounters {
    /** The digits of the greatest {@code long}. */
    private static final int DIGITS = Long.SIZE - 1;
    private static final int TOGETHER = 8;
    private final int options;
    private final Unranked unranked;
    private final long[] digits;
    private final long[] waiting;
    private final int[] waitingCount;

    SlicedPairs(int options, Unranked unranked) {
        this.options = options;
        this.unranked = unranked;
        digits = new long[options * DIGITS];
        waiting = new long[options * TOGETHER];
        waitingCount = new int[options];
    }

    @Override
    public void add(RankedBallot ballot, long count) {
        var size = ballot.size();
        var below = unranked == Unranked.LAST ? all() : ranked(ballot, 0, size);
        for (var index = 0; index < size; ) {
            var end = index + 1;
            while (end < size && ballot.isBeside(end)) end++;
            below &= ~ranked(ballot, index, end);
            for (; index < end; index++) {
                if (count == 1) addOne(ballot.option(index), below);
                else add(ballot.option(index), 0, below, count);
            }
        }
    }

    private void addOne(int option, long others) {
        var index = option * TOGETHER + waitingCount[option];
        waiting[index] = others;
        if (++waitingCount[option] == TOGETHER) addAll(option);
    }

    /** Adds the eight words that wait to the first three digits: an adder takes three words of one digit and leaves one, and a carry. */
    private void addAll(int option) {
        var word = option * TOGETHER;
        var digit = option * DIGITS;
        long two = digits[digit + 1];
        long four = digits[digit + 2];
        long eight = 0;
        for (var half = 0; half < 2; half++, word += TOGETHER / 2) {
            var first = digits[digit] ^ waiting[word];
            var firstCarry = digits[digit] & waiting[word] | first & waiting[word + 1];
            first ^= waiting[word + 1];
            var second = first ^ waiting[word + 2];
            var secondCarry = first & waiting[word + 2] | second & waiting[word + 3];
            digits[digit] = second ^ waiting[word + 3];
            var sum = two ^ firstCarry;
            var carry = two & firstCarry | sum & secondCarry;
            two = sum ^ secondCarry;
            // Four carries at most once in eight words, so that what is carried never meets.
            eight |= four & carry;
            four ^= carry;
        }
        digits[digit + 1] = two;
        digits[digit + 2] = four;
        waitingCount[option] = 0;
        add(option, 3, eight, 1);
    }

    private void addWaiting() {
        for (var option = 0; option < options; option++) {
            for (var index = 0; index < waitingCount[option]; index++) add(option, 0, waiting[option * TOGETHER + index], 1);
            waitingCount[option] = 0;
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
        ((SlicedPairs) other).addWaiting();
        var added = ((SlicedPairs) other).digits.clone();
        for (var option = 0; option < options; option++) {
            for (var digit = 0; digit < DIGITS; digit++) add(option, digit, added[option * DIGITS + digit], 1);
        }
    }

    @Override
    public long[] preferences() {
        addWaiting();
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
