package org.meent.decisions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.meent.kernel.Effect;
import org.meent.kernel.EffectField;
import org.meent.kernel.EffectHandler;
import org.meent.kernel.EffectHandler.NowAndThen;
import org.meent.kernel.Problem;
import org.meent.kernel.Reach;
import org.meent.kernel.Replayed;
import org.meent.kernel.Say;

/** Effects before they are decided, of whatever kind the rooms bring: filled in, told, weighed and checked. */
@ApplicationScoped
@Transactional
public class ProposedEffects {
    private final Handlers handlers;
    private final Say say;

    @Inject
    ProposedEffects(Handlers handlers, Say say) {
        this.handlers = handlers;
        this.say = say;
    }

    /** The kinds that there are, by their words. */
    public List<EffectKind> kinds(Locale locale) {
        return handlers.all().stream().map(handler -> new EffectKind(handler.kind(), say.text(locale, handler.nameKey()))).sorted(Comparator.comparing(EffectKind::words)).toList();
    }

    /**
     * What one fills in for an effect of this kind.
     *
     * @param known what has been filled in so far
     * @throws DecisionProblems.NoSuchEffect if there is no such kind
     */
    public List<EffectField> fields(String kind, Map<String, String> known, Locale locale) {
        return handlers.of(kind).fields(known, locale);
    }

    /**
     * The effect that was filled in.
     *
     * @throws DecisionProblems.NoSuchEffect if there is no such kind
     * @throws org.meent.kernel.Problem naming the field that is wrong
     */
    public ProposedEffect read(String kind, Map<String, String> values) {
        return new ProposedEffect(kind, PlainJson.write(handlers.of(kind).read(values)));
    }

    /** What one would have filled in for it. */
    public Map<String, String> values(ProposedEffect effect, Locale locale) {
        return handler(effect).values(handlers.read(effect.kind(), effect.body()), locale);
    }

    /** The effect in a sentence. */
    public String describe(ProposedEffect effect, Locale locale) {
        return handler(effect).describe(handlers.read(effect.kind(), effect.body()), locale);
    }

    /** What is and what would be, if it changes one thing into another. */
    public Optional<NowAndThen> change(ProposedEffect effect, Locale locale) {
        return handler(effect).change(handlers.read(effect.kind(), effect.body()), locale);
    }

    /** What it would have made of what was done before, for each room that can tell. */
    public List<Replayed> replay(ProposedEffect effect, Locale locale) {
        return handler(effect).replay(handlers.read(effect.kind(), effect.body()), locale);
    }

    /** Whom they touch together. */
    public Reach reach(List<ProposedEffect> effects) {
        var all = effects.stream().map(effect -> handlers.read(effect.kind(), effect.body())).toList();
        var reach = Reach.ownWork();
        for (var i = 0; i < all.size(); i++) reach = reach.and(handler(effects.get(i)).reach(all.get(i), all));
        return reach;
    }

    /**
     * Refuses what could not be carried out if it were decided at that moment.
     *
     * @throws DecisionProblems.SaidTwice if two of them are about the same
     * @throws org.meent.kernel.Problem with the reason
     */
    public void validate(List<ProposedEffect> effects, Instant decidedAt) {
        var said = new HashSet<String>();
        for (var i = 0; i < effects.size(); i++) {
            var effect = effects.get(i);
            var about = handler(effect).about(handlers.read(effect.kind(), effect.body()));
            if (!about.isEmpty() && !said.add(effect.kind() + " " + about)) throw new DecisionProblems.SaidTwice(describe(effect, say.getLocale())).among(i);
            try {
                handler(effect).validate(handlers.read(effect.kind(), effect.body()), decidedAt);
            } catch (Problem refused) {
                throw refused.among(i);
            }
        }
    }

    /** Whether one of them draws on what is everyone's, so that a circle decides on it by a limit alone. */
    public boolean drawOnEveryone(List<ProposedEffect> effects) {
        return effects.stream().anyMatch(effect -> handler(effect).drawsOnEveryone(handlers.read(effect.kind(), effect.body())));
    }

    /** Whether one of them changes how we decide, for which it takes a larger majority. */
    public boolean changesHowWeDecide(List<ProposedEffect> effects) {
        return effects.stream().anyMatch(effect -> handler(effect).changesHowWeDecide(handlers.read(effect.kind(), effect.body())));
    }

    private EffectHandler<Effect> handler(ProposedEffect effect) {
        return handlers.of(effect.kind());
    }
}
