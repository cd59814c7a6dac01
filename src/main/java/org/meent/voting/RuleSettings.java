package org.meent.voting;

import java.math.BigDecimal;

/** How each rule takes its settings from what was asked; here the defaults of the command are. */
final class RuleSettings {
    private static final long POINTS = 10;

    private RuleSettings() {}

    static MajoritySettings majority(Asked asked) {
        var share = asked.fraction("share", Fraction.HALF);
        var strict = asked.isTrue("strict", true);
        if (share.numerator() == 0 || strict && share.numerator() == share.denominator()) throw new BadArguments("argument.share", share);
        return new MajoritySettings(share, strict, asked.one("base", Base.VALID), asked.quorum(), asked.entitled());
    }

    static ConsentSettings consent(Asked asked) {
        return new ConsentSettings(asked.quorum(), asked.entitled());
    }

    static ApprovalSettings approval(Asked asked) {
        return new ApprovalSettings(asked.options(), asked.seats(), asked.ties());
    }

    static ScoreSettings score(Asked asked) {
        return new ScoreSettings(asked.options(), asked.seats(), asked.one("aggregate", ScoreSettings.Aggregate.SUM), asked.number("min-scored", 0, 0), asked.ties());
    }

    static DotsSettings dots(Asked asked) {
        var points = asked.number("points", 1, POINTS);
        return new DotsSettings(asked.options(), asked.seats(), points, asked.number("cap", 1, points), asked.ties());
    }

    static PairwiseSettings pairwise(Asked asked) {
        asked.pairsFit();
        return new PairwiseSettings(asked.options(), asked.seats(), asked.one("strength", PairwiseSettings.Strength.WINNING_VOTES), asked.one("unranked", PairwiseSettings.Unranked.LAST),
                asked.ties());
    }

    static RunoffSettings runoff(Asked asked) {
        asked.oneSeat();
        return new RunoffSettings(asked.options(), asked.ties());
    }

    static StvSettings stv(Asked asked) {
        return new StvSettings(asked.options(), asked.seats(), asked.ties());
    }

    static GreedySettings greedy(Asked asked) {
        return new GreedySettings(asked.projects(), asked.one("order", GreedySettings.Order.VOTES), asked.one("overflow", Overflow.SKIP), asked.ties());
    }

    /** The projects are counted in units so small that the increment is a whole number of them. */
    static EqualSharesSettings equalShares(Asked asked) {
        var increment = asked.amount("increment");
        var projects = inUnitsOf(increment, asked.projects());
        return new EqualSharesSettings(projects, asked.one("utility", EqualSharesSettings.Utility.COST), asked.completion(), asked.one("stop", EqualSharesSettings.Stop.EXHAUSTIVE),
                asked.one("start", EqualSharesSettings.Start.EXACT), increment.movePointRight(projects.decimals()).longValueExact(), asked.ties());
    }

    private static Projects inUnitsOf(BigDecimal increment, Projects projects) {
        var decimals = Math.max(projects.decimals(), increment.scale());
        var most = projects.costs().stream().mapToLong(cost -> cost).reduce(projects.budget(), Math::max);
        var needed = BigDecimal.valueOf(most, projects.decimals()).max(increment).movePointRight(decimals);
        if (needed.compareTo(BigDecimal.valueOf(Projects.MOST)) > 0) throw new BadArguments("argument.increment", increment.toPlainString());
        return projects.withDecimals(decimals);
    }

    static PhragmenSettings phragmen(Asked asked) {
        return new PhragmenSettings(asked.projects(), asked.one("overflow", Overflow.STOP), asked.ties());
    }

    static SortitionSettings lot(Asked asked) {
        return new SortitionSettings(asked.options(), asked.seats(), asked.seed());
    }
}
