package org.meent.participation;

import java.time.LocalDate;

/**
 * How the signed-in member takes part, for that member's eyes only.
 *
 * @param kind {@code PAID}, {@code VOLUNTEER}, {@code FAMILY}, {@code NEIGHBOUR} or {@code PARTNER}
 * @param recordedOn the day on which the member said so
 */
public record EngagementRow(String kind, LocalDate recordedOn) {}
