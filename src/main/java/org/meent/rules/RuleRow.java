package org.meent.rules;

import java.time.LocalDate;
import java.util.List;

/**
 * A rule as it is read.
 *
 * @param key its name
 * @param group its chapter
 * @param unit what its number counts
 * @param sentence what it says, in the reader's language
 * @param amount its number today
 * @param value that number in words, {@code 14 dagen}
 * @param since the first day on which it held, or null if nothing has set it and it holds as usual
 * @param sinceFounding whether nothing but the founding has set it
 * @param decision the number of the decision that set it, or null if none has
 * @param least the least a decision may set
 * @param most the most a decision may set
 * @param usual what the founding proposes
 * @param leastValue the least in words
 * @param mostValue the most in words
 * @param usualValue what the founding proposes, in words
 * @param history all its versions, those to come first
 */
public record RuleRow(RuleKey key, RuleGroup group, RuleUnit unit, String sentence, long amount, String value,
                      LocalDate since, boolean sinceFounding, String decision, long least, long most, long usual,
                      String leastValue, String mostValue, String usualValue, List<Version> history) {
    /** Where a version stands. */
    public enum State {
        /** Decided, and holds from a later day. */
        TO_COME,
        /** Holds today. */
        NOW,
        /** Another took its place. */
        REPLACED
    }

    /**
     * What a decision made of the rule.
     *
     * @param amount the number
     * @param value the number in words
     * @param effectiveFrom the first day on which it holds
     * @param decision the number of the decision
     * @param state where it stands today
     */
    public record Version(long amount, String value, LocalDate effectiveFrom, String decision, State state) {}

    /** Whether another version is decided but does not hold yet. */
    public boolean changes() {
        return next() != null;
    }

    /** The next version that is decided but does not hold yet, null if there is none. */
    public Version next() {
        Version next = null;
        for (var version : history) if (version.state() == State.TO_COME) next = version;
        return next;
    }
}
