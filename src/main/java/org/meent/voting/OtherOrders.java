package org.meent.voting;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Looks at other orders of equally strong pairs, whether somebody else would win. Every way to lock pairs that some order
 * leads to is met once: each pair on a circle is locked, or ruled out by the others. To find all that can win so is hard
 * (M. Brill and F. Fischer, The price of neutrality for the ranked pairs method, 2012), so that the search ends after a
 * number of steps which depends on the number of options alone.
 */
final class OtherOrders {
    private static final int MOST_STEPS = 1_000;
    /** A step looks at each pair of options once or a few times. */
    private static final int MOST_PAIRS = 1 << 22;
    private final Locking locking;
    private final int seats;
    private final Set<Integer> published;
    private int stepsLeft;
    private TieSensitivity found = TieSensitivity.NONE;

    private OtherOrders(Locking locking, int[] ranking, int seats) {
        this.locking = locking;
        this.seats = seats;
        published = first(ranking);
        stepsLeft = Math.min(MOST_STEPS, MOST_PAIRS / Math.max(1, ranking.length * ranking.length));
    }

    /**
     * What it comes to.
     *
     * @param ranking what the published order leads to
     * @param seats how many of it win
     */
    static TieSensitivity look(Locking locking, int[] ranking, int seats) {
        var search = new OtherOrders(locking, ranking, seats);
        var circles = locking.circles();
        if (circles.isEmpty()) search.compare(locking.reached());
        else search.lockFrom(circles.get(0).group(), circles.get(0).before());
        return search.found;
    }

    private Set<Integer> first(int[] ranking) {
        return Arrays.stream(ranking).limit(seats).boxed().collect(Collectors.toSet());
    }

    private void compare(Reachability reached) {
        var ranking = Ranking.of(reached, locking.inOrder(), 0, free -> free[0]);
        if (!published.equals(first(ranking)) || !Ranking.isOnlyBeginning(reached, ranking, seats)) found = TieSensitivity.SENSITIVE;
    }

    /** Locks groups from this one on; {@code reached} is used up. */
    private void lockFrom(int group, Reachability reached) {
        if (found != TieSensitivity.NONE) return;
        if (group == locking.groupCount()) compare(reached);
        else lockOpen(group, reached, locking.openIn(group, reached), new int[0]);
    }

    /**
     * Locks the open pairs of a group in each way there is.
     *
     * @param reached by the pairs locked so far; used up
     * @param open pairs that may be locked
     * @param shunned pairs that another pair must rule out in the end, or this way was none
     */
    private void lockOpen(int group, Reachability reached, int[] open, int[] shunned) {
        if (found != TieSensitivity.NONE) return;
        if (stepsLeft-- == 0) {
            found = TieSensitivity.NOT_KNOWN;
            return;
        }
        var left = Arrays.stream(open).filter(index -> !isRuledOut(index, reached)).toArray();
        var all = reached.copy();
        for (var index : left) add(index, all);
        if (Arrays.stream(shunned).anyMatch(index -> !isRuledOut(index, all))) return;
        var onCircles = Arrays.stream(left).filter(index -> isRuledOut(index, all)).toArray();
        if (onCircles.length == 0) {
            lockFrom(group + 1, all);
            return;
        }
        Arrays.stream(left).filter(index -> !isRuledOut(index, all)).forEach(index -> add(index, reached));
        var others = Arrays.copyOfRange(onCircles, 1, onCircles.length);
        var without = reached.copy();
        add(onCircles[0], reached);
        lockOpen(group, reached, others, shunned);
        lockOpen(group, without, others, IntStream.concat(IntStream.of(shunned), IntStream.of(onCircles[0])).toArray());
    }

    private boolean isRuledOut(int index, Reachability reached) {
        return reached.leads(locking.loser(index), locking.winner(index));
    }

    private void add(int index, Reachability reached) {
        reached.add(locking.winner(index), locking.loser(index));
    }
}
