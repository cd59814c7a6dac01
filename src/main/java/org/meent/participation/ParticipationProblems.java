package org.meent.participation;

import org.meent.kernel.KernelProblems;

/** What a member can run into here. */
public final class ParticipationProblems {
    private ParticipationProblems() {}

    /** There is no such way to take part. */
    public static class NoSuchEngagement extends KernelProblems.WrongField {
        private static final long serialVersionUID = 1;

        NoSuchEngagement() {
            super("participation.noSuchEngagement", "kind");
        }
    }
}
