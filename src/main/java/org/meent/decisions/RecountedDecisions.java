package org.meent.decisions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.meent.kernel.Communities;
import org.meent.kernel.Replayed;
import org.meent.kernel.Say;
import org.meent.rules.Replay;
import org.meent.rules.RuleKey;
import org.meent.voting.Base;
import org.meent.voting.Tally;

/** Counts the decisions of the last year again, by another rule. */
@ApplicationScoped
class RecountedDecisions implements Replay {
    private final DecisionStore store;
    private final Communities communities;
    private final Clock clock;
    private final Say say;

    @Inject
    RecountedDecisions(DecisionStore store, Communities communities, Clock clock, Say say) {
        this.store = store;
        this.communities = communities;
        this.clock = clock;
        this.say = say;
    }

    @Override
    public Set<RuleKey> keys() {
        return EnumSet.of(RuleKey.MAJORITY_TWELFTHS, RuleKey.RULES_MAJORITY_TWELFTHS, RuleKey.MAJORITY_BASE, RuleKey.QUORUM_PERCENT, RuleKey.SECOND_CALL_QUORUM_PERCENT);
    }

    @Override
    public Replayed replay(RuleKey key, long amount, Locale locale) {
        var zone = communities.current().zone();
        var yearAgo = LocalDate.ofInstant(clock.instant(), zone).minusYears(1).atStartOfDay(zone).toInstant();
        var changed = new ArrayList<Replayed.Changed>();
        var counted = 0;
        for (var decision : store.votedSince(yearAgo)) {
            var again = again(decision, key, Math.toIntExact(amount));
            if (again.isEmpty()) continue;
            counted++;
            var after = again.get().outcome().verdict();
            if (after == decision.verdict()) continue;
            changed.add(new Replayed.Changed(decision.title(), decision.language(), "/decisions/decision?number=" + decision.number(),
                    say.text(locale, "decisions.outcome." + decision.verdict()), say.text(locale, "decisions.outcome." + after)));
        }
        return new Replayed(say.text(locale, counted == 0 ? "decisions.replay.none" : "decisions.replay", changed.size(), counted), changed);
    }

    /** The same ballots under the number; empty where the rule had no say. */
    private static Optional<Tally> again(Decision decision, RuleKey key, int amount) {
        return decision.tally().filter(tally -> concerns(decision, key)).map(tally -> switch (key) {
            case MAJORITY_TWELFTHS, RULES_MAJORITY_TWELFTHS -> by(tally, amount, tally.base(), tally.quorumPercent());
            case MAJORITY_BASE -> by(tally, tally.twelfths(), Base.values()[amount], tally.quorumPercent());
            default -> by(tally, tally.twelfths(), tally.base(), amount);
        });
    }

    private static boolean concerns(Decision decision, RuleKey key) {
        return switch (key) {
            case MAJORITY_TWELFTHS -> decision.method() == Method.MAJORITY && !decision.isAboutRules();
            case RULES_MAJORITY_TWELFTHS -> decision.method() == Method.MAJORITY && decision.isAboutRules();
            case MAJORITY_BASE -> decision.method() == Method.MAJORITY;
            case QUORUM_PERCENT -> decision.call() == 1;
            case SECOND_CALL_QUORUM_PERCENT -> decision.call() == 2;
            default -> false;
        };
    }

    private static Tally by(Tally tally, int twelfths, Base base, int quorumPercent) {
        return new Tally(tally.rule(), twelfths, base, quorumPercent, tally.entitled(), tally.inFavour(), tally.against(), tally.neither(), tally.blank());
    }
}
