package org.meent.members;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A circle, for every member to see.
 *
 * @param ref by which it is known
 * @param name what it is called
 * @param purpose what it does, may be empty
 * @param members how many are in it
 * @param mine whether the reader is in it
 * @param coordinator the mandate of who coordinates it now, or null when nobody does
 */
public record CircleRow(UUID ref, String name, String purpose, long members, boolean mine, @Schema(nullable = true) MandateRow coordinator) {}
