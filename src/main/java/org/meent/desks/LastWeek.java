package org.meent.desks;

import java.util.Set;
import java.util.UUID;

/**
 * What the member had a week before, and can have again.
 *
 * @param desk by which the desk is known
 * @param number by which members know it
 * @param parts the parts of the day
 */
public record LastWeek(UUID desk, int number, Set<DayPart> parts) {}
