package org.meent.voting;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How strong the strongest path from each option to each other one is. On a path each option beats the next one, and it is
 * as strong as the weakest of these steps. Options are named by their places, from 0.
 * <p>Source: M. Schulze, A new monotonic, clone-independent, reversal symmetric, and Condorcet-consistent single-winner
 * election method, Social Choice and Welfare 36 (2011), section 2.2. Instead of his three loops, pairs are added the
 * strongest first, and the pair that first connects two options is the weakest step of the strongest path between them.
 */
public final class PathStrengths {
    private final Strengths steps;
    private final int size;
    private final long[] strongest;

    private PathStrengths(Strengths steps) {
        this.steps = steps;
        size = steps.size();
        strongest = new long[size * size];
        var reached = new Reachability(size);
        for (var pair : steps.pairs(IntStream.range(0, size).toArray())) {
            var one = Strengths.one(pair);
            var other = Strengths.other(pair);
            if (reached.leads(one, other)) continue;
            var strength = steps.of(one, other);
            reached.add(one, other, (from, to) -> strongest[from * size + to] = strength);
        }
    }

    /**
     * {@return how strong the paths between all options are}
     *
     * @param matrix how many ballots prefer each option to each other one
     * @param strength how strong a step is
     */
    public static PathStrengths of(PairwiseMatrix matrix, PairwiseSettings.Strength strength) {
        return of(new Strengths(matrix, strength));
    }

    static PathStrengths of(Strengths steps) {
        return new PathStrengths(steps);
    }

    /** {@return how many options there are} */
    public int size() {
        return size;
    }

    /**
     * {@return how strong the strongest path from {@code one} to {@code other} is, in ballots; 0 if there is none, and for an
     * option and itself}
     *
     * @param one the place of an option, 0 to {@link #size()}, exclusive
     * @param other the place of another one, or of the same
     */
    public long strongest(int one, int other) {
        return strongest[one * size + other];
    }

    /**
     * {@return whether the strongest path from {@code one} to {@code other} is stronger than the strongest one back}
     *
     * @param one the place of an option, 0 to {@link #size()}, exclusive
     * @param other the place of another one, or of the same
     */
    public boolean isBefore(int one, int other) {
        return strongest(one, other) > strongest(other, one);
    }

    /**
     * {@return the places of all options in groups: first those that no other one is before, then those that none of the
     * rest is before, and on} In a group they stand in listed order.
     */
    public List<int[]> order() {
        var before = new int[size];
        for (var one = 0; one < size; one++) for (var other = 0; other < size; other++) if (isBefore(one, other)) before[other]++;
        var groups = new ArrayList<int[]>();
        for (var left = IntStream.range(0, size).toArray(); left.length > 0; ) {
            var group = Arrays.stream(left).filter(option -> before[option] == 0).toArray();
            groups.add(group);
            left = Arrays.stream(left).filter(option -> before[option] > 0).toArray();
            for (var one : group) for (var other : left) if (isBefore(one, other)) before[other]--;
        }
        return groups;
    }

    /**
     * {@return the places of the options on a strongest path, both ends included, in as few steps as can be; none if there is
     * no path, or from an option to itself}
     *
     * @param from the place of the option where it begins, 0 to {@link #size()}, exclusive
     * @param to the place of the one where it ends
     */
    public List<Integer> path(int from, int to) {
        return path(steps, from, to, strongest(from, to));
    }

    /** As {@link #path(int, int)}, where it is known how strong the path is. */
    static List<Integer> path(Strengths steps, int from, int to, long strength) {
        if (strength == 0 || from == to) return List.of();
        var next = new int[steps.size()];
        Arrays.fill(next, -1);
        var queue = new ArrayDeque<Integer>(List.of(to));
        // Backwards, so that following it forwards needs no turning round.
        while (next[from] < 0) {
            var reached = queue.remove();
            for (var option = 0; option < steps.size(); option++) {
                if (option == to || next[option] >= 0 || steps.of(option, reached) < strength) continue;
                next[option] = reached;
                queue.add(option);
            }
        }
        var path = new ArrayList<Integer>();
        for (var option = from; option != to; option = next[option]) path.add(option);
        path.add(to);
        return List.copyOf(path);
    }
}
