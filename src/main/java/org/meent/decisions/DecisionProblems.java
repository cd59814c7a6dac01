package org.meent.decisions;

import org.meent.kernel.KernelProblems.WrongField;
import org.meent.kernel.Problem;

/** What somebody can run into at the register or while founding. */
public final class DecisionProblems {
    private DecisionProblems() {}

    /** Two effects of one proposal say something about the same thing. */
    public static class SaidTwice extends Problem {
        private static final long serialVersionUID = 1;

        SaidTwice(String effect) {
            super("decisions.saidTwice", 409, effect);
        }
    }

    /** There is no decision of that number. */
    public static class NoSuchDecision extends Problem {
        private static final long serialVersionUID = 1;

        NoSuchDecision(String number) {
            super("decisions.noSuchDecision", 404, number);
        }
    }

    /** The code is not the one that stands on the screen. */
    public static class WrongCode extends WrongField {
        private static final long serialVersionUID = 1;

        WrongCode() {
            super("decisions.wrongCode", "code");
        }
    }

    /** The community was founded already, perhaps just now by somebody else. */
    public static class FoundedAlready extends Problem {
        private static final long serialVersionUID = 1;

        FoundedAlready() {
            super("decisions.foundedAlready", 409);
        }
    }

    /** Something of the founding is missing or cannot be; the sentence says what. */
    public static class FoundingNeeds extends WrongField {
        private static final long serialVersionUID = 1;

        FoundingNeeds(String what, String field, Object... values) {
            super("decisions." + what, field, values);
        }
    }

    /** No room knows this kind of effect. */
    public static class NoSuchEffect extends WrongField {
        private static final long serialVersionUID = 1;

        NoSuchEffect(String kind) {
            super("decisions.noSuchEffect", "kind", kind);
        }
    }

    /** An effect reaches further than the circle that decided. */
    public static class WiderThanTheCircle extends Problem {
        private static final long serialVersionUID = 1;

        WiderThanTheCircle() {
            super("decisions.widerThanTheCircle", 409);
        }
    }

    /** We failed to carry it out, several times. */
    public static class OurFault extends Problem {
        private static final long serialVersionUID = 1;

        OurFault() {
            super("decisions.ourFault", 409);
        }
    }

    /** Only who voted against adds a minority opinion. */
    public static class VotedAgainstOnly extends Problem {
        private static final long serialVersionUID = 1;

        VotedAgainstOnly() {
            super("decisions.votedAgainstOnly", 403);
        }
    }

    /** The time for minority opinions is over. */
    public static class TooLateForAnOpinion extends Problem {
        private static final long serialVersionUID = 1;

        TooLateForAnOpinion() {
            super("decisions.tooLateForAnOpinion", 409);
        }
    }

    /** A text is missing. */
    public static class TextMissing extends WrongField {
        private static final long serialVersionUID = 1;

        TextMissing(String field) {
            super("decisions.textMissing", field);
        }
    }

    /** A text is longer than what is kept. */
    public static class TextTooLong extends WrongField {
        private static final long serialVersionUID = 1;

        TextTooLong(String field, int most) {
            super("decisions.tooLong", field, most);
        }
    }
}
