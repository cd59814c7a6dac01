package org.meent.voting;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.stream.IntStream;

/** How many points each project gets together, and from how many ballots. */
final class Points {
    /** How many ballots there are, blank ones included. */
    final long ballots;
    /** By project how many ballots name it. */
    final long[] votes;
    /** By project all its points. */
    final BigInteger[] totals;
    /** Whether there are ballots with points; else they only approve. */
    final boolean hasPoints;

    /** @throws IllegalArgumentException if a ballot names an option that there is not */
    Points(Profile<? extends BudgetBallot> profile, Projects projects) {
        ballots = profile.size();
        votes = new long[projects.options().size()];
        var approvals = new long[votes.length];
        var points = new BigInteger[votes.length];
        var scored = new boolean[1];
        Arrays.fill(points, BigInteger.ZERO);
        profile.forEach((ballot, count) -> {
            for (var index = 0; index < ballot.size(); index++) {
                var project = ballot.option(index);
                if (project >= votes.length) throw new IllegalArgumentException("No such option: " + project);
                votes[project] += count;
                if (ballot instanceof ApprovalBallot) approvals[project] += count;
                else points[project] = points[project].add(BigInteger.valueOf(ballot.points(index)).multiply(BigInteger.valueOf(count)));
            }
            scored[0] |= ballot instanceof ScoreBallot;
        });
        totals = IntStream.range(0, votes.length).mapToObj(project -> points[project].add(BigInteger.valueOf(approvals[project]))).toArray(BigInteger[]::new);
        hasPoints = scored[0];
    }

    private Points(Points before, long[] votes, BigInteger[] totals) {
        ballots = before.ballots;
        hasPoints = before.hasPoints;
        this.votes = votes;
        this.totals = totals;
    }

    /** The same with more points for one project, and more ballots that name it. */
    Points with(int project, BigInteger more, BigInteger moreVotes) {
        var changed = new Points(this, votes.clone(), totals.clone());
        changed.totals[project] = totals[project].add(more);
        changed.votes[project] = BigInteger.valueOf(votes[project]).add(moreVotes).min(BigInteger.valueOf(Long.MAX_VALUE)).longValueExact();
        return changed;
    }

    /** The projects that have more than no points. */
    IntStream supported() {
        return IntStream.range(0, totals.length).filter(this::isSupported);
    }

    boolean isSupported(int project) {
        return totals[project].signum() > 0;
    }
}
