package org.meent.desks;

import java.util.UUID;

/**
 * Another desk, for whoever came too late for the first one.
 *
 * @param desk by which it is known
 * @param number by which members know it
 */
public record Offer(UUID desk, int number) {}
