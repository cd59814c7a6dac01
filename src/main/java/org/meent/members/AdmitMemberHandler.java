package org.meent.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.meent.kernel.DecisionLink;
import org.meent.kernel.Effect;
import org.meent.kernel.EffectField;
import org.meent.kernel.EffectHandler;
import org.meent.kernel.Reach;
import org.meent.kernel.Say;

/** Admits somebody when a decision says so; the same decision admits once. A circle admits its own. */
@ApplicationScoped
class AdmitMemberHandler implements EffectHandler<AdmitMember> {
    private final InvitationStore store;
    private final Newcomers newcomers;
    private final MemberStore members;
    private final Clock clock;
    private final Say say;

    @Inject
    AdmitMemberHandler(InvitationStore store, Newcomers newcomers, MemberStore members, Clock clock, Say say) {
        this.store = store;
        this.newcomers = newcomers;
        this.members = members;
        this.clock = clock;
        this.say = say;
    }

    @Override
    public String kind() {
        return "admit-member";
    }

    @Override
    public Class<AdmitMember> type() {
        return AdmitMember.class;
    }

    @Override
    public void validate(AdmitMember effect, Instant decidedAt) {
        var state = found(effect).state(clock.instant());
        if (state == InvitationState.ADMITTED || state == InvitationState.WITHDRAWN) throw new MemberProblems.NotOpen();
    }

    @Override
    public Reach reach(AdmitMember effect, List<Effect> beside) {
        var circle = effect.invitation() == null ? null : store.with(effect.invitation()).map(Invitation::circleRef).orElse(null);
        return circle == null ? Reach.everyone() : Reach.circle(circle);
    }

    @Override
    public String nameKey() {
        return "members.effect.admitMember";
    }

    @Override
    public List<EffectField> fields(Map<String, String> known, Locale locale) {
        var choices = store.undecided().stream().map(invitation -> new EffectField.Choice(invitation.ref().toString(), invitation.name())).toList();
        return List.of(EffectField.chosen("invitation", say.text(locale, "members.effect.invitation"), say.text(locale, "members.effect.invitation.hint"), choices, ""));
    }

    @Override
    public AdmitMember read(Map<String, String> values) {
        try {
            var effect = new AdmitMember(UUID.fromString(values.getOrDefault("invitation", "")));
            found(effect);
            return effect;
        } catch (IllegalArgumentException e) {
            throw new MemberProblems.ChooseInvitation();
        }
    }

    @Override
    public Map<String, String> values(AdmitMember effect, Locale locale) {
        return Map.of("invitation", effect.invitation().toString());
    }

    @Override
    public String about(AdmitMember effect) {
        return effect.invitation().toString();
    }

    @Override
    public String describe(AdmitMember effect, Locale locale) {
        return say.text(locale, "members.effect.admit", store.with(effect.invitation()).map(Invitation::name).orElseGet(() -> say.text(locale, "members.gone")));
    }

    @Override
    public Carried carryOut(AdmitMember effect, DecisionLink decision, int position) {
        var invitation = store.lock(found(effect));
        if (!invitation.isAdmittedBy(decision.id(), position)) {
            validate(effect, decision.decidedAt());
            invitation.admit(newcomers.join(invitation).id(), clock.instant(), decision.id(), position);
        }
        var member = members.row(invitation.memberId()).orElseThrow(MemberProblems.NoSuchMember::new).ref();
        return new Carried("members.admitted", Map.of("member", member.toString()), "/members/member?ref=" + member);
    }

    private Invitation found(AdmitMember effect) {
        return store.with(effect.invitation()).orElseThrow(MemberProblems.NoSuchInvitation::new);
    }
}
