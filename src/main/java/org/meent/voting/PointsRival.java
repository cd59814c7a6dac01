package org.meent.voting;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks for how much more the first that was not chosen needed, by counting again: what does not hold is not told. */
final class PointsRival {
    private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);
    private final Options options;
    private final PointsCount points;
    private final boolean isApproval;
    private final Rule rule;

    /**
     * Nothing is looked for yet.
     *
     * @param points what was counted
     * @param isApproval whether every vote more is a ballot more
     */
    PointsRival(Options options, PointsCount points, boolean isApproval, Rule rule) {
        this.options = options;
        this.points = points;
        this.isApproval = isApproval;
        this.rule = rule;
    }

    /** Counts again. */
    interface Rule {
        /** Who wins so many seats, in order. */
        Ties.Counted<List<Integer>> count(PointsCount points, int seats);
    }

    /** Nobody, if nobody is left, or if no number for this one alone makes it take the seat of the last that was chosen. */
    Optional<PointsOutcome.Rival> of(List<Integer> winners) {
        var withNext = winners.isEmpty() ? winners : rule.count(points, winners.size() + 1).result();
        if (withNext.size() == winners.size()) return Optional.empty();
        var next = withNext.get(winners.size());
        var last = winners.get(winners.size() - 1);
        var level = BigInteger.valueOf(points.points(last)).subtract(BigInteger.valueOf(points.points(next)));
        var instead = new HashSet<>(winners);
        instead.remove(last);
        instead.add(next);
        // As many as the last one may do, if the order puts this one first.
        return Stream.of(level, level.add(BigInteger.ONE)).filter(more -> isFewest(more, next, instead)).findFirst()
                .map(more -> new PointsOutcome.Rival(options.id(next), more, options.id(last)));
    }

    /**
     * Whether so much more is enough and one fewer is not, whoever gives it. Where ballots give points, they may come from
     * those who named it already, or each from somebody else: more who name it can help it in a tie, and never harm it.
     */
    private boolean isFewest(BigInteger more, int next, HashSet<Integer> instead) {
        var fewer = more.subtract(BigInteger.ONE);
        return more.signum() > 0 && wins(more, isApproval ? more : BigInteger.ZERO, next, instead) && !wins(fewer, fewer, next, instead);
    }

    private boolean wins(BigInteger more, BigInteger moreBallots, int next, HashSet<Integer> instead) {
        var itsPoints = BigInteger.valueOf(points.points(next)).add(more);
        if (itsPoints.compareTo(MOST) > 0) return false;
        var itsBallots = BigInteger.valueOf(points.ballots(next)).add(moreBallots).min(MOST);
        var counted = rule.count(points.with(next, itsPoints.longValueExact(), itsBallots.longValueExact()), instead.size());
        return counted.isDecided() && instead.equals(new HashSet<>(counted.result()));
    }
}
