package org.meent.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.meent.kernel.Chance;
import org.meent.kernel.DecisionLink;
import org.meent.kernel.EffectHandler;
import org.meent.kernel.Say;
import org.meent.rules.RuleKey;
import org.meent.rules.Rulebook;

/** Gives a mandate; the same decision gives the same mandate once. */
@ApplicationScoped
class GrantMandateHandler implements EffectHandler<GrantMandate> {
    private final MandateStore mandates;
    private final MemberStore members;
    private final CircleStore circles;
    private final AllRoles roles;
    private final Rulebook rulebook;
    private final Chance chance;
    private final Clock clock;
    private final Say say;

    @Inject
    GrantMandateHandler(MandateStore mandates, MemberStore members, CircleStore circles, AllRoles roles, Rulebook rulebook, Chance chance, Clock clock, Say say) {
        this.mandates = mandates;
        this.members = members;
        this.circles = circles;
        this.roles = roles;
        this.rulebook = rulebook;
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
    public void validate(GrantMandate effect) {
        roles.know(effect.role());
        holder(effect);
        circle(effect);
        new Term(effect.from(), effect.until()).lastsAtMost(rulebook.at(RuleKey.MANDATE_TERM_MAX_MONTHS, effect.from()));
    }

    @Override
    public Width width(GrantMandate effect) {
        return Width.EVERYONE;
    }

    @Override
    public String describe(GrantMandate effect, Locale locale) {
        var role = say.text(locale, roles.words(effect.role()));
        var circle = circle(effect);
        return circle == null
                ? say.text(locale, "members.effect.grant", holder(effect).name(), role, say.date(locale, effect.until()))
                : say.text(locale, "members.effect.grantInCircle", holder(effect).name(), role, say.date(locale, effect.until()), circle.name());
    }

    @Override
    public Carried carryOut(GrantMandate effect, DecisionLink decision) {
        validate(effect);
        var member = holder(effect);
        var circle = circle(effect);
        var circleId = circle == null ? null : circle.id();
        var ref = mandates.given(decision.id(), effect.role(), member.id(), circleId, effect.from()).orElseGet(() -> {
            var fresh = chance.ref();
            mandates.add(new Mandate(fresh, effect.role(), member.id(), circleId, new Term(effect.from(), effect.until()), clock.instant(), decision.id()));
            return fresh;
        });
        Map<String, Object> body = new TreeMap<>(Map.of("mandate", ref.toString(), "member", member.ref().toString(), "role", effect.role(),
                "fromDay", effect.from().toString(), "untilDay", effect.until().toString()));
        if (circle != null) body.put("circle", circle.ref().toString());
        return new Carried(circle == null ? "members.mandateGranted" : "members.mandateGrantedInCircle", body, "/members/mandates");
    }

    private MemberRow holder(GrantMandate effect) {
        return members.row(effect.member()).orElseThrow(MemberProblems.NoSuchMember::new);
    }

    private CircleStore.Found circle(GrantMandate effect) {
        return effect.circle() == null ? null : circles.find(effect.circle(), 0).orElseThrow(MemberProblems.NoSuchCircle::new);
    }
}
