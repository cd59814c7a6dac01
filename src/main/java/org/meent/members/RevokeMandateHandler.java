package org.meent.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.meent.kernel.Communities;
import org.meent.kernel.DecisionLink;
import org.meent.kernel.EffectHandler;
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
    public void validate(RevokeMandate effect) {
        var mandate = found(effect);
        if (mandate.revokedAt() != null || mandate.lastDay().isBefore(today())) throw new MemberProblems.NoSuchMandate();
    }

    @Override
    public Width width(RevokeMandate effect) {
        return Width.EVERYONE;
    }

    @Override
    public String describe(RevokeMandate effect, Locale locale) {
        return mandates.find(effect.mandate())
                .map(mandate -> say.text(locale, "members.effect.revoke", mandate.memberName(), say.text(locale, roles.words(mandate.role()))))
                .orElseGet(() -> say.text(locale, "members.effect.revokeGone"));
    }

    @Override
    public Carried carryOut(RevokeMandate effect, DecisionLink decision) {
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
