package org.meent.participation;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Members who are paid and members who volunteer side by side. Only shares are told: how many there are would, from one
 * quarter to the next, tell how somebody takes part who came in between.
 *
 * @param quarter the quarter, or null before the first one was counted
 * @param quarters all that were counted, the last first
 * @param least how many members stand behind whatever can be worked out
 * @param lines by topic
 */
public record EqualityRow(@Schema(nullable = true) QuarterRow quarter, List<QuarterRow> quarters, int least, List<Line> lines) {
    /** The ways to take part that are put side by side. */
    static final List<String> COMPARED = List.of("PAID", "VOLUNTEER");

    /**
     * A small thing.
     *
     * @param topic what was counted, {@code desks.wishes}
     * @param paid the share among the paid, in per cents; null if there are too few to show
     * @param volunteer the share among volunteers, in per cents; null if there are too few to show
     */
    public record Line(String topic, @Schema(nullable = true) Integer paid, @Schema(nullable = true) Integer volunteer) {}
}
