package org.meent.rules;

import java.time.LocalDate;
import org.meent.kernel.KernelProblems;
import org.meent.kernel.Problem;

/** What can be wrong with a rule or its change. */
public final class RuleProblems {
    private RuleProblems() {}

    /** A rule's value lies outside what may be decided. */
    public static class OutOfRange extends KernelProblems.WrongField {
        private static final long serialVersionUID = 1;

        OutOfRange(RuleKey key) {
            super("rules.outOfRange", "amount", key.least(), key.most());
        }

        OutOfRange(Object least, Object most) {
            super("rules.outOfRange", "amount", least, most);
        }
    }

    /** No rule was chosen. */
    public static class ChooseRule extends KernelProblems.WrongField {
        private static final long serialVersionUID = 1;

        ChooseRule() {
            super("rules.chooseRule", "ruleKey");
        }
    }

    /** The day on which a change begins is missing, or no day. */
    public static class DayMissing extends KernelProblems.WrongField {
        private static final long serialVersionUID = 1;

        DayMissing() {
            super("rules.dayMissing", "effectiveFrom");
        }
    }

    /** What was typed as a rule's value is no number. */
    public static class NotANumber extends KernelProblems.WrongField {
        private static final long serialVersionUID = 1;

        NotANumber(String example) {
            super("rules.notANumber", "amount", example);
        }
    }

    /** A rule would change before its decision was taken. */
    public static class BeforeItsDecision extends KernelProblems.WrongField {
        private static final long serialVersionUID = 1;

        BeforeItsDecision(LocalDate decided) {
            super("rules.beforeItsDecision", "effectiveFrom", decided);
        }
    }

    /** There is no rule of that name. */
    public static class NoSuchRule extends Problem {
        private static final long serialVersionUID = 1;

        NoSuchRule(String key) {
            super("rules.noSuchRule", 404, key);
        }
    }
}
