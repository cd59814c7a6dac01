package org.meent.desks;

import java.util.List;
import java.util.Optional;

/**
 * All that the page of a week shows.
 *
 * @param plan the floor
 * @param week the days
 * @param day the chosen day
 * @param lastWeek what can be repeated from the week before, if anything
 * @param mine the reader's bookings that are not over, soonest first
 */
public record WeekView(FloorPlan plan, WeekRow week, DayRow day, Optional<LastWeek> lastWeek, List<BookingRow> mine) {}
