package org.meent.decisions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Locale;
import org.meent.kernel.DecisionLink;
import org.meent.kernel.Effect;
import org.meent.kernel.EffectHandler;

/** The handlers that the rooms bring, each found by the kind of its effect. */
@ApplicationScoped
class Handlers {
    private final Instance<EffectHandler<?>> handlers;

    @Inject
    Handlers(@Any Instance<EffectHandler<?>> handlers) {
        this.handlers = handlers;
    }

    String kind(Effect effect) {
        return handler(effect).kind();
    }

    String describe(DecisionEffect effect, Locale locale) {
        var read = read(effect);
        return handler(read).describe(read, locale);
    }

    EffectHandler.Carried carryOut(DecisionEffect effect, DecisionLink decision) {
        var read = read(effect);
        return handler(read).carryOut(read, decision, effect.position());
    }

    private Effect read(DecisionEffect effect) {
        for (var handler : handlers) {
            if (handler.kind().equals(effect.kind())) return PlainJson.read(effect.body(), handler.type());
        }
        throw new IllegalArgumentException("No room knows effects of the kind " + effect.kind());
    }

    @SuppressWarnings("unchecked")
    private EffectHandler<Effect> handler(Effect effect) {
        for (var handler : handlers) {
            if (handler.type().isInstance(effect)) return (EffectHandler<Effect>) handler;
        }
        throw new IllegalArgumentException("No room knows the effect " + effect.getClass().getName());
    }
}
