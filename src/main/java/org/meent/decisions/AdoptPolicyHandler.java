package org.meent.decisions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.meent.kernel.Chance;
import org.meent.kernel.DecisionLink;
import org.meent.kernel.Effect;
import org.meent.kernel.EffectField;
import org.meent.kernel.EffectHandler;
import org.meent.kernel.Prose;
import org.meent.kernel.Reach;
import org.meent.kernel.Say;

/** Makes a standing agreement; the same effect of the same decision makes it once. */
@ApplicationScoped
class AdoptPolicyHandler implements EffectHandler<AdoptPolicy> {
    private static final int LONGEST_TITLE = 160;
    private static final int LONGEST_TEXT = 10_000;
    private final PolicyStore store;
    private final Chance chance;
    private final Clock clock;
    private final Say say;

    @Inject
    AdoptPolicyHandler(PolicyStore store, Chance chance, Clock clock, Say say) {
        this.store = store;
        this.chance = chance;
        this.clock = clock;
        this.say = say;
    }

    @Override
    public String kind() {
        return "adopt-policy";
    }

    @Override
    public Class<AdoptPolicy> type() {
        return AdoptPolicy.class;
    }

    @Override
    public void validate(AdoptPolicy effect, Instant decidedAt) {
        check(effect);
    }

    @Override
    public Reach reach(AdoptPolicy effect, List<Effect> beside) {
        return Reach.everyone();
    }

    @Override
    public String nameKey() {
        return "decisions.effect.adoptPolicy";
    }

    @Override
    public List<EffectField> fields(Map<String, String> known, Locale locale) {
        return List.of(EffectField.typed("title", say.text(locale, "decisions.effect.policyTitle"), "", EffectField.Kind.LINE, ""),
                EffectField.typed("text", say.text(locale, "decisions.effect.policyText"), "", EffectField.Kind.TEXT, ""));
    }

    @Override
    public AdoptPolicy read(Map<String, String> values) {
        var language = values.getOrDefault("language", say.getLanguage());
        var effect = new AdoptPolicy(Prose.of(values.get("title")).replaceAll("\\s+", " "), Prose.of(values.get("text")), language.equals("en") ? "en" : "nl");
        check(effect);
        return effect;
    }

    @Override
    public Map<String, String> values(AdoptPolicy effect, Locale locale) {
        return Map.of("title", effect.title(), "text", effect.text(), "language", effect.language());
    }

    @Override
    public String about(AdoptPolicy effect) {
        return effect.title().toLowerCase(Locale.ROOT);
    }

    @Override
    public String describe(AdoptPolicy effect, Locale locale) {
        return say.text(locale, "decisions.effect.policy", effect.title());
    }

    @Override
    public Carried carryOut(AdoptPolicy effect, DecisionLink decision, int position) {
        check(effect);
        var policy = store.of(decision.id(), position).orElseGet(() -> store.keep(new Policy(chance.ref(), effect, decision.id(), position, clock.instant())));
        return new Carried("decisions.policyAdopted", Map.of("policy", policy.ref().toString(), "title", effect.title(), "text", effect.text()), "/decisions/policies#policy-" + policy.ref());
    }

    private static void check(AdoptPolicy effect) {
        if (effect.title().isEmpty()) throw new DecisionProblems.TextMissing("title");
        if (effect.text().isEmpty()) throw new DecisionProblems.TextMissing("text");
        if (effect.title().length() > LONGEST_TITLE) throw new DecisionProblems.TextTooLong("title", LONGEST_TITLE);
        if (effect.text().length() > LONGEST_TEXT) throw new DecisionProblems.TextTooLong("text", LONGEST_TEXT);
    }
}
