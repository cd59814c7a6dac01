package org.meent.members;

import java.time.LocalDate;
import java.util.UUID;
import org.meent.kernel.Effect;

/**
 * Gives a member a mandate.
 *
 * @param role the key of the role, {@code host}
 * @param member the holder
 * @param circle the circle that it is for, or null when it is for everyone
 * @param from the first day
 * @param until the last day, at most the term that the rulebook allows after {@code from}
 */
public record GrantMandate(String role, UUID member, UUID circle, LocalDate from, LocalDate until) implements Effect {}
