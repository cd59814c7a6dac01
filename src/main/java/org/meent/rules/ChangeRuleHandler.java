package org.meent.rules;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.meent.kernel.Communities;
import org.meent.kernel.DecisionLink;
import org.meent.kernel.EffectHandler;

/** Changes a rule when a decision says so: a version dated from its day on, so that "not yet in force" is computed. */
@ApplicationScoped
class ChangeRuleHandler implements EffectHandler<ChangeRule> {
    static final String LOG_TYPE = "rules.ruleChanged";
    private final RuleStore store;
    private final RuleReading reading;
    private final Communities communities;
    private final Clock clock;

    @Inject
    ChangeRuleHandler(RuleStore store, RuleReading reading, Communities communities, Clock clock) {
        this.store = store;
        this.reading = reading;
        this.communities = communities;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "change-rule";
    }

    @Override
    public Class<ChangeRule> type() {
        return ChangeRule.class;
    }

    @Override
    public void validate(ChangeRule effect) {
        if (!effect.ruleKey().allows(effect.amount())) throw new RuleProblems.OutOfRange(effect.ruleKey());
        notBefore(LocalDate.ofInstant(clock.instant(), communities.current().zone()), effect);
    }

    @Override
    public Width width(ChangeRule effect) {
        return Width.EVERYONE;
    }

    @Override
    public String describe(ChangeRule effect, Locale locale) {
        return reading.sentence(effect.ruleKey(), effect.amount(), locale);
    }

    @Override
    public Carried carryOut(ChangeRule effect, DecisionLink decision) {
        notBefore(LocalDate.ofInstant(decision.decidedAt(), communities.current().zone()), effect);
        if (!store.has(effect, decision.id())) store.keep(new RuleVersion(effect, decision.id(), clock.instant()));
        var body = Map.<String, Object>of("rule", effect.ruleKey().name(), "amount", effect.amount(),
                "effectiveDay", effect.effectiveFrom().toString());
        return new Carried(LOG_TYPE, body, "/rules/rule?key=" + effect.ruleKey());
    }

    private static void notBefore(LocalDate decided, ChangeRule effect) {
        if (effect.effectiveFrom().isBefore(decided)) throw new RuleProblems.BeforeItsDecision(decided);
    }
}
