package org.meent.money;

import java.util.UUID;

/**
 * A budget that somebody can claim from.
 *
 * @param ref by which it is known
 * @param name what it is called
 * @param paidLastJourney whether the last journey that one claimed was from it: the next one is, too, if no other is chosen
 */
public record BudgetChoice(UUID ref, String name, boolean paidLastJourney) {}
