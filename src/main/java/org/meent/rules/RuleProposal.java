package org.meent.rules;

import java.util.List;

/**
 * A rule as a founding would set it.
 *
 * @param key its name
 * @param chapter its chapter, in words
 * @param sentence what it would say
 * @param amount its number
 * @param least the least it may be, in words
 * @param most the most it may be, in words
 * @param times the times of the day to choose from, if its number is one; else empty
 */
public record RuleProposal(RuleKey key, String chapter, String sentence, long amount, String least, String most, List<Time> times) {
    /**
     * A time of the day.
     *
     * @param amount as a number of half hours since midnight
     * @param words as one says it
     */
    public record Time(long amount, String words) {}
}
