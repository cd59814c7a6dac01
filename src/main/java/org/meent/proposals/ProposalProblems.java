package org.meent.proposals;

import org.meent.kernel.KernelProblems.WrongField;
import org.meent.kernel.Problem;

/** What a member can run into with proposals. */
public final class ProposalProblems {
    private ProposalProblems() {}

    /** There is no such proposal, for this caller. */
    public static class NoSuchProposal extends Problem {
        private static final long serialVersionUID = 1;

        NoSuchProposal() {
            super("proposals.noSuchProposal", 404);
        }
    }

    /** There is no such remark, or it is not the caller's. */
    public static class NoSuchRemark extends Problem {
        private static final long serialVersionUID = 1;

        NoSuchRemark() {
            super("proposals.noSuchRemark", 404);
        }
    }

    /** There is no such amendment. */
    public static class NoSuchAmendment extends Problem {
        private static final long serialVersionUID = 1;

        NoSuchAmendment() {
            super("proposals.noSuchAmendment", 404);
        }
    }

    /** The proposal has gone out: its text changes by versions now. */
    public static class WentOut extends Problem {
        private static final long serialVersionUID = 1;

        WentOut() {
            super("proposals.wentOut", 409);
        }
    }

    /** Only whoever wrote it, or sends it out, may do this. */
    public static class NotYours extends Problem {
        private static final long serialVersionUID = 1;

        NotYours() {
            super("proposals.notYours", 403);
        }
    }

    /** A quiet proposal goes out once somebody has agreed to send it out. */
    public static class SponsorNeeded extends Problem {
        private static final long serialVersionUID = 1;

        SponsorNeeded() {
            super("proposals.sponsorNeeded", 409);
        }
    }

    /** Nobody is named to send out a quiet proposal. */
    public static class SponsorMissing extends WrongField {
        private static final long serialVersionUID = 1;

        SponsorMissing() {
            super("proposals.sponsorMissing", "sponsor");
        }
    }

    /** A quiet author asks somebody else to send it out. */
    public static class SponsorIsSomebodyElse extends WrongField {
        private static final long serialVersionUID = 1;

        SponsorIsSomebodyElse() {
            super("proposals.sponsorIsSomebodyElse", "sponsor");
        }
    }

    /** The question is missing. */
    public static class TitleMissing extends WrongField {
        private static final long serialVersionUID = 1;

        TitleMissing() {
            super("proposals.titleMissing", "title");
        }
    }

    /** The text is missing. */
    public static class BodyMissing extends WrongField {
        private static final long serialVersionUID = 1;

        BodyMissing() {
            super("proposals.bodyMissing", "body");
        }
    }

    /** Nothing was said. */
    public static class NothingSaid extends WrongField {
        private static final long serialVersionUID = 1;

        NothingSaid() {
            super("proposals.nothingSaid", "body");
        }
    }

    /** A reason is missing. */
    public static class ReasonMissing extends WrongField {
        private static final long serialVersionUID = 1;

        ReasonMissing() {
            super("proposals.reasonMissing", "body");
        }
    }

    /** The phase does not allow this; the value says what can be done now. */
    public static class NotInThisPhase extends Problem {
        private static final long serialVersionUID = 1;

        NotInThisPhase(Phase now) {
            super("proposals.notIn." + now, 409);
        }
    }

    /** The proposal is not looking for support. */
    public static class NoSupportNeeded extends Problem {
        private static final long serialVersionUID = 1;

        NoSupportNeeded() {
            super("proposals.noSupportNeeded", 409);
        }
    }

    /** Newcomers support after some days. */
    public static class NotYoursToSupport extends Problem {
        private static final long serialVersionUID = 1;

        NotYoursToSupport(long days) {
            super("proposals.notEntitled", 403, days);
        }
    }

    /** Only a matter of one circle can be lifted to everyone. */
    public static class OnlyACirclesMatterIsLifted extends Problem {
        private static final long serialVersionUID = 1;

        OnlyACirclesMatterIsLifted() {
            super("proposals.onlyACircles", 409);
        }
    }

    /** What was said more than ten minutes ago stays. */
    public static class TooLateToTakeBack extends Problem {
        private static final long serialVersionUID = 1;

        TooLateToTakeBack() {
            super("proposals.tooLateToTakeBack", 409);
        }
    }

    /** What becomes of the amendment has been said. */
    public static class AmendmentHasItsFate extends Problem {
        private static final long serialVersionUID = 1;

        AmendmentHasItsFate() {
            super("proposals.amendmentHasItsFate", 409);
        }
    }

    /** Amendments wait for a fate before the text can be frozen. */
    public static class AmendmentsWait extends Problem {
        private static final long serialVersionUID = 1;

        AmendmentsWait(long count) {
            super("proposals.amendmentsWait", 409, count);
        }
    }

    /** The other text says the same. */
    public static class NothingChanged extends WrongField {
        private static final long serialVersionUID = 1;

        NothingChanged() {
            super("proposals.nothingChanged", "body");
        }
    }

    /** The amendment was written for a version that is not the latest any more. */
    public static class AmendsAnEarlierVersion extends Problem {
        private static final long serialVersionUID = 1;

        AmendsAnEarlierVersion(int written, int latest) {
            super("proposals.amendsAnEarlierVersion", 409, written, latest);
        }
    }

    /** Authors write another version of their own text, and no amendment to it. */
    public static class AuthorsRevise extends Problem {
        private static final long serialVersionUID = 1;

        AuthorsRevise() {
            super("proposals.authorsRevise", 409);
        }
    }

    /** The draft is not any more what the sponsor read. */
    public static class DraftChanged extends Problem {
        private static final long serialVersionUID = 1;

        DraftChanged() {
            super("proposals.draftChanged", 409);
        }
    }

    /** One proposal does too many things. */
    public static class TooManyEffects extends Problem {
        private static final long serialVersionUID = 1;

        TooManyEffects(int most) {
            super("proposals.tooManyEffects", 422, most);
        }
    }

    /** The new text touches more members than the proposal was admitted for. */
    public static class WiderThanAdmitted extends Problem {
        private static final long serialVersionUID = 1;

        WiderThanAdmitted() {
            super("proposals.widerThanAdmitted", 409);
        }
    }

    /** Nobody may vote on it: the electoral roll would be empty. */
    public static class NobodyMayVote extends Problem {
        private static final long serialVersionUID = 1;

        NobodyMayVote() {
            super("proposals.nobodyMayVote", 409);
        }
    }

    /** There is no such way to decide. */
    public static class NoSuchMethod extends WrongField {
        private static final long serialVersionUID = 1;

        NoSuchMethod() {
            super("proposals.noSuchMethod", "method");
        }
    }

    /** A quiet author who speaks would be found out, or speak under another's name. */
    public static class QuietAuthorsDoNotSpeak extends Problem {
        private static final long serialVersionUID = 1;

        QuietAuthorsDoNotSpeak() {
            super("proposals.quietAuthor", 409);
        }
    }

    /** A rule about deciding takes its own majority: consent is no way around it. */
    public static class MajorityNeeded extends WrongField {
        private static final long serialVersionUID = 1;

        MajorityNeeded() {
            super("proposals.majorityNeeded", "method");
        }
    }

    /** A text is longer than what is kept. */
    public static class TooLong extends WrongField {
        private static final long serialVersionUID = 1;

        TooLong(String field, int most) {
            super("proposals.tooLong", field, most);
        }
    }
}
