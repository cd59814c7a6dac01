package org.meent.members;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * A key that a member wants for a program.
 *
 * @param name what the member calls it, 1 to 80 characters
 * @param scope {@code read}, or {@code act} for a program that may also book, join and change
 * @param lastDay the last day on which it works, at most a year from today
 */
public record NewToken(@NotNull String name, @NotNull String scope, @NotNull LocalDate lastDay) {}
