package org.meent.voting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongUnaryOperator;
import java.util.stream.IntStream;

/**
 * Pairs of options locked one after the other: the strongest first, equally strong ones as the published order says, and
 * none that would close a circle.
 */
final class Locking {
    /** Pairs that are equally strong, some of which close a circle without a weaker one: which are locked is for the order to say. */
    record Circle(int group, Reachability before, int[] options) {}

    private final Strengths strengths;
    private final PairwiseMatrix matrix;
    private final boolean byVotes;
    /** The options in the published order. */
    private final int[] inOrder;
    private final long[] pairs;
    /** Where each group of equally strong pairs begins, and where the last one ends. */
    private final int[] groups;
    private final boolean[] locked;
    private final Reachability reached;
    private final List<Circle> circles = new ArrayList<>();

    Locking(PairwiseMatrix matrix, PairwiseSettings.Strength strength, Comparator<Integer> order) {
        this.matrix = matrix;
        strengths = new Strengths(matrix, strength);
        byVotes = strength == PairwiseSettings.Strength.WINNING_VOTES;
        inOrder = IntStream.range(0, matrix.size()).boxed().sorted(order).mapToInt(Integer::intValue).toArray();
        var rank = new int[matrix.size()];
        for (var index = 0; index < rank.length; index++) rank[inOrder[index]] = index;
        pairs = strengths.pairs(rank);
        groups = groups();
        locked = new boolean[pairs.length];
        reached = new Reachability(matrix.size());
        for (var group = 0; group + 1 < groups.length; group++) lock(group);
    }

    /** Sorts equally strong pairs by how few oppose them, where that is another number, and tells what is equal still. */
    private int[] groups() {
        var starts = IntStream.builder();
        for (var from = 0; from < pairs.length; ) {
            var to = end(from, pairs.length, this::strength);
            if (byVotes && to - from > 1) Strengths.sort(pairs, from, to, this::opposing);
            for (var start = from; start < to; start = byVotes ? end(start, to, this::opposing) : to) starts.add(start);
            from = to;
        }
        return starts.add(pairs.length).build().toArray();
    }

    private int end(int from, int most, LongUnaryOperator figure) {
        var end = from + 1;
        while (end < most && figure.applyAsLong(pairs[end]) == figure.applyAsLong(pairs[from])) end++;
        return end;
    }

    private long strength(long pair) {
        return strengths.of(winner(pair), loser(pair));
    }

    private long opposing(long pair) {
        return matrix.preferring(loser(pair), winner(pair));
    }

    private int winner(long pair) {
        return inOrder[Strengths.one(pair)];
    }

    private int loser(long pair) {
        return inOrder[Strengths.other(pair)];
    }

    private void lock(int group) {
        var from = groups[group];
        var to = groups[group + 1];
        var before = to - from > 1 ? reached.copy() : reached;
        var isCircle = false;
        for (var index = from; index < to; index++) {
            if (!reached.leads(loser(index), winner(index))) {
                reached.add(winner(index), loser(index));
                locked[index] = true;
            } else if (to - from > 1 && !before.leads(loser(index), winner(index))) {
                isCircle = true;
            }
        }
        if (isCircle) circles.add(new Circle(group, before, optionsOnCircles(group, before)));
    }

    private int[] optionsOnCircles(int group, Reachability before) {
        var all = before.copy();
        var open = openIn(group, before);
        for (var index : open) all.add(winner(index), loser(index));
        return Arrays.stream(open).filter(index -> all.leads(loser(index), winner(index))).flatMap(index -> IntStream.of(winner(index), loser(index))).sorted().distinct().toArray();
    }

    /** The pairs of a group that what was locked before does not rule out. */
    int[] openIn(int group, Reachability before) {
        return IntStream.range(groups[group], groups[group + 1]).filter(index -> !before.leads(loser(index), winner(index))).toArray();
    }

    int groupCount() {
        return groups.length - 1;
    }

    int pairCount() {
        return pairs.length;
    }

    /** The option that beats the other one in the pair at an index, the strongest pair at 0. */
    int winner(int index) {
        return winner(pairs[index]);
    }

    int loser(int index) {
        return loser(pairs[index]);
    }

    boolean isLocked(int index) {
        return locked[index];
    }

    List<Circle> circles() {
        return circles;
    }

    /** What stands above what in the end. */
    Reachability reached() {
        return reached;
    }

    int[] inOrder() {
        return inOrder;
    }
}
