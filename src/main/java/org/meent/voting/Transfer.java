package org.meent.voting;

import java.math.BigDecimal;

/**
 * Votes that move on to the next option of their ballots.
 *
 * @param from the id of the option that gives them
 * @param to the id of the option that gets them
 * @param votes how many, with all decimals that the rule counts in
 */
public record Transfer(String from, String to, BigDecimal votes) {}
