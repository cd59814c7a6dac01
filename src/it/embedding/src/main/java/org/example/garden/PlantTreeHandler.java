package org.example.garden;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.meent.kernel.DecisionLink;
import org.meent.kernel.Effect;
import org.meent.kernel.EffectField;
import org.meent.kernel.EffectHandler;
import org.meent.kernel.Reach;
import org.meent.kernel.Say;

/**
 * Plants the tree: from the line in the public log on it stands in the garden. Meent writes that line in the
 * transaction in which the effect is done, and so once.
 */
@ApplicationScoped
class PlantTreeHandler implements EffectHandler<PlantTree> {
    private static final int LONGEST = 60;
    private final Say say;

    @Inject
    PlantTreeHandler(Say say) {
        this.say = say;
    }

    @Override
    public String kind() {
        return "plant-tree";
    }

    @Override
    public Class<PlantTree> type() {
        return PlantTree.class;
    }

    @Override
    public void validate(PlantTree effect, Instant decidedAt) {
        check(effect);
    }

    @Override
    public Reach reach(PlantTree effect, List<Effect> beside) {
        return Reach.everyone();
    }

    @Override
    public String nameKey() {
        return "garden.effect";
    }

    @Override
    public List<EffectField> fields(Map<String, String> known, Locale locale) {
        return List.of(EffectField.typed("species", say.text(locale, "garden.species"), say.text(locale, "garden.species.hint"), EffectField.Kind.LINE, ""));
    }

    @Override
    public PlantTree read(Map<String, String> values) {
        var effect = new PlantTree(values.getOrDefault("species", "").strip());
        check(effect);
        return effect;
    }

    @Override
    public String describe(PlantTree effect, Locale locale) {
        return say.text(locale, "garden.sentence", effect.species());
    }

    @Override
    public Map<String, String> values(PlantTree effect, Locale locale) {
        return Map.of("species", effect.species());
    }

    @Override
    public Carried carryOut(PlantTree effect, DecisionLink decision, int position) {
        check(effect);
        return new Carried("garden.treePlanted", Map.of("species", effect.species()), "/log");
    }

    private static void check(PlantTree effect) {
        if (effect.species().isEmpty()) throw new GardenProblems.NoSpecies();
        if (effect.species().length() > LONGEST) throw new GardenProblems.SpeciesTooLong(LONGEST);
    }
}
