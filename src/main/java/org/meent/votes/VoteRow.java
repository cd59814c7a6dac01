package org.meent.votes;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.meent.members.NameRow;

/**
 * A vote as the reader sees it: what is fixed, and of the ballots nothing but the reader's own until it is counted.
 *
 * @param ref by which it is known
 * @param title the question
 * @param body the text that is voted on
 * @param language the language of both
 * @param method how it is taken
 * @param options what can be chosen, in order
 * @param state where it stands
 * @param call whether it is the first or the second call
 * @param circle the circle that decides, or null
 * @param path the page that tells what it is about
 * @param entitled how many members may vote
 * @param rollHash the SHA-256 of the roll: the refs of its members in their order, each with a line feed behind it
 * @param textHash the SHA-256 of the text with what it does
 * @param objectionsUntil until when one may object to the roll
 * @param opensAt when it opens
 * @param closesAt when it closes
 * @param closedFirstAt when it would have closed, had a machine been up to take ballots; else null
 * @param onRoll whether the reader may vote in it
 * @param mine what the reader chose, or null
 * @param myReason why the reader objects, or null
 * @param changes what the reader chose before, first first
 * @param objections reasoned objections that stand: told to those on the roll while a round of consent is open, and to everyone after
 * @param rollObjections objections to the roll
 * @param count what was counted, or null until then
 */
public record VoteRow(UUID ref, String title, String body, String language, VoteMethod method, List<String> options, VoteState state, int call, @Schema(nullable = true) UUID circle, String path,
        long entitled, String rollHash, String textHash, Instant objectionsUntil, Instant opensAt, Instant closesAt, @Schema(nullable = true) Instant closedFirstAt, boolean onRoll,
        @Schema(nullable = true) String mine, @Schema(nullable = true) String myReason, List<Choice> changes, List<Objection> objections, List<RollObjection> rollObjections,
        @Schema(nullable = true) CountRow count) {
    /**
     * What the reader chose, and when.
     *
     * @param option the option
     * @param at the moment
     */
    public record Choice(String option, Instant at) {}

    /**
     * A reasoned objection.
     *
     * @param ref by which it is known
     * @param by who objects
     * @param reason why
     * @param mine whether it is the reader's
     * @param met how many of the roll say that it is met
     * @param metNeeded how many it takes to close it
     * @param saidMet whether the reader says so
     */
    public record Objection(UUID ref, NameRow by, String reason, boolean mine, long met, long metNeeded, boolean saidMet) {
        /** Whether the reader can say that it is met. */
        public boolean asks() {
            return !mine && !saidMet;
        }
    }

    /**
     * An objection to the electoral roll.
     *
     * @param by who objects
     * @param body why
     * @param language in which it is written
     * @param saidAt when
     */
    public record RollObjection(NameRow by, String body, String language, Instant saidAt) {}

    /** Whether the reader can vote now. */
    public boolean votes() {
        return onRoll && state == VoteState.OPEN;
    }
}
