package org.meent.votes;

import jakarta.validation.constraints.NotNull;

/**
 * What somebody chooses.
 *
 * @param option the option, {@code yes}
 * @param reason why, if it is an objection
 */
public record Casting(@NotNull String option, String reason) {}
