package org.meent.kernel;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

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
     * @param decidedAt when it would be decided: no effect dates from before that
     * @throws Problem with the reason
     */
    void validate(E effect, Instant decidedAt);

    /**
     * Whom the effect touches: decides who must decide.
     *
     * @param beside all effects of the same proposal, this one among them: sums count together
     */
    Reach reach(E effect, List<Effect> beside);

    /** The key of its name for whoever proposes one, {@code rules.effect}. */
    String nameKey();

    /**
     * What whoever proposes such an effect fills in.
     *
     * @param known what has been filled in so far, by name: what comes after it may depend on it
     */
    List<EffectField> fields(Map<String, String> known, Locale locale);

    /**
     * The effect that was filled in.
     *
     * @param values what was typed or chosen, by the names of the fields
     * @throws Problem naming the field, if something is missing or cannot be
     */
    E read(Map<String, String> values);

    /** What a decision can say but one thing about; empty where there is no such thing. Two effects of a proposal about the same are refused. */
    default String about(E effect) {
        return "";
    }

    /** The effect in one plain sentence. */
    String describe(E effect, Locale locale);

    /** What one would have filled in for the effect, by the names of the fields. */
    Map<String, String> values(E effect, Locale locale);

    /** What is and what would be, where the effect changes one thing into another. */
    default Optional<NowAndThen> change(E effect, Locale locale) {
        return Optional.empty();
    }

    /** What the effect would have made of what was done before, for each room that can tell. */
    default List<Replayed> replay(E effect, Locale locale) {
        return List.of();
    }

    /** Whether it draws on what is everyone's, so that a circle decides on it by a limit alone. */
    default boolean drawsOnEveryone(E effect) {
        return false;
    }

    /** Whether it changes how we decide, for which it takes a larger majority. */
    default boolean changesHowWeDecide(E effect) {
        return false;
    }

    /**
     * Carries the effect out in the caller's transaction; a second time for the same decision and effect changes nothing.
     *
     * @param position which effect of the decision it is, from 1
     * @return what stands in the public log about it
     * @throws Problem if it can no longer be carried out
     */
    Carried carryOut(E effect, DecisionLink decision, int position);

    /**
     * What was done.
     *
     * @param logType the type of the log entry, {@code rule-changed}
     * @param body the facts for the log: texts, whole numbers, booleans; members by ref
     * @param link the page that shows the result, from the root
     */
    record Carried(String logType, Map<String, Object> body, String link) {}

    /**
     * What changes into what.
     *
     * @param now what is
     * @param then what would be
     * @param what of what both are values, in a few words
     */
    record NowAndThen(String now, String then, String what) {}
}
