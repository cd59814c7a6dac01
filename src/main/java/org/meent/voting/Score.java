package org.meent.voting;

/**
 * Score: who votes gives points to options, and those with most win, all points together or by ballot that scored them.
 * <p>Points that a ballot does not give are not 0: they are not there, which the mean tells apart.
 * <p>Source: C. Hillinger, The Case for Utilitarian Voting, Homo Oeconomicus 22 (2005), 295-321. The least number of ballots
 * that an option must have to win is our own.
 */
public final class Score implements Rule<ScoreBallot, ScoreSettings, PointsOutcome> {
    /** For whoever counts. */
    public Score() {}

    @Override
    public String name() {
        return "score";
    }

    @Override
    public PointsOutcome count(Profile<ScoreBallot> profile, ScoreSettings settings) {
        var points = new PointsCount(settings.options());
        profile.forEach(points::add);
        var isMean = settings.aggregate() == ScoreSettings.Aggregate.MEAN;
        return points.outcome(isMean ? "mean" : name(), settings, settings.seats(), settings.ties(), isMean ? PointsCount.Order.MEAN : PointsCount.Order.SUM, settings.minScored(), profile);
    }
}
