package org.meent.participation;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How members took part in a quarter: the same for whoever asks.
 *
 * @param quarter the quarter, or null before the first one was counted
 * @param quarters all that were counted, the last first
 * @param least how many members stand behind whatever can be worked out
 * @param step what counts are rounded to
 * @param figures by topic, everyone first, then the circles
 * @param turnout of everyone, in all quarters, the first first
 */
public record ParticipationRow(@Schema(nullable = true) QuarterRow quarter, List<QuarterRow> quarters, int least, int step, List<FigureRow> figures, List<Turnout> turnout) {
    /**
     * How many ballots were used in a quarter.
     *
     * @param quarter the quarter
     * @param asked how many there were, rounded; null if there are too few to show
     * @param got how many were used, rounded; null if there are too few to show
     * @param percent the share; null if there are too few to show
     */
    public record Turnout(QuarterRow quarter, @Schema(nullable = true) Long asked, @Schema(nullable = true) Long got, @Schema(nullable = true) Integer percent) {}
}
