package org.meent.participation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is told about a topic and a group of members.
 *
 * @param topic what was counted, {@code votes.ballots}
 * @param group what makes the members a group
 * @param key the ref of the circle, empty for everyone
 * @param name what the circle was called then, empty for everyone
 * @param asked how often it could have been or was wanted, rounded; null if there are too few to show
 * @param got how often it was, rounded; null if there are too few to show
 * @param percent the share; null if there are too few to show
 */
public record FigureRow(String topic, Cohort.Kind group, String key, String name, @Schema(nullable = true) Long asked, @Schema(nullable = true) Long got,
        @Schema(nullable = true) Integer percent) {
    /** How often it was not, by the two that are told; null if there are too few to show. */
    Long rest() {
        return asked == null || got == null ? null : Long.valueOf(asked - got);
    }
}
