package org.meent.voting;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * By what dots are counted.
 *
 * @param options what there is to choose from
 * @param seats how many win, one at least; all of them if there are no more options
 * @param points how many dots a ballot has to give, one at least
 * @param cap how many of them it may give to one option, one at least
 * @param ties how ties are broken
 */
public record DotsSettings(Options options, int seats, long points, long cap, TieBreaker ties) implements Settings {
    private static final long USUAL_POINTS = 10;

    /**
     * Refuses a vote in which nothing could be given, or nothing could win.
     *
     * @param options what there is to choose from
     * @param seats how many win, one at least; all of them if there are no more options
     * @param points how many dots a ballot has to give, one at least
     * @param cap how many of them it may give to one option, one at least
     * @param ties how ties are broken
     * @throws IllegalArgumentException if {@code seats}, {@code points} or {@code cap} is less than one
     */
    public DotsSettings {
        Seats.check(seats);
        if (points < 1) throw new IllegalArgumentException("No dots to give: " + points);
        if (cap < 1) throw new IllegalArgumentException("No dots to give to an option: " + cap);
    }

    /**
     * {@return what the command takes where nothing else is asked: ten dots, all of which one option may get, and people decide on a tie}
     *
     * @param options what there is to choose from
     * @param seats how many win, one at least; all of them if there are no more options
     * @throws IllegalArgumentException if {@code seats} is less than one
     */
    public static DotsSettings usual(Options options, int seats) {
        return new DotsSettings(options, seats, USUAL_POINTS, USUAL_POINTS, TieBreaker.none());
    }

    @Override
    public SortedMap<String, String> values() {
        return new TreeMap<>(Map.of("seats", String.valueOf(seats), "points", String.valueOf(points), "cap", String.valueOf(cap), "ties", ties.toString()));
    }
}
