package org.meent.proposals;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.meent.kernel.Reach.Width;
import org.meent.members.NameRow;

/**
 * A proposal in a list.
 *
 * @param ref by which its draft is known
 * @param number by which it is known once it has gone out, {@code 2026-38}, or null
 * @param title the question
 * @param language the language in which it is written
 * @param face whose name stands under it
 * @param quiet whether the author keeps quiet and the face is that of whoever sends it out
 * @param circle the name of the circle that decides, or null if everyone does
 * @param width whom it touches, or null while it is a draft
 * @param phase where it stands
 * @param until when that ends by the clock, or null
 * @param supporters how many support it
 * @param supportNeeded how many must
 * @param supported whether the reader does
 * @param remarks how many questions, answers and reactions there are
 * @param amendments how many other texts were proposed
 * @param toJudge how many of these wait until the author says what becomes of them
 * @param toAnswer how many questions nobody has answered
 * @param mine whether the reader wrote it or sends it out
 * @param ballot the vote in which the reader may vote now and has not yet, or null
 * @param decision the number of the decision that came of it, or null
 * @param goesOn the number of the decision of which an effect could not be carried out, with which this one goes on; or null, also while its author keeps quiet
 */
public record ProposalLine(UUID ref, @Schema(nullable = true) String number, String title, String language, NameRow face, boolean quiet, @Schema(nullable = true) String circle, @Schema(nullable = true) Width width, Phase phase,
        @Schema(nullable = true) Instant until, long supporters, long supportNeeded, boolean supported, long remarks, long amendments, long toJudge, long toAnswer, boolean mine,
        @Schema(nullable = true) UUID ballot, @Schema(nullable = true) String decision, @Schema(nullable = true) String goesOn) {
    /**
     * What a proposal asks of its reader.
     */
    enum Asks {
        /** To vote. */
        VOTE,
        /** To say, as its author, what becomes of other texts. */
        JUDGE,
        /** To fix the text, as its author. */
        FREEZE,
        /** To answer questions, as its author. */
        ANSWER
    }

    /** What it asks of the reader now, or null if it asks nothing. */
    Asks asks() {
        if (ballot != null) return Asks.VOTE;
        if (!mine) return null;
        if (toJudge > 0 && (phase == Phase.AMENDMENTS || phase == Phase.TO_FREEZE)) return Asks.JUDGE;
        if (phase == Phase.TO_FREEZE) return Asks.FREEZE;
        return toAnswer > 0 && phase.isTalk() ? Asks.ANSWER : null;
    }

    /** Whether it asks something of the reader. */
    boolean waits() {
        return asks() != null;
    }

    /** Whether it touches nobody but its author, who decides on it. */
    boolean ownWork() {
        return width == Width.OWN_WORK;
    }

    /** How much of the support that is needed there is, in percent of it, 100 at most. */
    public long supportPercent() {
        return supportNeeded == 0 ? 100 : Math.min(100, supporters * 100 / supportNeeded);
    }
}
