package org.meent.desks;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A house and its floors.
 *
 * @param ref by which it is known
 * @param name what it is called
 * @param zone the time zone of its days
 * @param openWeekdays the weekdays on which it is open, Monday first
 * @param floors its floors, in the order in which they were added
 */
public record SiteRow(UUID ref, String name, @Schema(type = SchemaType.STRING) ZoneId zone, Set<DayOfWeek> openWeekdays, List<FloorRow> floors) {
    /** How many desks members see in it. */
    public int deskCount() {
        return floors.stream().mapToInt(FloorRow::deskCount).sum();
    }
}
