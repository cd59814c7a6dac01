package org.meent.voting;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Whether projects are alike in a run: they cost the same, and their supporters have paid for the same projects before,
 * group by group. Then their prices are equal, whatever everybody started with. That is told without any amount.
 */
final class Likeness {
    private final Support support;
    private final Projects projects;
    /** By group what it paid for before, as a number of its own. */
    private final int[] histories;
    private int next = 1;
    private int known;

    Likeness(Support support, Projects projects) {
        this.support = support;
        this.projects = projects;
        histories = new int[support.sizes.length];
    }

    /** Groups that paid for the same before, and give the same points. */
    private record Payers(int history, long points) {}

    /** Nothing was bought yet. */
    void start() {
        if (known > 0) Arrays.fill(histories, 0);
        next = 1;
        known = 0;
    }

    /** Whether two projects are alike after these purchases, which go on where those of the last question ended. */
    boolean areAlike(int one, int other, int[] bought, int purchases) {
        if (projects.cost(one) != projects.cost(other) || support.votes[one] != support.votes[other]) return false;
        for (; known < purchases; known++) remember(bought[known]);
        return payers(one).equals(payers(other));
    }

    private void remember(int project) {
        var numbers = new HashMap<Payers, Integer>();
        for (var index = 0; index < support.supporters[project].length; index++) {
            var group = support.supporters[project][index];
            var number = numbers.computeIfAbsent(new Payers(histories[group], support.points[project][index]), unknown -> next++);
            histories[group] = number;
        }
    }

    private Map<Payers, Long> payers(int project) {
        var counts = new HashMap<Payers, Long>();
        for (var index = 0; index < support.supporters[project].length; index++) {
            var group = support.supporters[project][index];
            counts.merge(new Payers(histories[group], support.points[project][index]), support.sizes[group], Math::addExact);
        }
        return counts;
    }
}
