package org.meent.desks;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * What a member wants to see.
 *
 * @param floor the floor, or null for the one where the member last had a desk
 * @param day the day, or null for the first on which a desk may be had
 * @param parts the parts of the day; none for those that the member last booked
 * @param feature what the desk must have, or null
 */
public record Look(UUID floor, LocalDate day, Set<DayPart> parts, Feature feature) {
    /** What a member sees who asks for nothing particular. */
    public static final Look USUAL = new Look(null, null, Set.of(), null);
}
