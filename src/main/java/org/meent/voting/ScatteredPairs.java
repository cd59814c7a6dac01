package org.meent.voting;

import org.meent.voting.PairwiseSettings.Unranked;

/**
 * Pairs of any number of options: a ballot adds to the pairs that it ranks, and to no others. That a ranked option stands
 * above all that are not is known from how many ballots rank it, so that short ballots are quick however many options
 * there are.
 */
final class ScatteredPairs implements PairCounters {
    private final int options;
    private final Unranked unranked;
    /** The ballots that rank both, the one above the other. */
    private final long[] above;
    /** The ballots that rank both, beside each other; nothing until there is one. */
    private long[] beside = {};
    private final long[] ranked;
    private final int[] order;

    ScatteredPairs(int options, Unranked unranked) {
        this.options = options;
        this.unranked = unranked;
        above = new long[options * options];
        ranked = new long[options];
        order = new int[options];
    }

    @Override
    public void add(RankedBallot ballot, long count) {
        var size = ballot.size();
        for (var index = 0; index < size; index++) order[index] = ballot.option(index);
        for (var index = 0; index < size; ) {
            var end = index + 1;
            while (end < size && ballot.isBeside(end)) end++;
            if (end - index > 1) addBeside(index, end, count);
            for (; index < end; index++) addAbove(order[index], end, size, count);
        }
    }

    private void addAbove(int option, int from, int to, long count) {
        ranked[option] += count;
        var row = option * options;
        for (var index = from; index < to; index++) above[row + order[index]] += count;
    }

    private void addBeside(int from, int to, long count) {
        if (beside.length == 0) beside = new long[above.length];
        for (var one = from; one < to; one++) {
            for (var other = from; other < to; other++) if (one != other) beside[order[one] * options + order[other]] += count;
        }
    }

    @Override
    public void merge(PairCounters other) {
        var added = (ScatteredPairs) other;
        for (var pair = 0; pair < above.length; pair++) above[pair] += added.above[pair];
        for (var option = 0; option < options; option++) ranked[option] += added.ranked[option];
        if (added.beside.length == 0) return;
        if (beside.length == 0) beside = new long[above.length];
        for (var pair = 0; pair < above.length; pair++) beside[pair] += added.beside[pair];
    }

    @Override
    public long[] preferences() {
        if (unranked == Unranked.IGNORED) return above.clone();
        var preferences = new long[above.length];
        for (var one = 0; one < options; one++) {
            for (var other = 0; other < options; other++) {
                // Who ranks the one prefers it, unless the other is ranked too, above it or beside it.
                if (one != other) preferences[one * options + other] = ranked[one] - above[other * options + one];
            }
        }
        for (var pair = 0; pair < beside.length; pair++) preferences[pair] -= beside[pair];
        return preferences;
    }
}
