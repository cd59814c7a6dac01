package org.meent.money;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A budget, as every member sees it.
 *
 * @param ref by which it is known
 * @param name what it is called
 * @param circle whose it is, or null if it is everyone's
 * @param freeCents what it may still spend
 * @param reservedCents what is put aside for claims
 * @param spentCents what its claims have spent
 * @param byMonth whether its claims are told by the month, since the circle is small
 * @param decision the number of the decision that opened it
 */
public record BudgetRow(UUID ref, String name, @Schema(nullable = true) UUID circle, long freeCents, long reservedCents, long spentCents, boolean byMonth, String decision) {
    /** All that it was given and did not give away. */
    public long givenCents() {
        return freeCents + reservedCents + spentCents;
    }
}
