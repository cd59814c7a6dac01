package org.meent.decisions;

import org.meent.kernel.KernelProblems.WrongField;
import org.meent.kernel.Problem;

/** What somebody can run into at the register or while founding. */
public final class DecisionProblems {
    private DecisionProblems() {}

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
}
