package org.meent.desks;

import java.time.LocalDate;

/**
 * One day in the week of a floor.
 *
 * @param day the day, at the house
 * @param state whether desks can be had for the parts that were asked for
 * @param free how many
 * @param reason why the house is shut, as the host wrote it; empty on a weekday on which it never opens, and otherwise
 * @param yours whether the reader has a booking on it that is not over, at whatever desk
 */
public record WeekDay(LocalDate day, DayState state, int free, String reason, boolean yours) {}
