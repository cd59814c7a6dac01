package org.meent.voting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Runs Equal Shares from any start, and tells whether the same projects are bought from every start up to another one. */
final class SharesCount {
    private final SharesState state;
    private final Projects projects;
    private final OtherChoices choices;
    private int[] alive = {};
    private int size;
    private List<SharesRun.Round> rounds;
    private TieBlocks blocks;

    /**
     * Nothing is counted yet.
     *
     * @param worth by project what it is worth to a supporter for each point
     * @param choices what is chosen of tied projects
     */
    SharesCount(Support support, Projects projects, long[] worth, OtherChoices choices) {
        state = new SharesState(support, projects, worth);
        this.projects = projects;
        this.choices = choices;
    }

    SharesState state() {
        return state;
    }

    /** The run from a start. */
    SharesRun run(Ratio each) {
        return run(each, null);
    }

    /**
     * The run from a start, if it is certain that from every start between that of another run and this one the same
     * projects are bought in the same order; else null. With a higher start everybody has more left after the same
     * purchases and each price is lower or the same. So it is certain where even the higher prices that the
     * bought ones had from the lower start are below those of all others from the higher one.
     *
     * @param lower the other run, which has a lower start; null to run in any case
     */
    SharesRun run(Ratio each, SharesRun lower) {
        state.start(each);
        rounds = new ArrayList<>();
        blocks = new TieBlocks();
        alive = new int[projects.options().size()];
        size = 0;
        for (var project = 0; project < alive.length; project++) if (!state.isDropped(project)) alive[size++] = project;
        var cost = 0L;
        var bought = new int[size];
        while (true) {
            var tied = lower == null ? cheapest() : sameAs(lower);
            if (tied == null) return null;
            if (tied.isEmpty()) break;
            var chosen = tied.size() == 1 ? tied.get(0) : choices.first(tied);
            if (lower != null && chosen != lower.bought()[rounds.size()]) return null;
            blocks.took(tied, chosen, () -> price(tied, chosen));
            bought[rounds.size()] = chosen;
            rounds.add(new SharesRun.Round(tied, state.high(chosen), state.steady(chosen)));
            state.buy(chosen);
            cost += projects.cost(chosen);
        }
        return new SharesRun(each, Arrays.copyOf(bought, rounds.size()), rounds, cost, blocks.open());
    }

    /** The projects that ask the least; none if nobody can pay for any more. */
    private List<Integer> cheapest() {
        while (true) {
            var first = least();
            if (first < 0) return List.of();
            if (!state.isKnown(first)) state.look(first);
            else if (lookAtRivals(first, state.high(first))) return cheapest(rivals(first, state.high(first)));
        }
    }

    /** The project whose price may be the least, -1 if there is none; those that were dropped are forgotten. */
    private int least() {
        var first = -1;
        var kept = 0;
        for (var index = 0; index < size; index++) {
            var project = alive[index];
            if (state.isDropped(project)) continue;
            alive[kept++] = project;
            if (first < 0 || state.low(project) < state.low(first)) first = project;
        }
        size = kept;
        return first;
    }

    /** Looks at one of those that may ask no more than this and are not yet known; true if there was none. */
    private boolean lookAtRivals(int first, double high) {
        for (var index = 0; index < size; index++) {
            var project = alive[index];
            if (project != first && state.low(project) <= high && !state.isDropped(project) && !state.isKnown(project)) {
                state.look(project);
                return false;
            }
        }
        return true;
    }

    /** The first and those that may ask no more than this. */
    private List<Integer> rivals(int first, double high) {
        var rivals = new ArrayList<Integer>();
        for (var index = 0; index < size; index++) {
            var project = alive[index];
            if (project == first || !state.isDropped(project) && state.low(project) <= high) rivals.add(project);
        }
        return rivals;
    }

    /** Those of the rivals that ask the least, exactly, in listed order. */
    private List<Integer> cheapest(List<Integer> rivals) {
        if (!areAlike(rivals)) {
            var least = rivals.stream().map(state::price).min(Comparator.naturalOrder()).orElseThrow();
            rivals.removeIf(project -> state.price(project).compareTo(least) != 0);
        }
        rivals.sort(Comparator.naturalOrder());
        return List.copyOf(rivals);
    }

    /** As {@link #cheapest()}, where nothing else can be cheapest from any start since the lower one; null if it is not certain. */
    private List<Integer> sameAs(SharesRun lower) {
        if (rounds.size() == lower.bought().length) return least() < 0 || noneCanPay() ? List.of() : null;
        var before = lower.rounds().get(rounds.size());
        var expected = lower.bought()[rounds.size()];
        while (!state.isKnown(expected)) {
            if (state.isDropped(expected)) return null;
            state.look(expected);
        }
        least();
        var high = Math.max(before.high(), state.high(expected));
        while (!lookAtRivals(expected, high)) least();
        var rivals = rivals(expected, high);
        if (rivals.size() == 1) return before.tied().size() == 1 ? rivals : null;
        rivals.sort(Comparator.naturalOrder());
        return rivals.equals(before.tied()) && (areAlike(rivals) || areSteady(rivals, before.steady())) ? rivals : null;
    }

    /** Whether all of them ask the same as one of them did from the lower start, so that they do from each start between. */
    private boolean areSteady(List<Integer> rivals, Ratio before) {
        return before != null && rivals.stream().map(state::steady).allMatch(steady -> steady != null && steady.compareTo(before) == 0);
    }

    /** Whether they are tied from whatever start. */
    private boolean areAlike(List<Integer> rivals) {
        return rivals.stream().skip(1).allMatch(rival -> state.areAlike(rivals.get(0), rival));
    }

    private boolean noneCanPay() {
        for (var index = 0; index < size; index++) {
            while (!state.isDropped(alive[index])) {
                if (state.isKnown(alive[index])) return false;
                state.look(alive[index]);
            }
        }
        return true;
    }

    /** Where the tied are alike fractions need not tell the price: if it is not steady, another choice is looked at. */
    private Ratio price(List<Integer> tied, int chosen) {
        return tied.size() > 1 && areAlike(tied) ? state.steady(chosen) : state.price(chosen);
    }
}
