package org.meent.voting;

import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * By what a budget is given out so that the burden of it stays even.
 *
 * @param projects the projects and their budget
 * @param overflow what happens when one of the next does not fit
 * @param ties how ties are broken
 */
public record PhragmenSettings(Projects projects, Overflow overflow, TieBreaker ties) implements Settings {
    /**
     * {@return what the command takes where nothing else is asked: it stops at what does not fit, and people decide on a tie}
     *
     * @param projects the projects and their budget
     */
    public static PhragmenSettings usual(Projects projects) {
        return new PhragmenSettings(projects, Overflow.STOP, TieBreaker.none());
    }

    @Override
    public SortedMap<String, String> values() {
        return new TreeMap<>(Map.of("overflow", overflow.name().toLowerCase(Locale.ROOT), "budget", projects.amount(projects.budget()), "ties", ties.toString()));
    }

    /** The same, of other projects or other costs. */
    PhragmenSettings with(Projects others) {
        return new PhragmenSettings(others, overflow, ties);
    }
}
