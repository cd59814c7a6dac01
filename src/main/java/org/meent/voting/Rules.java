package org.meent.voting;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A rule as the command knows it: with the ballots it counts, and how it takes its settings.
 *
 * @param rule that counts
 * @param kind of its ballots
 * @param settings takes them from what was asked
 * @param needsTies whether it stops at a tie on which the outcome depends, and asks how to break it
 */
record Rules<B extends Ballot, S extends Settings>(Rule<B, S, ? extends Outcome> rule, BallotKind<B> kind, Function<Asked, S> settings, boolean needsTies) {
    /** All of them, in the order in which they are listed. */
    private static final List<Rules<?, ?>> ALL = List.of(
            of(new Majority(), BallotKind.MAJORITY, RuleSettings::majority),
            of(new Consent(), BallotKind.CONSENT, RuleSettings::consent));

    private static <B extends Ballot, S extends Settings> Rules<B, S> of(Rule<B, S, ? extends Outcome> rule, BallotKind<B> kind, Function<Asked, S> settings) {
        return new Rules<>(rule, kind, settings, false);
    }

    /** A rule that cannot go on at a tie. */
    private static <B extends Ballot, S extends Settings> Rules<B, S> stopping(Rule<B, S, ? extends Outcome> rule, BallotKind<B> kind, Function<Asked, S> settings) {
        return new Rules<>(rule, kind, settings, true);
    }

    /** @throws BadArguments if there is no such rule */
    static Rules<?, ?> named(String name) {
        return ALL.stream().filter(each -> each.rule.name().equals(name)).findAny().orElseThrow(() -> new BadArguments("argument.noRule", name, names()));
    }

    static String names() {
        return ALL.stream().map(each -> each.rule.name()).collect(Collectors.joining(" "));
    }
}
