package org.meent.decisions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.meent.kernel.Caller;
import org.meent.kernel.Chance;
import org.meent.kernel.CommunityRow;
import org.meent.kernel.Decided;
import org.meent.kernel.DecisionLink;
import org.meent.kernel.Effect;
import org.meent.kernel.Say;
import org.meent.members.Members;

/** The register of decisions: what was decided, by whom, and what became of its effects. */
@ApplicationScoped
@Transactional
public class Register implements Decided {
    private final DecisionStore store;
    private final Handlers handlers;
    private final Members members;
    private final Caller caller;
    private final Chance chance;
    private final Say say;

    @Inject
    Register(DecisionStore store, Handlers handlers, Members members, Caller caller, Chance chance, Say say) {
        this.store = store;
        this.handlers = handlers;
        this.members = members;
        this.caller = caller;
        this.chance = chance;
        this.say = say;
    }

    /** All decisions, the latest first, for any member. */
    public List<DecisionLine> all() {
        caller.memberId();
        return store.all().stream().map(Decision::line).toList();
    }

    /**
     * One decision with its effects, for any member.
     *
     * @throws DecisionProblems.NoSuchDecision if there is none of that number
     */
    public DecisionRow one(String number) {
        caller.memberId();
        var decision = DecisionNumber.read(number).flatMap(store::with).orElseThrow(() -> new DecisionProblems.NoSuchDecision(number));
        var effects = store.effects(decision.link().id()).stream().map(this::row).toList();
        var signatories = store.signatories(decision.link().id());
        var names = members.namesOf(signatories);
        return decision.row(signatories.stream().map(names::get).map(member -> new DecisionRow.Signatory(member.ref(), member.name(), member.initials())).toList(), effects);
    }

    @Override
    public Map<Long, DecisionLink> links(Collection<Long> decisionIds) {
        return store.withIds(decisionIds).stream().map(Decision::link).collect(Collectors.toMap(DecisionLink::id, link -> link));
    }

    /** Enters the decision by which the first members found the community; its effects are still to be carried out. */
    DecisionLink enterFounding(CommunityRow community, Instant now, LocalDate reviewOn, List<Long> founders, List<Effect> effects) {
        var locale = community.locale();
        var decision = new Decision(chance.ref(), store.next(LocalDate.ofInstant(now, community.zone()).getYear()), say.text(locale, "decisions.founding.title", community.name()),
                say.text(locale, "decisions.founding.body", community.name()), locale, Method.FOUNDING, now, reviewOn);
        store.keep(decision);
        var link = decision.link();
        for (int i = 0; i < founders.size(); i++) store.keep(new DecisionMember(link.id(), founders.get(i), i + 1));
        for (int i = 0; i < effects.size(); i++) {
            store.keep(new DecisionEffect(link.id(), i + 1, handlers.kind(effects.get(i)), PlainJson.write(effects.get(i))));
        }
        return link;
    }

    private EffectRow row(DecisionEffect effect) {
        return new EffectRow(effect.position(), effect.kind(), handlers.describe(effect, caller.locale()), effect.state(), effect.endedAt(),
                effect.link(), effect.reason(caller.locale().getLanguage()));
    }
}
