package org.meent.decisions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.ArrayList;
import org.meent.kernel.DecisionLink;
import org.meent.kernel.EffectHandler.Carried;
import org.meent.kernel.Problem;
import org.meent.log.Ground;
import org.meent.log.Log;

/** Carries out what was decided: each effect exactly once, each told in the log. */
@ApplicationScoped
class Effects {
    private final DecisionStore store;
    private final Handlers handlers;
    private final EffectStep step;
    private final Log log;
    private final Clock clock;

    @Inject
    Effects(DecisionStore store, Handlers handlers, EffectStep step, Log log, Clock clock) {
        this.store = store;
        this.handlers = handlers;
        this.step = step;
        this.log = log;
        this.clock = clock;
    }

    /** Carries all effects of a decision out in the caller's transaction; a problem with one undoes them all. */
    @Transactional
    void allTogether(DecisionLink decision) {
        var carried = new ArrayList<Carried>();
        for (var id : store.pendingEffects(decision.id())) {
            var effect = store.lockEffect(id);
            var done = handlers.carryOut(effect, decision);
            effect.done(done.link(), clock.instant());
            carried.add(done);
        }
        // The rooms' own rows came first: the end of the log is locked last.
        for (var done : carried) log.write(done.logType(), done.body(), Ground.decision(decision.id()));
    }

    /** Carries the effects out one by one: what cannot be done any more says why and holds up nothing else. */
    @Transactional(TxType.NOT_SUPPORTED)
    void oneByOne(DecisionLink decision) {
        for (var id : step.pending(decision)) {
            try {
                step.carryOut(id, decision);
            } catch (Problem problem) {
                step.fail(id, decision, problem);
            } catch (RuntimeException fault) {
                step.tried(id, decision);
                throw fault;
            }
        }
    }
}
