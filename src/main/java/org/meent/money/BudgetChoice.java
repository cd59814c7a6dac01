package org.meent.money;

import java.util.UUID;

/**
 * A budget that somebody can claim from.
 *
 * @param ref by which it is known
 * @param name what it is called
 */
public record BudgetChoice(UUID ref, String name) {}
