package org.meent.voting;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * By what a budget is divided in equal shares.
 *
 * @param projects the projects and their budget
 * @param utility what a project is worth to who supports it
 * @param completion how what is left is spent
 * @param stop when raising the shares ends
 * @param start what everybody starts with
 * @param increment by how much the shares are raised each time, in units of the projects, 1 to
 *     {@link Projects#MOST}
 * @param ties how ties are broken
 */
public record EqualSharesSettings(Projects projects, Utility utility, Completion completion, Stop stop, Start start, long increment, TieBreaker ties) implements Settings {
    /**
     * Refuses an increment out of range.
     *
     * @param projects the projects and their budget
     * @param utility what a project is worth to who supports it
     * @param completion how what is left is spent
     * @param stop when raising the shares ends
     * @param start what everybody starts with
     * @param increment by how much the shares are raised each time, in units of the projects, 1 to
     *     {@link Projects#MOST}
     * @param ties how ties are broken
     * @throws IllegalArgumentException if {@code increment} is out of that range
     */
    public EqualSharesSettings {
        if (increment < 1 || increment > Projects.MOST) throw new IllegalArgumentException("Not an amount: " + increment);
    }

    /** What a project is worth to who supports it. */
    public enum Utility {
        /** What it costs. */
        COST,
        /** The same as any other. */
        CARDINALITY,
        /** The points that the ballot gives it. */
        ADDITIVE
    }

    /** When raising the shares ends. */
    public enum Stop {
        /** When nothing more fits in the budget, or the next step would spend too much. */
        EXHAUSTIVE,
        /** Only when the next step would spend too much. */
        OVERSPEND
    }

    /** What everybody starts with. */
    public enum Start {
        /** The budget divided by the number of ballots, as an exact fraction. */
        EXACT,
        /** The same, rounded down to whole units of the currency. */
        FLOOR
    }

    /**
     * {@return what the command takes where nothing else is asked: a project is worth what it costs, shares start exact and rise by one unit of the currency while something still fits, what is left goes to most votes, and people decide on a tie}
     *
     * @param projects the projects and their budget
     */
    public static EqualSharesSettings usual(Projects projects) {
        return new EqualSharesSettings(projects, Utility.COST, Completion.ADD1U, Stop.EXHAUSTIVE, Start.EXACT, BigDecimal.ONE.movePointRight(projects.decimals()).longValueExact(), TieBreaker.none());
    }

    @Override
    public SortedMap<String, String> values() {
        return new TreeMap<>(Map.of("utility", lower(utility), "completion", lower(completion), "stop", lower(stop), "start", lower(start),
                "increment", projects.amount(increment), "budget", projects.amount(projects.budget()), "ties", ties.toString()));
    }

    /** The same, of other projects or other costs. */
    EqualSharesSettings with(Projects others) {
        return new EqualSharesSettings(others, utility, completion, stop, start, increment, ties);
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
