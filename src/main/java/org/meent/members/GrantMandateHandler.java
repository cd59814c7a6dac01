package org.meent.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.meent.kernel.Chance;
import org.meent.kernel.DecisionLink;
import org.meent.kernel.Effect;
import org.meent.kernel.EffectField;
import org.meent.kernel.EffectHandler;
import org.meent.kernel.Reach;
import org.meent.kernel.Say;

/** Gives a mandate; the same decision gives the same mandate once. */
@ApplicationScoped
class GrantMandateHandler implements EffectHandler<GrantMandate> {
    private final MandateStore mandates;
    private final MemberStore members;
    private final CircleStore circles;
    private final AllRoles roles;
    private final Terms terms;
    private final Chance chance;
    private final Clock clock;
    private final Say say;

    @Inject
    GrantMandateHandler(MandateStore mandates, MemberStore members, CircleStore circles, AllRoles roles, Terms terms, Chance chance, Clock clock, Say say) {
        this.mandates = mandates;
        this.members = members;
        this.circles = circles;
        this.roles = roles;
        this.terms = terms;
        this.chance = chance;
        this.clock = clock;
        this.say = say;
    }

    @Override
    public String kind() {
        return "grant-mandate";
    }

    @Override
    public Class<GrantMandate> type() {
        return GrantMandate.class;
    }

    @Override
    public void validate(GrantMandate effect, Instant decidedAt) {
        roles.know(effect.role());
        holder(effect);
        circle(effect);
        terms.of(effect, decidedAt);
    }

    @Override
    public Reach reach(GrantMandate effect, List<Effect> beside) {
        return Reach.everyone();
    }

    @Override
    public String nameKey() {
        return "members.effect.grantMandate";
    }

    @Override
    public List<EffectField> fields(Map<String, String> known, Locale locale) {
        var choices = roles.all().stream().map(role -> new EffectField.Choice(role.key(), say.text(locale, roles.words(role.key())))).toList();
        return List.of(EffectField.chosen("role", say.text(locale, "members.effect.role"), "", choices, ""),
                EffectField.typed("member", say.text(locale, "members.effect.member"), say.text(locale, "members.effect.member.hint"), EffectField.Kind.MEMBER, ""),
                EffectField.typed("from", say.text(locale, "members.effect.from"), "", EffectField.Kind.DAY, ""),
                EffectField.typed("until", say.text(locale, "members.effect.until"), say.text(locale, "members.effect.until.hint"), EffectField.Kind.DAY, ""));
    }

    @Override
    public GrantMandate read(Map<String, String> values) {
        var role = values.getOrDefault("role", "");
        roles.know(role);
        return new GrantMandate(role, members.named(values.getOrDefault("member", ""), "member").ref(), null, TypedDay.read(values, "from"), TypedDay.read(values, "until"));
    }

    @Override
    public Map<String, String> values(GrantMandate effect, Locale locale) {
        return Map.of("role", effect.role(), "member", members.typed(effect.member()), "from", effect.from().toString(), "until", effect.until().toString());
    }

    @Override
    public String about(GrantMandate effect) {
        return effect.role() + " " + effect.member() + " " + effect.circle();
    }

    @Override
    public String describe(GrantMandate effect, Locale locale) {
        var role = say.text(locale, roles.words(effect.role()));
        var until = say.date(locale, effect.until());
        // A decision stays readable when whom or what it names is not there: it may have failed for just that.
        var name = members.row(effect.member()).map(MemberRow::name).orElseGet(() -> say.text(locale, "members.gone"));
        var circle = effect.circle() == null ? Optional.<CircleStore.Found>empty() : circles.find(effect.circle(), 0);
        return circle.map(found -> say.text(locale, "members.effect.grantInCircle", name, role, until, found.name()))
                .orElseGet(() -> say.text(locale, "members.effect.grant", name, role, until));
    }

    @Override
    public Carried carryOut(GrantMandate effect, DecisionLink decision, int position) {
        roles.know(effect.role());
        var term = terms.of(effect, decision.decidedAt());
        var member = holder(effect);
        var circle = circle(effect);
        var circleId = circle == null ? null : circle.id();
        var ref = mandates.given(decision.id(), effect.role(), member.id(), circleId, effect.from()).orElseGet(() -> {
            var fresh = chance.ref();
            mandates.add(new Mandate(fresh, effect.role(), member.id(), circleId, term, clock.instant(), decision.id()));
            return fresh;
        });
        Map<String, Object> body = new TreeMap<>(Map.of("mandate", ref.toString(), "member", member.ref().toString(), "role", effect.role(),
                "fromDay", effect.from().toString(), "untilDay", effect.until().toString()));
        if (circle != null) body.putAll(Map.of("circle", circle.ref().toString(), "circleName", circle.name()));
        return new Carried(circle == null ? "members.mandateGranted" : "members.mandateGrantedInCircle", body, "/members/mandates");
    }

    private MemberRow holder(GrantMandate effect) {
        return members.row(effect.member()).orElseThrow(MemberProblems.NoSuchMember::new);
    }

    private CircleStore.Found circle(GrantMandate effect) {
        return effect.circle() == null ? null : circles.find(effect.circle(), 0).orElseThrow(MemberProblems.NoSuchCircle::new);
    }
}
