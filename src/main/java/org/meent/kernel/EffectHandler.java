package org.meent.kernel;

import java.util.Locale;
import java.util.Map;

/**
 * Carries out one kind of {@link Effect}. Rooms bring theirs, CDI finds them, and {@code decisions} runs them.
 *
 * @param <E> the effect, a record that JSON can hold
 */
public interface EffectHandler<E extends Effect> {
    /** The stored name of the kind, stable for ever: {@code change-rule}. */
    String kind();

    /** The record of the kind. */
    Class<E> type();

    /**
     * Refuses what could not be carried out as things stand.
     *
     * @throws Problem with the reason
     */
    void validate(E effect);

    /** Whom the effect touches: decides who must decide. */
    Width width(E effect);

    /** The effect in one plain sentence. */
    String describe(E effect, Locale locale);

    /**
     * Carries the effect out in the caller's transaction; a second time for the same decision and effect changes nothing.
     *
     * @return what stands in the public log about it
     * @throws Problem if it can no longer be carried out
     */
    Carried carryOut(E effect, DecisionLink decision);

    /**
     * What was done.
     *
     * @param logType the type of the log entry, {@code rule-changed}
     * @param body the facts for the log: texts, whole numbers, booleans; members by ref
     * @param link the page that shows the result, from the root
     */
    record Carried(String logType, Map<String, Object> body, String link) {}

    /** Whom an effect touches. */
    enum Width { OWN_WORK, CIRCLE, EVERYONE }
}
