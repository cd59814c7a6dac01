package org.meent.kernel;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.meent.voting.Verdict;

/**
 * The outcome of a vote on yes or no, told in words and as two bars.
 *
 * @param verdict what became of the question
 * @param sentence the outcome in one sentence
 * @param threshold what it took, in a sentence, or null where a number of votes is no measure
 * @param turnout how many voted, and how many had to, in a sentence
 * @param change what would have changed it, in a sentence, or null if nothing could
 * @param inFavour those for it, in words
 * @param against those against it, in words
 * @param inFavourPart their part of the bar in hundredths of a percent
 * @param againstPart the part of those against it in hundredths of a percent
 * @param thresholdPart where the line stands in hundredths of a percent, or null
 * @param turnoutPart the part of those who may vote that did, in hundredths of a percent
 * @param quorumPart where the line of the quorum stands in hundredths of a percent
 * @param rows the whole count
 * @param total how many voted
 */
public record ResultRow(Verdict verdict, String sentence, @Schema(nullable = true) String threshold, String turnout, @Schema(nullable = true) String change, String inFavour, String against, long inFavourPart, long againstPart,
        @Schema(nullable = true) Long thresholdPart, long turnoutPart, long quorumPart, List<Line> rows, long total) {
    /**
     * A line of the count.
     *
     * @param choice what was chosen
     * @param count how many chose it
     * @param part their part of what counts, in words
     */
    public record Line(String choice, long count, String part) {}

    /** Whether it was adopted. */
    public boolean adopted() {
        return verdict == Verdict.ADOPTED;
    }

    /** The width of a part as CSS knows it, {@code 68.67%}. */
    public static String percent(long part) {
        return part / 100 + "." + (part % 100 < 10 ? "0" : "") + part % 100 + "%";
    }

    /** The width of those for it. */
    public String inFavourWidth() {
        return percent(inFavourPart);
    }

    /** The width of those against it. */
    public String againstWidth() {
        return percent(againstPart);
    }

    /** Where the line stands. */
    public String thresholdAt() {
        return thresholdPart == null ? "0" : percent(thresholdPart);
    }

    /** The width of those who voted. */
    public String turnoutWidth() {
        return percent(turnoutPart);
    }

    /** Where the line of the quorum stands. */
    public String quorumAt() {
        return percent(quorumPart);
    }
}
