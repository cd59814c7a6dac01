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
