package org.meent.voting;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * By what a lot is drawn.
 *
 * @param options who or what takes part
 * @param seats how many are drawn, one at least; all of them if there are no more options
 * @param seed of the lot, not blank, and not known before the options were fixed
 */
public record SortitionSettings(Options options, int seats, String seed) implements Settings {
    /**
     * Refuses a lot without a seed, or that draws nobody.
     *
     * @param options who or what takes part
     * @param seats how many are drawn, one at least; all of them if there are no more options
     * @param seed of the lot, not blank, and not known before the options were fixed
     * @throws IllegalArgumentException if {@code seats} is less than one or {@code seed} is blank
     */
    public SortitionSettings {
        Seats.check(seats);
        if (seed.isBlank()) throw new IllegalArgumentException("A lot needs a seed");
    }

    @Override
    public SortedMap<String, String> values() {
        return new TreeMap<>(Map.of("seats", String.valueOf(seats), "ties", "lot:" + seed));
    }
}
