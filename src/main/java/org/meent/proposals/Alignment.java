package org.meent.proposals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which pieces of one text stay where they are in another, in order (Myers, An O(ND) Difference Algorithm and Its
 * Variations, 1986, the greedy algorithm). What both begin or end with stays; what only one of them has is left out
 * before, which loses nothing; of the rest as many stay as can, as long as no more than {@value #MOST_MOVED} pieces are
 * out of their place. Beyond that it goes on from the furthest point it has reached, and may keep fewer than could be
 * kept: so the work grows with the length of the texts, and not with its square.
 *
 * @param partner for each piece of the one text its place in the other, or -1 if it is not there any more
 * @param looks how many pairs of pieces were looked at
 */
record Alignment(int[] partner, long looks) {
    /** As many pieces may be out of their place until it becomes coarser. */
    static final int MOST_MOVED = 200;
    private static final int NOWHERE = Integer.MIN_VALUE / 4;

    static Alignment of(List<String> before, List<String> after) {
        return new Walk(before, after).walk();
    }

    private static final class Walk {
        private final int[] one;
        private final int[] other;
        private final int[] partner;
        private long looks;

        Walk(List<String> before, List<String> after) {
            var names = new HashMap<String, Integer>();
            one = numbers(before, names);
            other = numbers(after, names);
            partner = new int[one.length];
            Arrays.fill(partner, -1);
        }

        private static int[] numbers(List<String> pieces, Map<String, Integer> names) {
            return pieces.stream().mapToInt(piece -> names.computeIfAbsent(piece, fresh -> names.size())).toArray();
        }

        Alignment walk() {
            var start = 0;
            var end = 0;
            var shorter = Math.min(one.length, other.length);
            while (start < shorter && one[start] == other[start]) partner[start] = start++;
            while (end < shorter - start && one[one.length - 1 - end] == other[other.length - 1 - end]) {
                partner[one.length - 1 - end] = other.length - 1 - end++;
            }
            looks += start + end + 2L;
            var mine = inBoth(one, start, one.length - end, other, start, other.length - end);
            var theirs = inBoth(other, start, other.length - end, one, start, one.length - end);
            for (int x = 0, y = 0; x < mine.length && y < theirs.length; ) {
                var reached = new Stretch(mine, x, theirs, y).go();
                x += reached[0];
                y += reached[1];
            }
            return new Alignment(partner, looks);
        }

        /** The places of the pieces that the other text has somewhere, too. */
        private int[] inBoth(int[] pieces, int from, int to, int[] others, int othersFrom, int othersTo) {
            var known = new HashSet<Integer>();
            for (var at = othersFrom; at < othersTo; at++) known.add(others[at]);
            looks += to - from;
            return places(pieces, from, to, known);
        }

        private static int[] places(int[] pieces, int from, int to, Set<Integer> known) {
            return IntStream.range(from, to).filter(at -> known.contains(pieces[at])).toArray();
        }

        /** From one point on, until both texts end or too many pieces were out of their place. */
        private final class Stretch {
            private final int[] mine;
            private final int[] theirs;
            private final int fromX;
            private final int fromY;
            private final int width;
            private final int height;
            /** After each step, how far along the one text each diagonal was reached; diagonal k of step d stands at k + d. */
            private final List<int[]> steps = new ArrayList<>();

            Stretch(int[] mine, int fromX, int[] theirs, int fromY) {
                this.mine = mine;
                this.theirs = theirs;
                this.fromX = fromX;
                this.fromY = fromY;
                width = mine.length - fromX;
                height = theirs.length - fromY;
            }

            /** How far it came in both. */
            int[] go() {
                for (var d = 0; d <= MOST_MOVED; d++) {
                    var reached = new int[2 * d + 1];
                    Arrays.fill(reached, NOWHERE);
                    steps.add(reached);
                    for (var k = -d; k <= d; k += 2) {
                        var x = d == 0 ? 0 : enters(d, k);
                        looks++;
                        if (x == NOWHERE) continue;
                        while (x < width && x - k < height && same(x, x - k)) x++;
                        reached[k + d] = x;
                        if (x == width && x - k == height) return keep(d, k);
                    }
                }
                return keep(MOST_MOVED, furthest(steps.get(MOST_MOVED)));
            }

            private boolean same(int x, int y) {
                looks++;
                return one[mine[fromX + x]] == other[theirs[fromY + y]];
            }

            /** Where step d comes to diagonal k: with a piece that came, or one that went, whichever is further. */
            private int enters(int d, int k) {
                var came = at(d - 1, k + 1);
                var went = at(d - 1, k - 1) + 1;
                var down = came >= 0 && came - k <= height ? came : NOWHERE;
                var right = went > 0 && went <= width ? went : NOWHERE;
                return Math.max(down, right);
            }

            private int at(int d, int k) {
                return Math.abs(k) > d ? NOWHERE : steps.get(d)[k + d];
            }

            private int furthest(int[] reached) {
                var best = -MOST_MOVED;
                for (var k = -MOST_MOVED; k <= MOST_MOVED; k += 2) {
                    if (2 * reached[k + MOST_MOVED] - k > 2 * reached[best + MOST_MOVED] - best) best = k;
                }
                return best;
            }

            /** Goes back the way it came, and keeps the pieces that were the same. */
            private int[] keep(int step, int diagonal) {
                var k = diagonal;
                var x = at(step, k);
                var reached = new int[] {x, x - k};
                for (var d = step; d >= 0; d--) {
                    var from = d == 0 ? 0 : enters(d, k);
                    for (var same = from; same < x; same++) partner[mine[fromX + same]] = theirs[fromY + same - k];
                    if (d == 0) break;
                    k = at(d - 1, k + 1) == from ? k + 1 : k - 1;
                    x = at(d - 1, k);
                }
                return reached;
            }
        }
    }
}
