package org.meent.desks;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A week on a floor, from Monday to Saturday, to Sunday where the house is open then.
 *
 * @param floor by which the floor is known
 * @param name what it is called
 * @param site what its house is called
 * @param today today, at the house
 * @param parts the parts of the chosen day that are counted; if none were asked for, each day counts those that it shows when chosen
 * @param days the days in order
 */
public record WeekRow(UUID floor, String name, String site, LocalDate today, Set<DayPart> parts, List<WeekDay> days) {}
