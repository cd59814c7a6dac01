package org.meent.proposals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.meent.kernel.Say;

/**
 * A proposal in a list, in words.
 *
 * @param line the proposal
 * @param to its number, whose it is and to whom
 * @param sentence where it stands
 * @param urgency {@code asks} when it ends within a week
 * @param until how long still, or the empty text
 * @param rest the exact end
 */
public record ProposalCard(ProposalLine line, String to, String sentence, String urgency, String until, String rest) {
    private static final int WEEK = 7;

    static ProposalCard of(ProposalLine line, Say say, ZoneId zone, Instant now) {
        var from = line.quiet() ? say.text("proposals.from.quiet", line.face().name()) : line.face().name();
        var eyebrow = line.number() == null ? from : say.text("proposals.eyebrow", line.number(), from, to(line, say));
        if (line.until() == null) return new ProposalCard(line, eyebrow, sentence(line, say), "", "", "");
        var days = ChronoUnit.DAYS.between(LocalDate.ofInstant(now, zone), LocalDate.ofInstant(line.until(), zone));
        var day = LocalDate.ofInstant(line.until(), zone);
        return new ProposalCard(line, eyebrow, sentence(line, say), days < WEEK ? "asks" : "", days == 0 ? say.text("proposals.until.today", line.until()) : say.text("proposals.until.days", days),
                days == 0 ? "" : say.text("proposals.until.exact", day, line.until()));
    }

    /** To whom it goes, in words. */
    static String to(ProposalLine line, Say say) {
        if (line.ownWork()) return say.text("proposals.to.ownWork");
        return line.circle() == null ? say.text("proposals.to.everyone") : say.text("proposals.to.circle", line.circle());
    }

    /** The word on the button with which its author goes on after the talk. */
    static String toFreeze(ProposalLine line, Say say) {
        return say.text(line.ownWork() ? "proposals.act.decide" : "proposals.act.freeze");
    }

    /** The word on the button for what it asks of the reader. */
    static String act(ProposalLine line, Say say) {
        return switch (line.asks()) {
            case VOTE -> say.text("proposals.act.vote");
            case JUDGE -> say.text("proposals.act.judge", line.toJudge());
            case FREEZE -> toFreeze(line, say);
            case ANSWER -> say.text("proposals.act.answer", line.toAnswer());
        };
    }

    static String sentence(ProposalLine line, Say say) {
        if (line.phase() == Phase.TO_FREEZE && line.ownWork()) return say.text("proposals.phase.toDecide");
        return switch (line.phase()) {
            case ADMISSION -> say.text("proposals.phase.ADMISSION", line.supporters(), line.supportNeeded());
            case QUESTIONS, REACTIONS, AMENDMENTS -> say.text("proposals.phase." + line.phase(), line.remarks(), line.amendments());
            default -> say.text("proposals.phase." + line.phase());
        };
    }

    /** Whether it is a draft, which is not numbered yet. */
    public boolean draft() {
        return line.phase() == Phase.DRAFT;
    }

    /** Whether it seeks support. */
    public boolean seeks() {
        return line.phase() == Phase.ADMISSION;
    }

    /** The shape of its state. */
    public String shape() {
        return switch (line.phase()) {
            case ADOPTED, OWN_WORK -> "disc-check";
            case REJECTED -> "square-cross";
            default -> line.phase().isOver() ? "cross" : "ring";
        };
    }
}
