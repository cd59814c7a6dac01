package org.meent.voting;

import java.util.Set;

/**
 * Instant runoff: each ballot is a vote for its first option that is still in; as long as none has more than half of these
 * votes, the one with fewest goes, one at a time. It is the single transferable vote for one seat, as W. R. Ware proposed it
 * in 1871; the steps are those of Tideman, Collective Decisions and Voting (2006), "alternative vote".
 * <p>If nobody ranks any option, nobody wins.
 */
public final class InstantRunoff implements Rule<RankedBallot, RunoffSettings, RunoffOutcome> {
    /** For whoever counts. */
    public InstantRunoff() {}

    @Override
    public String name() {
        return "irv";
    }

    /**
     * Counts.
     *
     * @throws EqualRanks if a ballot has options beside each other
     * @throws IllegalArgumentException if a ballot names an option that there is not
     */
    @Override
    public RunoffOutcome count(Profile<RankedBallot> profile, RunoffSettings settings) {
        var papers = Papers.of(profile, settings.options(), Long.MAX_VALUE);
        if (papers.total() == 0 || settings.options().size() == 0) return RunoffOutcome.withoutVotes(settings, profile.size());
        var counted = Ties.count(settings.ties(), settings.options(), Ties.Facts.NONE, papers.tries(),
                ties -> new RunoffCount(papers, settings.options(), ties).toTheEnd(), count -> Set.of(count.winner()));
        return RunoffOutcome.of(settings, profile.size(), counted);
    }
}
