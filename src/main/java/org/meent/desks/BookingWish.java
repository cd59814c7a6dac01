package org.meent.desks;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * Which desk a program wants to book.
 *
 * @param desk by which the desk is known
 * @param day the day, at the house
 * @param parts one part of the day at least
 */
public record BookingWish(@NotNull UUID desk, @NotNull LocalDate day, @NotEmpty Set<@NotNull DayPart> parts) {}
