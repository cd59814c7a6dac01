package org.meent.voting;

import java.util.stream.IntStream;

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
            if (isNegative(ballot)) points.refuseNegative(count);
            else if (isTooMuch(ballot, settings)) points.refuse(count);
            else points.add(ballot, count);
        });
        return points.outcome(name(), settings, settings.seats(), settings.ties(), PointsCount.Order.SUM, 0, profile);
    }

    private static boolean isNegative(ScoreBallot ballot) {
        return IntStream.range(0, ballot.size()).anyMatch(index -> ballot.points(index) < 0);
    }

    /** Of a ballot that gives no option less than nothing. */
    private static boolean isTooMuch(ScoreBallot ballot, DotsSettings settings) {
        var left = settings.points();
        for (var index = 0; index < ballot.size(); index++) {
            var given = ballot.points(index);
            if (given > settings.cap() || given > left) return true;
            left -= given;
        }
        return false;
    }
}
