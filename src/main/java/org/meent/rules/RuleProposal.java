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
 * @param typed its number as it stands in a field
 * @param choices what to choose from, if its number says nothing by itself; else empty
 */
public record RuleProposal(RuleKey key, String chapter, String sentence, long amount, String least, String most, String typed, List<Choice> choices) {
    /**
     * What may be chosen.
     *
     * @param amount the number
     * @param words as one says it
     */
    public record Choice(long amount, String words) {}
}
