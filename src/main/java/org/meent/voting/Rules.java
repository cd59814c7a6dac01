package org.meent.voting;

import java.util.List;
import java.util.function.Function;

/**
 * A rule as the command knows it: with the ballots it counts, and how it takes its settings.
 *
 * @param rule that counts
 * @param kind of its ballots
 * @param settings takes them from what was asked
 */
record Rules<B extends Ballot, S extends Settings>(Rule<B, S, ? extends Outcome> rule, BallotKind<B> kind, Function<Asked, S> settings) {
    /** All of them, in the order in which they are listed. */
    private static final List<Rules<?, ?>> ALL = List.of(
            new Rules<>(new Majority(), BallotKind.MAJORITY, RuleSettings::majority),
            new Rules<>(new Consent(), BallotKind.CONSENT, RuleSettings::consent),
            new Rules<>(new Approval(), BallotKind.APPROVALS, RuleSettings::approval),
            new Rules<>(new Score(), BallotKind.SCORES, RuleSettings::score),
            new Rules<>(new Dots(), BallotKind.SCORES, RuleSettings::dots),
            new Rules<>(new Schulze(), BallotKind.RANKINGS, RuleSettings::pairwise),
            new Rules<>(new RankedPairs(), BallotKind.RANKINGS, RuleSettings::pairwise),
            new Rules<>(new InstantRunoff(), BallotKind.STRICT_RANKINGS, RuleSettings::runoff),
            new Rules<>(new ScottishStv(), BallotKind.STRICT_RANKINGS, RuleSettings::stv),
            new Rules<>(new MeekStv(), BallotKind.STRICT_RANKINGS, RuleSettings::stv),
            new Rules<>(new GreedyBudget(), BallotKind.BUDGET, RuleSettings::greedy),
            new Rules<>(new EqualShares(), BallotKind.BUDGET, RuleSettings::equalShares),
            new Rules<>(new Phragmen(), BallotKind.BUDGET, RuleSettings::phragmen),
            new Rules<>(new Sortition(), BallotKind.ANY, RuleSettings::lot));

    /** @throws BadArguments if there is no such rule */
    static Rules<?, ?> named(String name) {
        return ALL.stream().filter(each -> each.rule.name().equals(name)).findAny().orElseThrow(() -> new BadArguments("argument.noRule", name, String.join(", ", names())));
    }

    static List<String> names() {
        return ALL.stream().map(each -> each.rule.name()).toList();
    }
}
