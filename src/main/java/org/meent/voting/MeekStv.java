package org.meent.voting;

/**
 * The single transferable vote by Meek's method: each elected option keeps just so much of every ballot that it has the
 * quota, and the quota falls as ballots run out; otherwise the lowest goes, one at a time. The reference text of the
 * Proportional Representation Foundation, after Hill, Wichmann and Woodall, Algorithm 123, Computer Journal 30 (1987);
 * nine decimals, and a surplus of less than a millionth is no longer divided.
 * <p>If nobody ranks any option, nobody is elected.
 */
public final class MeekStv implements Rule<RankedBallot, StvSettings, StvOutcome> {
    /** More ballots would be more billionths of a vote than a {@code long} holds. */
    private static final long MOST = Long.MAX_VALUE / MeekTree.ONE;

    /** For whoever counts. */
    public MeekStv() {}

    @Override
    public String name() {
        return "stv-meek";
    }

    /**
     * Counts.
     *
     * @throws EqualRanks if a ballot has options beside each other
     * @throws TieNeedsOrder if a tie may decide who is elected, and no order of the tied was published
     * @throws IllegalArgumentException if a ballot names an option that there is not, or if there are more than 9,223,372,036 ballots
     */
    @Override
    public StvOutcome count(Profile<RankedBallot> profile, StvSettings settings) {
        return StvOutcome.count(profile, settings, MOST, (papers, ties) -> new MeekCount(papers, settings, ties).toTheEnd());
    }
}
