package org.meent.members;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A key of the member, without its text.
 *
 * @param ref by which the member takes it back
 * @param name what the member calls it
 * @param scope {@code read} or {@code act}
 * @param madeAt when it was made
 * @param lastDay the last day on which it works
 */
public record TokenRow(UUID ref, String name, String scope, Instant madeAt, LocalDate lastDay) {}
