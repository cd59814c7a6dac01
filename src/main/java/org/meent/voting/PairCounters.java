package org.meent.voting;

/** Counts for pairs of options on how many ballots the one stands above the other, as what is not ranked is settled to be read. */
sealed interface PairCounters permits SlicedPairs, ScatteredPairs {
    /** Adds equal ballots, {@code count} of them; together never more than a {@code long} holds. */
    void add(RankedBallot ballot, long count);

    /** Adds what another one of the same kind, for the same options, counted. */
    void merge(PairCounters other);

    /** At {@code one * options + other} the ballots so far with {@code one} above {@code other}. */
    long[] preferences();

    static PairCounters of(int options, PairwiseSettings.Unranked unranked) {
        return options <= Long.SIZE ? new SlicedPairs(options, unranked) : new ScatteredPairs(options, unranked);
    }
}
