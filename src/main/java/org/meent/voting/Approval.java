package org.meent.voting;

/**
 * Approval: who votes names as many options as they like, and those named most often win.
 * <p>Source: S.J. Brams and P.C. Fishburn, Approval Voting, American Political Science Review 72 (1978), 831-847.
 */
public final class Approval implements Rule<ApprovalBallot, ApprovalSettings, PointsOutcome> {
    /** For whoever counts. */
    public Approval() {}

    @Override
    public String name() {
        return "approval";
    }

    @Override
    public PointsOutcome count(Profile<ApprovalBallot> profile, ApprovalSettings settings) {
        var points = new PointsCount(settings.options());
        profile.forEach(points::add);
        return points.outcome(name(), settings, settings.seats(), settings.ties(), PointsCount.Order.SUM, 0, profile);
    }
}
