package org.meent.desks;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * What the member had a week before, and can have again.
 *
 * @param day for which it can be booked
 * @param desk by which the desk is known
 * @param number by which members know it
 * @param parts the parts of the day
 */
public record LastWeek(LocalDate day, UUID desk, int number, Set<DayPart> parts) {}
