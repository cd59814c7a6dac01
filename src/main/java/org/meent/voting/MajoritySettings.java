package org.meent.voting;

import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * By what a majority counts.
 *
 * @param share the part of the base that yes takes, more than none
 * @param strict whether yes takes more than that part; else just that part does
 * @param base of what it is a part
 * @param quorum how many ballots it takes for the vote to count
 * @param entitled how many members may vote, none or more
 */
public record MajoritySettings(Fraction share, boolean strict, Base base, Quorum quorum, long entitled) implements Settings {
    /**
     * Refuses a share of none or of more than all, and fewer than no members.
     *
     * @param share the part of the base that yes takes, more than none
     * @param strict whether yes takes more than that part; else just that part does
     * @param base of what it is a part
     * @param quorum how many ballots it takes for the vote to count
     * @param entitled how many members may vote, none or more
     * @throws IllegalArgumentException if {@code share} is none, or must be exceeded and is all, or if {@code entitled} is
     *     negative
     */
    public MajoritySettings {
        if (share.numerator() == 0) throw new IllegalArgumentException("None is no majority");
        if (strict && share.numerator() == share.denominator()) throw new IllegalArgumentException("More than all is no majority");
        if (entitled < 0) throw new IllegalArgumentException("Fewer than no members: " + entitled);
    }

    /**
     * {@return the settings of a simple majority: more than half of the ballots for and against, without a quorum}
     *
     * @param entitled how many members may vote, none or more
     * @throws IllegalArgumentException if {@code entitled} is negative
     */
    public static MajoritySettings simple(long entitled) {
        return new MajoritySettings(Fraction.HALF, true, Base.VALID, new Quorum.Ballots(0), entitled);
    }

    @Override
    public SortedMap<String, String> values() {
        return new TreeMap<>(Map.of("share", share.toString(), "strict", String.valueOf(strict), "base", base.name().toLowerCase(Locale.ROOT),
                "quorum", quorum.toString(), "entitled", String.valueOf(entitled)));
    }
}
