package org.meent.desks;

import java.time.LocalDate;

/**
 * A day on which a house is shut.
 *
 * @param day the day
 * @param reason why, in a host's words
 */
public record ClosureRow(LocalDate day, String reason) {}
