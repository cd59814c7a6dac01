package org.meent.participation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A number about members that may be shown: {@link Suppression} alone makes one, and what was kept of it brings it back.
 *
 * @param amount rounded, or null if there are too few to show
 */
@Embeddable
public record Figure(@Column(name = "amount") @Schema(nullable = true, description = "Rounded; null if there are too few to show") Long amount) {
    /** The group of which a share is told has so many members or times at least. */
    static final int LEAST_WHOLE = 20;
    static final Figure TOO_FEW = new Figure(null);

    /** Whether it tells something. */
    public boolean shown() {
        return amount != null;
    }

    /**
     * Its share of {@code whole} in whole per cents, counted from what is shown of both: a share of the exact numbers
     * would give them away. Null if either is not shown, or the whole is under 20.
     */
    Integer percentOf(Figure whole) {
        if (amount == null || whole.amount == null || whole.amount < LEAST_WHOLE) return null;
        return (int) Math.min(100, Math.round(100.0 * amount / whole.amount));
    }

    /** How much of it there is for each of {@code whole}, in tenths, counted from what is shown of both; null as with a share. */
    Integer tenthsEach(Figure whole) {
        if (amount == null || whole.amount == null || whole.amount < LEAST_WHOLE) return null;
        return Math.toIntExact(Math.round(10.0 * amount / whole.amount));
    }
}
