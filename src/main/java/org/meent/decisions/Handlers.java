package org.meent.decisions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.meent.kernel.DecisionLink;
import org.meent.kernel.Effect;
import org.meent.kernel.EffectHandler;
import org.meent.kernel.Reach;

/** The handlers that the rooms bring, each found by the kind of its effect. */
@ApplicationScoped
class Handlers {
    private final Instance<EffectHandler<?>> handlers;

    @Inject
    Handlers(@Any Instance<EffectHandler<?>> handlers) {
        this.handlers = handlers;
    }

    /** All that there are. */
    List<EffectHandler<?>> all() {
        return handlers.stream().<EffectHandler<?>>map(handler -> handler).toList();
    }

    /**
     * The handler of this kind.
     *
     * @throws DecisionProblems.NoSuchEffect if no room brings one
     */
    @SuppressWarnings("unchecked")
    EffectHandler<Effect> of(String kind) {
        for (var handler : handlers) {
            if (handler.kind().equals(kind)) return (EffectHandler<Effect>) handler;
        }
        throw new DecisionProblems.NoSuchEffect(kind);
    }

    /** The effect that was stored. */
    Effect read(String kind, String body) {
        return PlainJson.read(body, of(kind).type());
    }

    String kind(Effect effect) {
        for (var handler : handlers) {
            if (handler.type().isInstance(effect)) return handler.kind();
        }
        throw new IllegalArgumentException("No room knows the effect " + effect.getClass().getName());
    }

    String describe(DecisionEffect effect, Locale locale) {
        return of(effect.kind()).describe(read(effect.kind(), effect.body()), locale);
    }

    EffectHandler.Carried carryOut(DecisionEffect effect, DecisionLink decision) {
        return of(effect.kind()).carryOut(read(effect.kind(), effect.body()), decision, effect.position());
    }

    /** Whom an effect touches, with all effects of its decision. */
    Reach reach(DecisionEffect effect, List<DecisionEffect> beside) {
        return of(effect.kind()).reach(read(effect.kind(), effect.body()), beside.stream().map(one -> read(one.kind(), one.body())).toList());
    }
}
