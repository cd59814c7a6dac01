package org.meent.desks;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * A booking as its member sees it.
 *
 * @param ref by which it is known
 * @param day the day, at the house
 * @param parts the parts of the day that it covers
 * @param desk by which the desk is known
 * @param number by which members know the desk
 * @param room where the desk stands
 * @param floor by which the floor is known
 * @param place the house and the floor
 * @param status where it is in its life
 */
public record BookingRow(UUID ref, LocalDate day, Set<DayPart> parts, UUID desk, int number, String room, UUID floor, String place, BookingStatus status) {}
