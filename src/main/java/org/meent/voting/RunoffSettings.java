package org.meent.voting;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * By what an instant runoff is counted; it has one winner.
 *
 * @param options what there is to choose from
 * @param ties how ties are broken
 */
public record RunoffSettings(Options options, TieBreaker ties) implements Settings {
    /**
     * {@return what the command takes where nothing else is asked: people decide on a tie}
     *
     * @param options what there is to choose from
     */
    public static RunoffSettings usual(Options options) {
        return new RunoffSettings(options, TieBreaker.none());
    }

    @Override
    public SortedMap<String, String> values() {
        return new TreeMap<>(Map.of("seats", "1", "ties", ties.toString()));
    }
}
