package org.meent.desks;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The desks of a floor on one day.
 *
 * @param floor by which the floor is known
 * @param parts the parts of the day that were asked for
 * @param day the day and its state
 * @param bookableFrom the first day on which this one can be booked
 * @param desks the desks by number, those alone that have the feature asked for
 */
public record DayRow(UUID floor, Set<DayPart> parts, WeekDay day, LocalDate bookableFrom, List<DeskRow> desks) {
    /** Whether desks may be booked on this day, if any is free. */
    public boolean open() {
        return day.state() == DayState.FREE || day.state() == DayState.FULL;
    }
}
