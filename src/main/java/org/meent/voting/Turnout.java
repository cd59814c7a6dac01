package org.meent.voting;

/**
 * How many voted, beside how many it took.
 *
 * @param cast how many ballots there are, blank ones included
 * @param entitled how many members may vote
 * @param needed how many ballots the quorum asks
 */
public record Turnout(long cast, long entitled, long needed) {
    static Turnout of(Profile<?> profile, Quorum quorum, long entitled) {
        if (profile.size() > entitled) throw new IllegalArgumentException("More ballots than members: " + profile.size() + " of " + entitled);
        return new Turnout(profile.size(), entitled, quorum.needed(entitled));
    }

    /** {@return whether enough voted} */
    public boolean meetsQuorum() {
        return cast >= needed;
    }

    /** How many more would have been enough, or 0 if so many members there are not. */
    long missing() {
        return needed > entitled ? 0 : needed - cast;
    }

    Sentence sentence() {
        return Sentence.of((entitled == 0 ? "turnout.nobody" : "turnout") + (needed == 0 ? "" : ".quorum"), cast, entitled, needed);
    }
}
