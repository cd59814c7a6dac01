package org.meent.voting;

/**
 * Dots, or cumulative voting: who votes divides a number of points over options as they like, and those with most win. A
 * ballot that gives more than there is to give, more to one option than it may, or less than nothing, is not counted.
 * <p>Source: J. Sawyer and D. MacRae, Game Theory and Cumulative Voting in Illinois: 1902-1954, American Political Science
 * Review 56 (1962), 936-946. The most that one option may get is our own.
 */
public final class Dots implements Rule<ScoreBallot, DotsSettings, PointsOutcome> {
    /** For whoever counts. */
    public Dots() {}

    @Override
    public String name() {
        return "dots";
    }

    @Override
    public PointsOutcome count(Profile<ScoreBallot> profile, DotsSettings settings) {
        var points = new PointsCount(settings.options());
        profile.forEach((ballot, count) -> {
            if (isValid(ballot, settings)) points.add(ballot, count);
            else points.refuse(count);
        });
        return points.outcome(name(), settings, settings.seats(), settings.ties(), PointsCount.Order.SUM, 0, profile);
    }

    private static boolean isValid(ScoreBallot ballot, DotsSettings settings) {
        var left = settings.points();
        for (var index = 0; index < ballot.size(); index++) {
            var given = ballot.points(index);
            if (given < 0 || given > settings.cap() || given > left) return false;
            left -= given;
        }
        return true;
    }
}
