package org.meent.voting;

import java.math.BigDecimal;

/** How each rule takes its settings from what was asked; the defaults are those that the settings themselves call usual. */
final class RuleSettings {
    private RuleSettings() {}

    static MajoritySettings majority(Asked asked) {
        var usual = MajoritySettings.simple(asked.ballots());
        var share = asked.fraction("share", usual.share());
        var strict = asked.isTrue("strict", usual.strict());
        if (share.numerator() == 0 || strict && share.numerator() == share.denominator()) throw new BadArguments("argument.share", share);
        return new MajoritySettings(share, strict, asked.one("base", usual.base()), asked.quorum(usual.quorum()), asked.entitled());
    }

    static ConsentSettings consent(Asked asked) {
        return new ConsentSettings(asked.quorum(ConsentSettings.usual(asked.ballots()).quorum()), asked.entitled());
    }

    static ApprovalSettings approval(Asked asked) {
        return new ApprovalSettings(asked.options(), asked.seats(), asked.ties());
    }

    static ScoreSettings score(Asked asked) {
        var usual = ScoreSettings.usual(asked.options(), asked.seats());
        return new ScoreSettings(usual.options(), usual.seats(), asked.one("aggregate", usual.aggregate()), asked.number("min-scored", 0, usual.minScored()), asked.ties());
    }

    static DotsSettings dots(Asked asked) {
        var usual = DotsSettings.usual(asked.options(), asked.seats());
        var points = asked.number("points", 1, usual.points());
        return new DotsSettings(usual.options(), usual.seats(), points, asked.number("cap", 1, points), asked.ties());
    }

    static PairwiseSettings pairwise(Asked asked) {
        asked.pairsFit();
        var usual = PairwiseSettings.usual(asked.options(), asked.seats());
        return new PairwiseSettings(usual.options(), usual.seats(), asked.one("strength", usual.strength()), asked.one("unranked", usual.unranked()), asked.ties());
    }

    static RunoffSettings runoff(Asked asked) {
        asked.oneSeat();
        return new RunoffSettings(asked.options(), asked.ties());
    }

    static StvSettings stv(Asked asked) {
        return new StvSettings(asked.options(), asked.seats(), asked.ties());
    }

    static GreedySettings greedy(Asked asked) {
        var usual = GreedySettings.usual(asked.projects());
        return new GreedySettings(usual.projects(), asked.one("order", usual.order()), asked.one("overflow", usual.overflow()), asked.ties());
    }

    /** The projects are counted in units so small that the increment is a whole number of them. */
    static EqualSharesSettings equalShares(Asked asked) {
        var usual = EqualSharesSettings.usual(asked.projects());
        var increment = asked.amount("increment", BigDecimal.valueOf(usual.increment(), usual.projects().decimals()));
        var projects = inUnitsOf(increment, usual.projects());
        return new EqualSharesSettings(projects, asked.one("utility", usual.utility()), asked.completion(usual.completion()), asked.one("stop", usual.stop()),
                asked.one("start", usual.start()), increment.movePointRight(projects.decimals()).longValueExact(), asked.ties());
    }

    private static Projects inUnitsOf(BigDecimal increment, Projects projects) {
        var decimals = Math.max(projects.decimals(), increment.scale());
        var most = projects.costs().stream().mapToLong(cost -> cost).reduce(projects.budget(), Math::max);
        var needed = BigDecimal.valueOf(most, projects.decimals()).max(increment).movePointRight(decimals);
        if (needed.compareTo(BigDecimal.valueOf(Projects.MOST)) > 0) throw new BadArguments("argument.increment", increment.toPlainString());
        return projects.withDecimals(decimals);
    }

    static PhragmenSettings phragmen(Asked asked) {
        var usual = PhragmenSettings.usual(asked.projects());
        return new PhragmenSettings(usual.projects(), asked.one("overflow", usual.overflow()), asked.ties());
    }

    static SortitionSettings lot(Asked asked) {
        return new SortitionSettings(asked.options(), asked.seats(), asked.seed());
    }
}
