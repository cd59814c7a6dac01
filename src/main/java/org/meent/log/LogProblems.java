package org.meent.log;

import org.meent.kernel.KernelProblems;

/** What a member can run into at the log. */
public final class LogProblems {
    private LogProblems() {}

    /** What was noted is not the head of a chain. */
    public static class NotAHead extends KernelProblems.WrongField {
        private static final long serialVersionUID = 1;

        NotAHead() {
            super("log.notAHead", "noted");
        }
    }
}
