package org.meent.participation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
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
import org.meent.participation.SmallThing.ForWhom;

/** Enters a small thing into the register; the same effect of the same decision enters it once. */
@ApplicationScoped
class AddSmallThingHandler implements EffectHandler<AddSmallThing> {
    private final SmallThingStore store;
    private final Chance chance;
    private final Clock clock;
    private final Say say;

    @Inject
    AddSmallThingHandler(SmallThingStore store, Chance chance, Clock clock, Say say) {
        this.store = store;
        this.chance = chance;
        this.clock = clock;
        this.say = say;
    }

    @Override
    public String kind() {
        return "add-small-thing";
    }

    @Override
    public Class<AddSmallThing> type() {
        return AddSmallThing.class;
    }

    @Override
    public void validate(AddSmallThing effect, Instant decidedAt) {
        check(effect);
    }

    @Override
    public Reach reach(AddSmallThing effect, List<Effect> beside) {
        return Reach.everyone();
    }

    @Override
    public String nameKey() {
        return "participation.effect.addSmallThing";
    }

    @Override
    public List<EffectField> fields(Map<String, String> known, Locale locale) {
        var choices = Arrays.stream(ForWhom.values()).map(whom -> new EffectField.Choice(whom.name(), whom(whom.name(), locale))).toList();
        return List.of(EffectField.typed("name", say.text(locale, "participation.effect.name"), say.text(locale, "participation.effect.name.hint"), EffectField.Kind.LINE, ""),
                EffectField.typed("what", say.text(locale, "participation.effect.what"), "", EffectField.Kind.LINE, ""),
                EffectField.chosen("forWhom", say.text(locale, "participation.effect.forWhom"), "", choices, ForWhom.EVERYONE.name()));
    }

    @Override
    public AddSmallThing read(Map<String, String> values) {
        var language = values.getOrDefault("language", say.getLanguage());
        var effect = new AddSmallThing(line(values.get("name")), line(values.get("what")), values.getOrDefault("forWhom", ""), language.equals("en") ? "en" : "nl");
        check(effect);
        return effect;
    }

    @Override
    public Map<String, String> values(AddSmallThing effect, Locale locale) {
        return Map.of("name", effect.name(), "what", effect.what(), "forWhom", effect.forWhom(), "language", effect.language());
    }

    @Override
    public String about(AddSmallThing effect) {
        return effect.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String describe(AddSmallThing effect, Locale locale) {
        return say.text(locale, "participation.effect.sentence", effect.name(), whom(effect.forWhom(), locale));
    }

    @Override
    public Carried carryOut(AddSmallThing effect, DecisionLink decision, int position) {
        check(effect);
        var thing = store.of(decision.id(), position).orElseGet(() -> store.keep(new SmallThing(chance.ref(), effect, decision.id(), position, clock.instant())));
        return new Carried("participation.smallThingAdded", Map.of("thing", thing.ref().toString(), "name", effect.name(), "forWhom", effect.forWhom()), "/participation/equality#things");
    }

    private String whom(String whom, Locale locale) {
        return say.text(locale, "participation.whom." + whom);
    }

    private static String line(String typed) {
        return Prose.of(typed).replaceAll("\\s+", " ");
    }

    private static void check(AddSmallThing effect) {
        if (effect.name().isEmpty()) throw new ParticipationProblems.ThingWithoutName();
        if (effect.name().length() > SmallThing.LONGEST_NAME) throw new ParticipationProblems.ThingTooLong("name", SmallThing.LONGEST_NAME);
        if (effect.what().length() > SmallThing.LONGEST_BODY) throw new ParticipationProblems.ThingTooLong("what", SmallThing.LONGEST_BODY);
        if (Arrays.stream(ForWhom.values()).noneMatch(whom -> whom.name().equals(effect.forWhom()))) throw new ParticipationProblems.ForWhomUnknown();
    }
}
