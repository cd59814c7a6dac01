package org.meent.rules;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.meent.kernel.Communities;
import org.meent.kernel.DecisionLink;
import org.meent.kernel.Effect;
import org.meent.kernel.EffectField;
import org.meent.kernel.EffectHandler;
import org.meent.kernel.Reach;
import org.meent.kernel.Replayed;
import org.meent.kernel.Say;

/** Changes a rule when a decision says so: a version dated from its day on, so that "not yet in force" is computed. */
@ApplicationScoped
class ChangeRuleHandler implements EffectHandler<ChangeRule> {
    static final String LOG_TYPE = "rules.ruleChanged";
    private final RuleStore store;
    private final RuleReading reading;
    private final Communities communities;
    private final Clock clock;
    private final Say say;
    private final Instance<Replay> replays;

    @Inject
    ChangeRuleHandler(RuleStore store, RuleReading reading, Communities communities, Clock clock, Say say, @Any Instance<Replay> replays) {
        this.store = store;
        this.reading = reading;
        this.communities = communities;
        this.clock = clock;
        this.say = say;
        this.replays = replays;
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
    public void validate(ChangeRule effect, Instant decidedAt) {
        if (!effect.ruleKey().allows(effect.amount())) throw new RuleProblems.OutOfRange(effect.ruleKey());
        notBefore(decidedAt, effect);
    }

    @Override
    public Reach reach(ChangeRule effect, List<Effect> beside) {
        return Reach.everyone();
    }

    @Override
    public String nameKey() {
        return "rules.effect";
    }

    @Override
    public List<EffectField> fields(Map<String, String> known, Locale locale) {
        var fields = new ArrayList<EffectField>();
        var rules = Arrays.stream(RuleKey.values()).map(key -> new EffectField.Choice(key.name(), reading.sentence(key, today(key), locale))).toList();
        fields.add(EffectField.chosen("ruleKey", say.text(locale, "rules.effect.rule"), "", rules, ""));
        reading.known(known.get("ruleKey")).ifPresent(key -> fields.add(amount(key, locale)));
        fields.add(EffectField.typed("effectiveFrom", say.text(locale, "rules.effect.from"), say.text(locale, "rules.effect.from.hint"), EffectField.Kind.DAY, ""));
        return fields;
    }

    private EffectField amount(RuleKey key, Locale locale) {
        var label = say.text(locale, "rules.effect.amount");
        var now = today(key);
        var range = say.text(locale, "rules.effect.range", reading.value(key, key.least(), locale), reading.value(key, key.most(), locale), reading.value(key, now, locale));
        if (!key.unit().isChosen()) return EffectField.typed("amount", label, range, EffectField.Kind.NUMBER, "");
        var choices = LongStream.rangeClosed(key.least(), key.most()).mapToObj(amount -> new EffectField.Choice(String.valueOf(amount), reading.value(key, amount, locale))).toList();
        return EffectField.chosen("amount", label, range, choices, "");
    }

    @Override
    public ChangeRule read(Map<String, String> values) {
        var key = reading.known(values.get("ruleKey")).orElseThrow(RuleProblems.ChooseRule::new);
        var amount = reading.read(key, values.getOrDefault("amount", ""));
        try {
            return new ChangeRule(key, amount, LocalDate.parse(values.getOrDefault("effectiveFrom", "")));
        } catch (DateTimeParseException e) {
            throw new RuleProblems.DayMissing();
        }
    }

    @Override
    public Map<String, String> values(ChangeRule effect, Locale locale) {
        return Map.of("ruleKey", effect.ruleKey().name(), "amount", RuleReading.typed(effect.ruleKey(), effect.amount(), locale), "effectiveFrom", effect.effectiveFrom().toString());
    }

    @Override
    public Optional<NowAndThen> change(ChangeRule effect, Locale locale) {
        return Optional.of(new NowAndThen(reading.value(effect.ruleKey(), today(effect.ruleKey()), locale), reading.value(effect.ruleKey(), effect.amount(), locale),
                say.text(locale, "rules.effect.changeFrom", say.date(locale, effect.effectiveFrom()))));
    }

    @Override
    public List<Replayed> replay(ChangeRule effect, Locale locale) {
        return replays.stream().filter(room -> room.keys().contains(effect.ruleKey())).map(room -> room.replay(effect.ruleKey(), effect.amount(), locale)).toList();
    }

    @Override
    public boolean changesHowWeDecide(ChangeRule effect) {
        return effect.ruleKey().group() == RuleGroup.DECIDING;
    }

    private long today(RuleKey key) {
        var today = LocalDate.ofInstant(clock.instant(), communities.current().zone());
        return store.inForce(key, today).map(RuleVersion::inForce).map(InForce::value).orElse(key.usual());
    }

    @Override
    public String about(ChangeRule effect) {
        return effect.ruleKey() + " " + effect.effectiveFrom();
    }

    @Override
    public String describe(ChangeRule effect, Locale locale) {
        return reading.sentence(effect.ruleKey(), effect.amount(), locale);
    }

    @Override
    public Carried carryOut(ChangeRule effect, DecisionLink decision, int position) {
        if (!store.has(effect, decision.id())) notBefore(decision.decidedAt(), effect);
        if (!store.has(effect, decision.id())) store.keep(new RuleVersion(effect, decision.id(), clock.instant()));
        var body = Map.<String, Object>of("rule", effect.ruleKey().name(), "amount", effect.amount(),
                "effectiveDay", effect.effectiveFrom().toString());
        return new Carried(LOG_TYPE, body, "/rules/rule?key=" + effect.ruleKey());
    }

    /** A rule holds for whole days: from the day after its decision at the earliest, but for the first of all, before which there was none. */
    private void notBefore(Instant decidedAt, ChangeRule effect) {
        var decided = LocalDate.ofInstant(decidedAt, communities.current().zone());
        var first = store.inForce(effect.ruleKey(), decided).isEmpty() ? decided : decided.plusDays(1);
        if (effect.effectiveFrom().isBefore(first)) throw new RuleProblems.BeforeItsDecision(first);
    }
}
