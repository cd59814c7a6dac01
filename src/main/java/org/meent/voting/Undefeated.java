package org.meent.voting;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The options to which no other one has a stronger path than there is back, found without the paths between all options.
 * <p>An option is one of them if at no strength anything outside its circle leads into the circle: those that it leads
 * to and that lead back, over pairs of that strength. So what nothing leads into is kept, and looked at again at the
 * strength at which it falls apart. Theory: K. Sornat, V. Vassilevska Williams and Y. Xu, Fine-grained complexity and
 * algorithms for the Schulze voting method, 2021, arXiv 2103.03959.
 */
final class Undefeated {
    private final Strengths strengths;

    private Undefeated(Strengths strengths) {
        this.strengths = strengths;
    }

    /** Their places, in listed order. */
    static int[] of(Strengths strengths) {
        return new Undefeated(strengths).find();
    }

    /** Options, of which only pairs stronger than {@code over} are looked at. */
    private record Part(int[] members, long over) {}

    private int[] find() {
        var found = new ArrayList<Integer>();
        var parts = new ArrayDeque<>(List.of(new Part(IntStream.range(0, strengths.size()).toArray(), 0)));
        while (!parts.isEmpty()) {
            for (var circle : sources(parts.pop())) {
                if (circle.length == 1) found.add(circle[0]);
                else parts.push(new Part(circle, weakest(circle)));
            }
        }
        return found.stream().mapToInt(Integer::intValue).sorted().toArray();
    }

    /** The greatest strength at which each member of a circle still leads to each other one. */
    private long weakest(int[] circle) {
        var there = strengths.widest(circle, circle[0], false);
        var back = strengths.widest(circle, circle[0], true);
        return Arrays.stream(circle).mapToLong(member -> Math.min(there[member], back[member])).min().orElseThrow();
    }

    /** The circles of a part that nothing else in it leads into. */
    private List<int[]> sources(Part part) {
        // Whatever nothing leads into has a root, the first of it that is met; what a later root leads to is no source.
        var roots = new ArrayList<Integer>();
        var search = new Search(part);
        for (var member : part.members()) {
            if (search.isReached(member)) continue;
            roots.add(member);
            search.from(member, 1);
        }
        var sources = new ArrayList<Integer>();
        search = new Search(part);
        for (var index = roots.size() - 1; index >= 0; index--) {
            if (search.isReached(roots.get(index))) continue;
            sources.add(roots.get(index));
            search.from(roots.get(index), 1);
        }
        var circles = new ArrayList<int[]>();
        search = new Search(part);
        for (var source : sources) circles.add(search.from(source, -1));
        return circles;
    }

    /** Goes along the pairs of a part; what was reached once is not reached again. */
    private final class Search {
        private final long over;
        private final boolean[] reached = new boolean[strengths.size()];
        private final int[] waiting;
        private int left;

        private Search(Part part) {
            over = part.over();
            waiting = part.members().clone();
            left = waiting.length;
        }

        private boolean isReached(int option) {
            return reached[option];
        }

        /** Those that a root leads to, the root first; with a direction of -1 those that lead to it. */
        private int[] from(int root, int direction) {
            var found = new int[left];
            var end = 0;
            found[end++] = root;
            reached[root] = true;
            for (var index = 0; index < end; index++) {
                var kept = 0;
                for (var place = 0; place < left; place++) {
                    var option = waiting[place];
                    if (reached[option]) continue;
                    if (direction * strengths.signed(found[index], option) > over) {
                        reached[option] = true;
                        found[end++] = option;
                    } else {
                        waiting[kept++] = option;
                    }
                }
                left = kept;
            }
            return Arrays.copyOf(found, end);
        }
    }
}
