package org.meent.desks;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;

/** What the floors ask the bookings before they take something away that members count on. */
interface OpenBookings {
    /** How many members have a booking in the house, for each day from {@code from} on that has any. */
    SortedMap<LocalDate, Long> membersByDay(long siteId, LocalDate from);

    /** The days from {@code from} on for which the desk is booked, in order. */
    List<LocalDate> daysOf(long deskId, LocalDate from);
}
