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
 * @param waited how long claims waited until they were decided on, or null before the first quarter of which that was counted
 * @param kilometreTenthsOfCent what the rules paid everyone for a kilometre at the end of the quarter, in tenths of a cent; null before the first one
 */
public record EqualityRow(@Schema(nullable = true) QuarterRow quarter, List<QuarterRow> quarters, int least, List<Line> lines, @Schema(nullable = true) Waited waited,
        @Schema(nullable = true) Long kilometreTenthsOfCent) {
    /** The ways to take part that are put side by side. */
    static final List<String> COMPARED = List.of("PAID", "VOLUNTEER");

    /**
     * How many days passed, on average, until a claim was decided on.
     *
     * @param paidTenths among the paid, in tenths of a day; null if there are too few to show
     * @param volunteerTenths among volunteers, in tenths of a day; null if there are too few to show
     */
    public record Waited(@Schema(nullable = true) Integer paidTenths, @Schema(nullable = true) Integer volunteerTenths) {}

    /**
     * A small thing.
     *
     * @param topic what was counted, {@code desks.wishes}
     * @param paid the share among the paid, in per cents; null if there are too few to show
     * @param volunteer the share among volunteers, in per cents; null if there are too few to show
     */
    public record Line(String topic, @Schema(nullable = true) Integer paid, @Schema(nullable = true) Integer volunteer) {}
}
