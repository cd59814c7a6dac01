package org.meent.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.Map;
import org.meent.kernel.Chance;
import org.meent.kernel.DecisionLink;
import org.meent.kernel.Effect;
import org.meent.kernel.EffectField;
import org.meent.kernel.EffectHandler;
import org.meent.kernel.Reach;
import org.meent.kernel.Say;

/** Begins a circle; the same decision begins it once. */
@ApplicationScoped
class FormCircleHandler implements EffectHandler<FormCircle> {
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_PURPOSE = 300;
    private final CircleStore circles;
    private final Chance chance;
    private final Clock clock;
    private final Say say;

    @Inject
    FormCircleHandler(CircleStore circles, Chance chance, Clock clock, Say say) {
        this.circles = circles;
        this.chance = chance;
        this.clock = clock;
        this.say = say;
    }

    @Override
    public String kind() {
        return "form-circle";
    }

    @Override
    public Class<FormCircle> type() {
        return FormCircle.class;
    }

    @Override
    public void validate(FormCircle effect, Instant decidedAt) {
        checkTexts(effect);
        if (circles.byName(Line.of(effect.name())).isPresent()) throw new MemberProblems.CircleNameTaken(effect.name());
    }

    @Override
    public Reach reach(FormCircle effect, List<Effect> beside) {
        return Reach.everyone();
    }

    @Override
    public String nameKey() {
        return "members.effect.formCircle";
    }

    @Override
    public List<EffectField> fields(Map<String, String> known, Locale locale) {
        return List.of(EffectField.typed("name", say.text(locale, "members.effect.circleName"), "", EffectField.Kind.LINE, ""),
                EffectField.typed("purpose", say.text(locale, "members.effect.circlePurpose"), "", EffectField.Kind.LINE, ""));
    }

    @Override
    public FormCircle read(Map<String, String> values) {
        var effect = new FormCircle(Line.of(values.getOrDefault("name", "")), Line.of(values.getOrDefault("purpose", "")));
        checkTexts(effect);
        return effect;
    }

    @Override
    public Map<String, String> values(FormCircle effect, Locale locale) {
        return Map.of("name", effect.name(), "purpose", effect.purpose());
    }

    @Override
    public String about(FormCircle effect) {
        return effect.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String describe(FormCircle effect, Locale locale) {
        return say.text(locale, "members.effect.form", Line.of(effect.name()));
    }

    @Override
    public Carried carryOut(FormCircle effect, DecisionLink decision, int position) {
        checkTexts(effect);
        var name = Line.of(effect.name());
        var there = circles.byName(name);
        if (there.isPresent() && !there.get().isFormedBy(decision.id())) throw new MemberProblems.CircleNameTaken(name);
        var circle = there.orElseGet(() -> formed(name, effect, decision));
        Map<String, Object> body = new TreeMap<>(Map.of("circle", circle.ref().toString(), "name", name, "purpose", Line.of(effect.purpose())));
        return new Carried("members.circleFormed", body, "/members/circle?ref=" + circle.ref());
    }

    private Circle formed(String name, FormCircle effect, DecisionLink decision) {
        var circle = new Circle(chance.ref(), name, Line.of(effect.purpose()), clock.instant(), decision.id());
        circles.add(circle);
        return circle;
    }

    private static void checkTexts(FormCircle effect) {
        if (Line.of(effect.name()).isEmpty()) throw new MemberProblems.NameMissing();
        if (Line.of(effect.name()).length() > LONGEST_NAME) throw new MemberProblems.TooLong("name", LONGEST_NAME);
        if (Line.of(effect.purpose()).length() > LONGEST_PURPOSE) throw new MemberProblems.TooLong("purpose", LONGEST_PURPOSE);
    }
}
