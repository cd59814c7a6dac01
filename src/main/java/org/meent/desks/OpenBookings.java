package org.meent.desks;

import java.time.LocalDate;
import java.util.List;

/** What the floors ask the bookings before they take something away that members count on. */
interface OpenBookings {
    /**
     * How many members have a booking in the house on {@code day} that is not over.
     *
     * @param today the day it is at the house
     * @param slot the half hour it is there, 0 to 47
     */
    long members(long siteId, LocalDate day, LocalDate today, int slot);

    /** The days from {@code from} on for which the desk is booked, in order. */
    List<LocalDate> daysOf(long deskId, LocalDate from);
}
