package org.meent.desks;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * A day on which a house is to be shut.
 *
 * @param day today or later
 * @param reason why, for every member to read
 * @param withBookings whether bookings of that day may be taken away from their members
 */
public record ClosureRequest(@NotNull LocalDate day, @NotNull @Size(min = 1, max = 200) String reason, @NotNull Boolean withBookings) {}
