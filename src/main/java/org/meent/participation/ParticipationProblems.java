package org.meent.participation;

import org.meent.kernel.KernelProblems;
import org.meent.kernel.Problem;

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

    /** There are no figures of that quarter: it was not counted, or is none. */
    public static class NoSuchQuarter extends Problem {
        private static final long serialVersionUID = 1;

        NoSuchQuarter(String quarter) {
            super("participation.noSuchQuarter", 404, quarter);
        }
    }

    /** A small thing has no name. */
    public static class ThingWithoutName extends KernelProblems.WrongField {
        private static final long serialVersionUID = 1;

        ThingWithoutName() {
            super("participation.thingWithoutName", "name");
        }
    }

    /** A text is too long. */
    public static class ThingTooLong extends KernelProblems.WrongField {
        private static final long serialVersionUID = 1;

        ThingTooLong(String field, int most) {
            super("participation.thingTooLong", field, most);
        }
    }

    /** It is not said who may have it. */
    public static class ForWhomUnknown extends KernelProblems.WrongField {
        private static final long serialVersionUID = 1;

        ForWhomUnknown() {
            super("participation.forWhomUnknown", "forWhom");
        }
    }
}
