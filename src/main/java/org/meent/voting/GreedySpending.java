package org.meent.voting;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gives money to one project after the other, the best first, as far as it goes. */
final class GreedySpending {
    private final Projects projects;
    private final Overflow overflow;
    private final OtherChoices choices;
    private final List<Integer> taken = new ArrayList<>();
    private final List<List<Integer>> open = new ArrayList<>();
    private final List<List<Integer>> ties = new ArrayList<>();
    private final List<Turn> turns = new ArrayList<>();
    private long left;
    private boolean hasEnded;

    private GreedySpending(Projects projects, Overflow overflow, OtherChoices choices, long left) {
        this.projects = projects;
        this.overflow = overflow;
        this.choices = choices;
        this.left = left;
    }

    /**
     * What happened at a project.
     *
     * @param project the project
     * @param before what was left before it
     * @param isTaken whether it was taken
     */
    record Turn(int project, long before, boolean isTaken) {}

    /**
     * What came of it.
     *
     * @param taken the projects in the order in which they were taken
     * @param turns what happened at each project that was looked at
     * @param ties the ties that were met, in listed order each
     * @param open those of them at which another choice may lead elsewhere
     */
    record Spent(List<Integer> taken, List<Turn> turns, List<List<Integer>> ties, List<List<Integer>> open) {}

    /**
     * Spends.
     *
     * @param candidates the projects to look at
     * @param value by which the best comes first
     * @param left what there is to spend
     */
    static Spent spend(Projects projects, List<Integer> candidates, Comparator<Integer> value, long left, Overflow overflow, OtherChoices choices) {
        var spending = new GreedySpending(projects, overflow, choices, left);
        var waiting = candidates.stream().sorted(value.thenComparing(Comparator.naturalOrder())).toList();
        for (var from = 0; from < waiting.size() && !spending.hasEnded;) {
            var to = from + 1;
            while (to < waiting.size() && value.compare(waiting.get(from), waiting.get(to)) == 0) to++;
            spending.look(new ArrayList<>(waiting.subList(from, to)));
            from = to;
        }
        return new Spent(List.copyOf(spending.taken), List.copyOf(spending.turns), List.copyOf(spending.ties), List.copyOf(spending.open));
    }

    /** By most points, or by most points for what it costs. */
    static Comparator<Integer> byVotes(BigInteger[] votes) {
        return (one, other) -> votes[other].compareTo(votes[one]);
    }

    static Comparator<Integer> byVotesPerCost(BigInteger[] votes, Projects projects) {
        return (one, other) -> votes[other].multiply(BigInteger.valueOf(projects.cost(one))).compareTo(votes[one].multiply(BigInteger.valueOf(projects.cost(other))));
    }

    /** Looks at projects that are equally good. */
    private void look(List<Integer> tied) {
        while (!tied.isEmpty() && !hasEnded) {
            var able = overflow == Overflow.SKIP || tied.stream().noneMatch(this::fits) ? tied.stream().filter(this::fits).toList() : List.copyOf(tied);
            if (able.isEmpty()) {
                tied.forEach(project -> turns.add(new Turn(project, left, false)));
                hasEnded = overflow == Overflow.STOP;
                return;
            }
            var chosen = able.size() == 1 ? able.get(0) : choices.first(able);
            if (able.size() > 1) {
                ties.add(able);
                if (able.stream().mapToLong(projects::cost).sum() > left) open.add(able);
            }
            var fits = fits(chosen);
            turns.add(new Turn(chosen, left, fits));
            hasEnded = !fits;
            if (fits) {
                taken.add(chosen);
                left -= projects.cost(chosen);
            }
            tied.remove((Integer) chosen);
        }
    }

    private boolean fits(int project) {
        return projects.cost(project) <= left;
    }
}
