package org.meent.voting;

import java.math.BigDecimal;

/**
 * An option that drops out, so that its votes move on.
 *
 * @param option its id
 * @param votes what it had, with all decimals that the rule counts in
 */
public record Elimination(String option, BigDecimal votes) {}
