package org.meent.voting;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * By what consent counts.
 *
 * @param quorum how many ballots it takes for the round to count
 * @param entitled how many members may answer, none or more
 */
public record ConsentSettings(Quorum quorum, long entitled) implements Settings {
    /**
     * Refuses a negative number of members.
     *
     * @param quorum how many ballots it takes for the round to count
     * @param entitled how many members may answer, none or more
     * @throws IllegalArgumentException if {@code entitled} is negative
     */
    public ConsentSettings {
        if (entitled < 0) throw new IllegalArgumentException("Fewer than no members: " + entitled);
    }

    /**
     * {@return what the command takes where nothing else is asked: no quorum}
     *
     * @param entitled how many members may answer, none or more
     * @throws IllegalArgumentException if {@code entitled} is negative
     */
    public static ConsentSettings usual(long entitled) {
        return new ConsentSettings(new Quorum.Ballots(0), entitled);
    }

    @Override
    public SortedMap<String, String> values() {
        return new TreeMap<>(Map.of("quorum", quorum.toString(), "entitled", String.valueOf(entitled)));
    }
}
