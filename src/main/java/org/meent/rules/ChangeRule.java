package org.meent.rules;

import java.time.LocalDate;
import org.meent.kernel.Effect;

/**
 * Gives a rule another value.
 *
 * @param ruleKey the rule
 * @param amount the value, in the rule's unit
 * @param effectiveFrom the first day on which it holds, in the community's time zone; not before the decision
 */
public record ChangeRule(RuleKey ruleKey, long amount, LocalDate effectiveFrom) implements Effect {}
