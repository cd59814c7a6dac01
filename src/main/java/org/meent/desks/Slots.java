package org.meent.desks;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Part of a day as whole half hours since midnight in the site's time zone, half-open: no instants, so no hour that
 * comes twice or never when the clocks change.
 *
 * @param first the first slot, 0 (00:00) to 47
 * @param end the slot after the last one, {@code first + 1} to 48
 */
@Embeddable
public record Slots(@Column(name = "first_slot", nullable = false) int first, @Column(name = "end_slot", nullable = false) int end) {
    /** Refuses what is not part of one day. */
    public Slots {
        if (first < 0 || end <= first || end > 48) throw new IllegalArgumentException("Not slots of one day: " + first + " to " + end);
    }

    /** Whether some half hour is in both. */
    public boolean overlaps(Slots other) {
        return first < other.end && other.first < end;
    }
}
