package org.meent.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.meent.kernel.DecisionLink;
import org.meent.kernel.EffectHandler;
import org.meent.kernel.Say;

/** Ends a mandate at the moment at which the decision is carried out. */
@ApplicationScoped
class RevokeMandateHandler implements EffectHandler<RevokeMandate> {
    private final MandateStore mandates;
    private final AllRoles roles;
    private final Clock clock;
    private final Say say;

    @Inject
    RevokeMandateHandler(MandateStore mandates, AllRoles roles, Clock clock, Say say) {
        this.mandates = mandates;
        this.roles = roles;
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
    public void validate(RevokeMandate effect) {
        if (found(effect).revokedAt() != null) throw new MemberProblems.NoSuchMandate();
    }

    @Override
    public Width width(RevokeMandate effect) {
        return Width.EVERYONE;
    }

    @Override
    public String describe(RevokeMandate effect, Locale locale) {
        var mandate = found(effect);
        return say.text(locale, "members.effect.revoke", mandate.memberName(), say.text(locale, roles.words(mandate.role())));
    }

    @Override
    public Carried carryOut(RevokeMandate effect, DecisionLink decision) {
        mandates.lock(effect.mandate()).orElseThrow(MemberProblems.NoSuchMandate::new).revoke(clock.instant(), decision.id());
        var mandate = found(effect);
        Map<String, Object> body = new TreeMap<>(Map.of("mandate", mandate.ref().toString(), "member", mandate.memberRef().toString(), "role", mandate.role()));
        return new Carried("members.mandateRevoked", body, "/members/mandates");
    }

    private MandateStore.Found found(RevokeMandate effect) {
        return mandates.find(effect.mandate()).orElseThrow(MemberProblems.NoSuchMandate::new);
    }
}
