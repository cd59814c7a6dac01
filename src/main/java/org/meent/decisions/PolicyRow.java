package org.meent.decisions;

import java.time.Instant;
import java.util.UUID;

/**
 * A standing agreement, for every member to read.
 *
 * @param ref by which it is known
 * @param title what it is called
 * @param text what was agreed
 * @param language the language of both
 * @param decision the number of the decision that says so
 * @param adoptedAt when it was adopted
 */
public record PolicyRow(UUID ref, String title, String text, String language, String decision, Instant adoptedAt) {}
