package org.meent.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.meent.kernel.Communities;
import org.meent.kernel.DecisionLink;
import org.meent.kernel.Effect;
import org.meent.kernel.EffectField;
import org.meent.kernel.EffectHandler;
import org.meent.kernel.Reach;
import org.meent.kernel.Say;

/** Ends a mandate at the moment at which the decision is carried out. */
@ApplicationScoped
class RevokeMandateHandler implements EffectHandler<RevokeMandate> {
    private final MandateStore mandates;
    private final AllRoles roles;
    private final Communities communities;
    private final Clock clock;
    private final Say say;

    @Inject
    RevokeMandateHandler(MandateStore mandates, AllRoles roles, Communities communities, Clock clock, Say say) {
        this.mandates = mandates;
        this.roles = roles;
        this.communities = communities;
        this.clock = clock;
        this.say = say;
    }

    @Override
    public String kind() {
        return "revoke-mandate";
    }

    @Override
    public Class<RevokeMandate> type() {
        return RevokeMandate.class;
    }

    @Override
    public void validate(RevokeMandate effect, Instant decidedAt) {
        var mandate = found(effect);
        if (mandate.revokedAt() != null || mandate.lastDay().isBefore(today())) throw new MemberProblems.NoSuchMandate();
    }

    @Override
    public Reach reach(RevokeMandate effect, List<Effect> beside) {
        return Reach.everyone();
    }

    @Override
    public String nameKey() {
        return "members.effect.revokeMandate";
    }

    @Override
    public List<EffectField> fields(Map<String, String> known, Locale locale) {
        var choices = mandates.standing(today()).stream().map(mandate -> new EffectField.Choice(mandate.ref().toString(),
                say.text(locale, "members.effect.mandateOf", mandate.memberName(), say.text(locale, roles.words(mandate.role()))))).toList();
        return List.of(EffectField.chosen("mandate", say.text(locale, "members.effect.mandate"), "", choices, ""));
    }

    @Override
    public RevokeMandate read(Map<String, String> values) {
        try {
            return new RevokeMandate(UUID.fromString(values.getOrDefault("mandate", "")));
        } catch (IllegalArgumentException e) {
            throw new MemberProblems.ChooseMandate();
        }
    }

    @Override
    public Map<String, String> values(RevokeMandate effect, Locale locale) {
        return Map.of("mandate", effect.mandate().toString());
    }

    @Override
    public String about(RevokeMandate effect) {
        return effect.mandate().toString();
    }

    @Override
    public String describe(RevokeMandate effect, Locale locale) {
        return mandates.find(effect.mandate())
                .map(mandate -> say.text(locale, "members.effect.revoke", mandate.memberName(), say.text(locale, roles.words(mandate.role()))))
                .orElseGet(() -> say.text(locale, "members.effect.revokeGone"));
    }

    @Override
    public Carried carryOut(RevokeMandate effect, DecisionLink decision, int position) {
        mandates.lock(effect.mandate()).orElseThrow(MemberProblems.NoSuchMandate::new).revoke(clock.instant(), today(), decision.id());
        var mandate = found(effect);
        Map<String, Object> body = new TreeMap<>(Map.of("mandate", mandate.ref().toString(), "member", mandate.memberRef().toString(), "role", mandate.role()));
        return new Carried("members.mandateRevoked", body, "/members/mandates");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), communities.current().zone());
    }

    private MandateStore.Found found(RevokeMandate effect) {
        return mandates.find(effect.mandate()).orElseThrow(MemberProblems.NoSuchMandate::new);
    }
}
