package org.meent.voting;

/**
 * The single transferable vote of the Scottish councils: whoever has the quota is elected, what they have beyond it moves
 * on with all of their ballots at a lower value, and otherwise the lowest goes, one at a time. Scottish Local Government
 * Elections Order 2007 (SSI 2007/42), schedule 1, rules 45 to 52; five decimals, the rest cut off.
 * <p>If nobody ranks any option, nobody is elected.
 */
public final class ScottishStv implements Rule<RankedBallot, StvSettings, StvOutcome> {
    /** More ballots would be more hundred-thousandths of a vote than a {@code long} holds. */
    private static final long MOST = Long.MAX_VALUE / ScottishCount.ONE;

    /** For whoever counts. */
    public ScottishStv() {}

    @Override
    public String name() {
        return "stv-scottish";
    }

    /**
     * Counts.
     *
     * @throws EqualRanks if a ballot has options beside each other
     * @throws TieNeedsOrder if a tie may decide who is elected, and no order of the tied was published
     * @throws IllegalArgumentException if a ballot names an option that there is not, or if there are more than 92,233,720,368,547 ballots
     */
    @Override
    public StvOutcome count(Profile<RankedBallot> profile, StvSettings settings) {
        return StvOutcome.count(profile, settings, MOST, (papers, ties) -> new ScottishCount(papers, settings, ties).toTheEnd());
    }
}
