package org.meent.decisions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.meent.kernel.Communities;
import org.meent.kernel.DecisionLink;
import org.meent.kernel.Problem;
import org.meent.kernel.Say;
import org.meent.log.Ground;
import org.meent.log.Log;

/** One effect in a transaction of its own, so that what fails takes nothing else with it. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class EffectStep {
    private static final int LONGEST_REASON = 400;
    private final DecisionStore store;
    private final Handlers handlers;
    private final Communities communities;
    private final Log log;
    private final Say say;
    private final Clock clock;
    private final Event<EffectFailed> failed;

    @Inject
    EffectStep(DecisionStore store, Handlers handlers, Communities communities, Log log, Say say, Clock clock, Event<EffectFailed> failed) {
        this.store = store;
        this.handlers = handlers;
        this.communities = communities;
        this.log = log;
        this.say = say;
        this.clock = clock;
        this.failed = failed;
    }

    /** The ids of the effects that are still to be carried out, in their order. */
    List<Long> pending(DecisionLink decision) {
        return store.pendingEffects(decision.id());
    }

    /**
     * Carries the effect out, unless somebody else did; the lock lets one at a time look.
     *
     * @throws Problem if it can no longer be carried out
     */
    void carryOut(long effectId, DecisionLink decision) {
        var effect = store.lockEffect(effectId);
        if (!effect.isPending()) return;
        if (decision.circle() != null) staysInside(effect, decision);
        var done = handlers.carryOut(effect, decision);
        effect.done(done.link(), clock.instant());
        log.write(done.logType(), done.body(), Ground.decision(decision.id()));
    }

    /** What a circle may decide on by itself is a sum over its decisions: two of them are weighed one after the other, and with what is yet to come of its own. */
    private void staysInside(DecisionEffect effect, DecisionLink decision) {
        communities.lock();
        var toCome = store.effects(decision.id()).stream().filter(DecisionEffect::isPending).toList();
        if (!handlers.reach(effect, toCome).staysIn(decision.circle())) throw new DecisionProblems.WiderThanTheCircle();
    }

    /** Writes down that the effect cannot be carried out, and why, unless it ended meanwhile; everyone is told, and who has to go on with it. */
    void fail(long effectId, DecisionLink decision, Problem problem) {
        var effect = store.lockEffect(effectId);
        if (!effect.isPending()) return;
        effect.failed(reason("nl", problem), reason("en", problem), clock.instant());
        failed.fire(new EffectFailed(decision, effect.position(), store.proposalOf(decision.id())));
        log.write("decisions.effectFailed", Map.of("decision", decision.number(), "position", effect.position(), "why", problem.slug()), Ground.decision(decision.id()));
    }

    /** Counts a try that met a fault of ours; after a few the effect has failed. */
    void tried(long effectId, DecisionLink decision) {
        var effect = store.lockEffect(effectId);
        if (effect.isPending() && effect.triedInVain()) fail(effectId, decision, new DecisionProblems.OurFault());
    }

    private String reason(String language, Problem problem) {
        var sentence = say.text(Locale.forLanguageTag(language), problem.sentenceKey(), problem.values().toArray());
        return sentence.substring(0, Math.min(sentence.length(), LONGEST_REASON));
    }
}
