package org.meent.money;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.meent.kernel.Effect;

/**
 * Gives money a purpose.
 *
 * @param from the budget that gives it, or null for what is free
 * @param circle the circle that gets it, or null
 * @param purpose everyone's budget that gets it, by its name; it is opened if there is none; or null. With neither, it is free again
 * @param cents how much, more than 0
 * @param what what it is for, in a few words
 */
public record AllocateMoney(@Schema(nullable = true) UUID from, @Schema(nullable = true) UUID circle, @Schema(nullable = true) String purpose, long cents, String what) implements Effect {}
