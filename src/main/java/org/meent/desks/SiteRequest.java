package org.meent.desks;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.util.Set;

/**
 * A house as it is to be.
 *
 * @param name what it is called, 1 to 80 characters
 * @param openWeekdays the weekdays on which it is open, one at least
 */
public record SiteRequest(@NotNull @Size(min = 1, max = 80) String name, @NotEmpty Set<@NotNull DayOfWeek> openWeekdays) {}
