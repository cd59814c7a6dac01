package org.meent.money;

import java.time.LocalDate;
import java.util.List;

/**
 * What we have, and where it goes.
 *
 * @param day the day it is told for
 * @param totalCents all there is
 * @param freeCents what has no purpose yet
 * @param givenCents what has a purpose and is not spent
 * @param reservedCents what is put aside for claims
 * @param budgets the budgets
 * @param sources where the year's money came from, the largest first; what was left of the years before among it
 * @param uses where it goes, the largest first; what is still free among it
 */
public record MoneyRow(LocalDate day, long totalCents, long freeCents, long givenCents, long reservedCents, List<BudgetRow> budgets, List<Amount> sources, List<Amount> uses) {
    /**
     * An amount under a name.
     *
     * @param name what it is
     * @param cents how much
     */
    public record Amount(String name, long cents) {}
}
