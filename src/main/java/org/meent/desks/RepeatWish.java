package org.meent.desks;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * For which day a program wants what the member had a week before.
 *
 * @param day the day, at the house
 */
public record RepeatWish(@NotNull LocalDate day) {}
