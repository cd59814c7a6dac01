package org.meent.decisions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
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
    private final Log log;
    private final Say say;
    private final Clock clock;

    @Inject
    EffectStep(DecisionStore store, Handlers handlers, Log log, Say say, Clock clock) {
        this.store = store;
        this.handlers = handlers;
        this.log = log;
        this.say = say;
        this.clock = clock;
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
        var done = handlers.carryOut(effect, decision);
        effect.done(done.link(), clock.instant());
        log.write(done.logType(), done.body(), Ground.decision(decision.id()));
    }

    /** Writes down that the effect cannot be carried out, and why, unless it ended meanwhile. */
    void fail(long effectId, Problem problem) {
        var effect = store.lockEffect(effectId);
        if (effect.isPending()) effect.failed(reason("nl", problem), reason("en", problem), clock.instant());
    }

    private String reason(String language, Problem problem) {
        var sentence = say.text(Locale.forLanguageTag(language), problem.sentenceKey(), problem.values().toArray());
        return sentence.substring(0, Math.min(sentence.length(), LONGEST_REASON));
    }
}
