package org.meent.proposals;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.meent.kernel.EffectHandler.NowAndThen;
import org.meent.kernel.Reach.Width;
import org.meent.kernel.Replayed;
import org.meent.members.NameRow;
import org.meent.votes.VoteMethod;

/**
 * A proposal, for every member to read.
 *
 * @param line what stands in the list
 * @param why why it is asked
 * @param body the text that is voted on
 * @param version the number of the version that holds
 * @param versions how many versions there are
 * @param method how it is decided
 * @param width who decides, computed from what it does
 * @param follows the number of the decision that it looks at again, or null
 * @param effects what it does, in sentences
 * @param steps the steps of its life, in order
 * @param remarks questions with their answers, and reactions
 * @param amendments other texts and their fate
 * @param lifters how many members want everyone to decide
 * @param liftersNeeded how many it takes
 * @param roll the frozen roll, or null before the freeze
 * @param acts what the reader may do now
 */
public record ProposalRow(ProposalLine line, String why, String body, int version, int versions, VoteMethod method, @Schema(nullable = true) Width width, @Schema(nullable = true) String follows,
        List<EffectLine> effects, List<Step> steps, List<RemarkRow> remarks, List<AmendmentRow> amendments, long lifters, long liftersNeeded, @Schema(nullable = true) FrozenRoll roll,
        Set<Act> acts) {
    /**
     * Something that it does.
     *
     * @param kind what kind of effect
     * @param sentence the effect in a sentence
     * @param change what is and what would be, or null
     * @param replays what it would have made of what was done before, until it is decided
     */
    public record EffectLine(String kind, String sentence, @Schema(nullable = true) NowAndThen change, List<Replayed> replays) {}

    /**
     * A step of its life.
     *
     * @param key which one
     * @param state whether it is behind us
     * @param from when it began or begins, or null
     * @param until when it ended or ends, or null
     */
    public record Step(Key key, State state, @Schema(nullable = true) Instant from, @Schema(nullable = true) Instant until) {
        /** The steps. */
        public enum Key { SUPPORT, TALK, FREEZE, VOTE, OUTCOME, DECIDE }

        /** Whether it is behind us. */
        public enum State { DONE, NOW, TO_COME }
    }

    /**
     * Something that was said.
     *
     * @param ref by which it is known
     * @param kind what it is
     * @param by who said it
     * @param body the words
     * @param language in which they are written
     * @param saidAt when
     * @param mine whether the reader said it
     * @param undoUntil until when the reader can take it back, or null
     * @param answers the answers, if it is a question
     */
    public record RemarkRow(UUID ref, Remark.Kind kind, NameRow by, String body, String language, Instant saidAt, boolean mine, @Schema(nullable = true) Instant undoUntil,
            List<RemarkRow> answers) {}

    /**
     * Another text.
     *
     * @param ref by which it is known
     * @param by who proposes it
     * @param onVersion the number of the version for which it was written
     * @param onLatest whether that is the version that holds, so that it can be taken over and undoes nothing
     * @param title the question as it would be
     * @param body the text as it would be
     * @param effects what it would do
     * @param reason why
     * @param language in which it is written
     * @param proposedAt when
     * @param fate what became of it, or null
     * @param fateReason why it was rejected, or null
     */
    public record AmendmentRow(UUID ref, NameRow by, int onVersion, boolean onLatest, String title, String body, List<EffectLine> effects, String reason, String language, Instant proposedAt,
            @Schema(nullable = true) Amendment.Fate fate, @Schema(nullable = true) String fateReason) {}

    /**
     * The electoral roll as it was frozen.
     *
     * @param vote the vote, by its ref
     * @param entitled how many members stand on it
     * @param hash the SHA-256 of it
     * @param textHash the SHA-256 of the text and its effects
     * @param objectionsUntil until when one may object to it
     * @param opensAt when the vote opens
     * @param closesAt when it closes
     */
    public record FrozenRoll(UUID vote, long entitled, String hash, String textHash, Instant objectionsUntil, Instant opensAt, Instant closesAt) {}

    /** Whether the reader may do this now. */
    public boolean may(String act) {
        return acts.contains(Act.valueOf(act));
    }
}
