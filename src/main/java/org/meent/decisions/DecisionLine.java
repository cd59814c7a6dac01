package org.meent.decisions;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.meent.voting.Verdict;

/**
 * A decision in the list of all.
 *
 * @param number as people say it
 * @param title what it is called, in the words of who took it
 * @param language the language of those words
 * @param method how it was taken
 * @param verdict what became of the question
 * @param sentence the count in one sentence, or null for the founding
 * @param standing where it stands today
 * @param decidedAt when
 * @param reviewOn the day on which it is looked at again
 */
public record DecisionLine(String number, String title, String language, Method method, Verdict verdict, @Schema(nullable = true) String sentence, Standing standing, Instant decidedAt,
        LocalDate reviewOn) {
    /** Whether it was adopted. */
    public boolean adopted() {
        return verdict == Verdict.ADOPTED;
    }

    /** Whether something that it does could not be carried out. */
    public boolean lacks() {
        return standing == Standing.NOT_WHOLLY_DONE;
    }

    /** Where a decision stands. */
    public enum Standing {
        /** It holds. */
        HOLDS,
        /** Something that it does is still to be done. */
        TO_COME,
        /** Something that it does could not be carried out. */
        NOT_WHOLLY_DONE,
        /** It is time to look at it again. */
        IN_REVIEW,
        /** Another decision took its place. */
        REPLACED,
        /** It was not adopted. */
        NOT_ADOPTED
    }
}
