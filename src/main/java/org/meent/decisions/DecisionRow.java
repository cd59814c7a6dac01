package org.meent.decisions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.meent.kernel.ResultRow;
import org.meent.voting.Verdict;

/**
 * A decision as it is read.
 *
 * @param number as people say it
 * @param title what it is called, in the words of who took it
 * @param text what was decided, in the words of who took it
 * @param language the language of those words
 * @param method how it was taken
 * @param verdict what became of the question; what is not adopted stands here too
 * @param standing where it stands today
 * @param decidedAt when
 * @param reviewOn the day on which it is looked at again
 * @param circle the circle that decided, by its name, or null if everyone did
 * @param proposal the number of the proposal that it came of, or null
 * @param vote the vote, by its ref, or null
 * @param result what was counted, or null for the founding
 * @param signatories who took it, when that was not everyone
 * @param effects what it does, in order
 * @param followUps how one goes on with an effect that could not be carried out: the number of the proposal, or null while its author has a draft
 * @param objections why members objected, if it was decided by consent
 * @param opinions what members who voted against still say
 * @param mayAddOpinion whether the reader may add one
 * @param follows the number of the decision that it looks at again, or null
 * @param followedBy the numbers of those that look again at this one, the latest first
 */
public record DecisionRow(String number, String title, String text, String language, Method method, Verdict verdict, DecisionLine.Standing standing, Instant decidedAt,
                          LocalDate reviewOn, @Schema(nullable = true) String circle, @Schema(nullable = true) String proposal, @Schema(nullable = true) UUID vote,
                          @Schema(nullable = true) ResultRow result, List<Signatory> signatories, List<EffectRow> effects, List<FollowUp> followUps, List<Objection> objections, List<Opinion> opinions, boolean mayAddOpinion,
                          @Schema(nullable = true) String follows, List<String> followedBy) {
    /**
     * A member who took part in it.
     *
     * @param ref by which others know the member
     * @param name the name
     * @param initials the initials
     */
    public record Signatory(UUID ref, String name, String initials) {}

    /**
     * What goes on with an effect that could not be carried out.
     *
     * @param proposal the number of the proposal, or null while its author has a draft
     */
    public record FollowUp(@Schema(nullable = true) String proposal) {}

    /**
     * A reasoned objection.
     *
     * @param by who objected
     * @param reason why
     * @param met whether more than half of the roll found it met, so that it did not stand
     */
    public record Objection(Signatory by, String reason, boolean met) {}

    /**
     * A minority opinion.
     *
     * @param by who voted against
     * @param body the words
     * @param language in which they are written
     * @param saidAt when
     */
    public record Opinion(Signatory by, String body, String language, Instant saidAt) {}
}
