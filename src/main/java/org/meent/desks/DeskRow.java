package org.meent.desks;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A desk on one day.
 *
 * @param desk by which it is known
 * @param number by which members know it
 * @param room the name of its room
 * @param features what it has
 * @param state whether it can be had
 * @param names who sits there, of those members who show it
 * @param booking the reader's booking of it, or null
 */
public record DeskRow(UUID desk, int number, String room, Set<Feature> features, DeskState state, List<String> names, @Schema(nullable = true) UUID booking) {}
