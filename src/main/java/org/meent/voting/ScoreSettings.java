package org.meent.voting;

import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * By what scores are counted.
 *
 * @param options what there is to choose from
 * @param seats how many win, one at least; all of them if there are no more options
 * @param aggregate what is compared
 * @param minScored how many ballots must score an option for it to win, none or more
 * @param ties how ties are broken
 */
public record ScoreSettings(Options options, int seats, Aggregate aggregate, long minScored, TieBreaker ties) implements Settings {
    /**
     * Refuses fewer than one seat and fewer than no ballots.
     *
     * @param options what there is to choose from
     * @param seats how many win, one at least; all of them if there are no more options
     * @param aggregate what is compared
     * @param minScored how many ballots must score an option for it to win, none or more
     * @param ties how ties are broken
     * @throws IllegalArgumentException if {@code seats} is less than one or {@code minScored} is negative
     */
    public ScoreSettings {
        Seats.check(seats);
        if (minScored < 0) throw new IllegalArgumentException("Fewer than no ballots: " + minScored);
    }

    /** What is compared of the scores of an option. */
    public enum Aggregate {
        /** All points together. */
        SUM,
        /** Points by ballot that scored it, as an exact fraction. */
        MEAN
    }

    /**
     * {@return what the command takes where nothing else is asked: all points together, any number of scores, and people decide on a tie}
     *
     * @param options what there is to choose from
     * @param seats how many win, one at least; all of them if there are no more options
     * @throws IllegalArgumentException if {@code seats} is less than one
     */
    public static ScoreSettings usual(Options options, int seats) {
        return new ScoreSettings(options, seats, Aggregate.SUM, 0, TieBreaker.none());
    }

    @Override
    public SortedMap<String, String> values() {
        return new TreeMap<>(Map.of("seats", String.valueOf(seats), "aggregate", aggregate.name().toLowerCase(Locale.ROOT),
                "min-scored", String.valueOf(minScored), "ties", ties.toString()));
    }
}
