package org.meent.voting;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * By what approvals are counted.
 *
 * @param options what there is to choose from
 * @param seats how many win, one at least; all of them if there are no more options
 * @param ties how ties are broken
 */
public record ApprovalSettings(Options options, int seats, TieBreaker ties) implements Settings {
    /**
     * Refuses fewer than one seat.
     *
     * @param options what there is to choose from
     * @param seats how many win, one at least; all of them if there are no more options
     * @param ties how ties are broken
     * @throws IllegalArgumentException if {@code seats} is less than one
     */
    public ApprovalSettings {
        Seats.check(seats);
    }

    /**
     * {@return what the command takes where nothing else is asked: people decide on a tie}
     *
     * @param options what there is to choose from
     * @param seats how many win, one at least; all of them if there are no more options
     * @throws IllegalArgumentException if {@code seats} is less than one
     */
    public static ApprovalSettings usual(Options options, int seats) {
        return new ApprovalSettings(options, seats, TieBreaker.none());
    }

    @Override
    public SortedMap<String, String> values() {
        return new TreeMap<>(Map.of("seats", String.valueOf(seats), "ties", ties.toString()));
    }
}
