package org.meent.voting;

import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * By what a budget is given to the projects with most votes.
 *
 * @param projects the projects and their budget
 * @param order which project is looked at first
 * @param overflow what happens at one that does not fit
 * @param ties how ties are broken
 */
public record GreedySettings(Projects projects, Order order, Overflow overflow, TieBreaker ties) implements Settings {
    /** Which project is looked at first. */
    public enum Order {
        /** The one with most votes, or points. */
        VOTES,
        /** The one with most votes, or points, for what it costs. */
        VOTES_PER_COST
    }

    /**
     * {@return what the command takes where nothing else is asked: most votes first, what does not fit is skipped, and people decide on a tie}
     *
     * @param projects the projects and their budget
     */
    public static GreedySettings usual(Projects projects) {
        return new GreedySettings(projects, Order.VOTES, Overflow.SKIP, TieBreaker.none());
    }

    @Override
    public SortedMap<String, String> values() {
        return new TreeMap<>(Map.of("order", order.name().toLowerCase(Locale.ROOT).replace('_', '-'), "overflow", overflow.name().toLowerCase(Locale.ROOT),
                "budget", projects.amount(projects.budget()), "ties", ties.toString()));
    }
}
