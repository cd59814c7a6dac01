package org.meent.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import org.meent.kernel.Communities;
import org.meent.rules.RuleKey;
import org.meent.rules.Rulebook;

/** From when and for how long a mandate may be given: not from before its decision, and no longer than the rulebook says. */
@ApplicationScoped
class Terms {
    private final Rulebook rulebook;
    private final Communities communities;

    @Inject
    Terms(Rulebook rulebook, Communities communities) {
        this.rulebook = rulebook;
        this.communities = communities;
    }

    /**
     * The term of a mandate that is decided at this moment.
     *
     * @throws MemberProblems.TermEndsFirst if it would end before it begins
     * @throws MemberProblems.TermBeforeItsDecision if it would begin on a day before the decision
     * @throws MemberProblems.TermTooLong if it would last longer than the rule of its first day allows
     */
    Term of(GrantMandate effect, Instant decidedAt) {
        var term = new Term(effect.from(), effect.until());
        var decided = LocalDate.ofInstant(decidedAt, communities.current().zone());
        if (effect.from().isBefore(decided)) throw new MemberProblems.TermBeforeItsDecision(decided);
        term.lastsAtMost(rulebook.at(RuleKey.MANDATE_TERM_MAX_MONTHS, effect.from()));
        return term;
    }
}
