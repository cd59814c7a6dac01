package org.meent.votes;

import java.time.Instant;
import org.meent.kernel.KernelProblems.WrongField;
import org.meent.kernel.Problem;

/** Why somebody cannot vote, and what else can be wrong with a vote. */
public final class VoteProblems {
    private VoteProblems() {}

    /** More than half of the roll closed the objection: to another text one can object again. */
    public static class ObjectionWasClosed extends Problem {
        private static final long serialVersionUID = 1;

        ObjectionWasClosed() {
            super("votes.objectionWasClosed", 409);
        }
    }

    /** There is no such vote. */
    public static class NoSuchVote extends Problem {
        private static final long serialVersionUID = 1;

        NoSuchVote() {
            super("votes.noSuchVote", 404);
        }
    }

    /** The member joined after the roll was frozen, or too short before. */
    public static class NotOnTheRoll extends Problem {
        private static final long serialVersionUID = 1;

        NotOnTheRoll(Instant frozenAt) {
            super("votes.notOnTheRoll", 403, frozenAt);
        }
    }

    /** The vote is one circle's, and the member was not in it when the roll was frozen. */
    public static class NotOfTheCircle extends Problem {
        private static final long serialVersionUID = 1;

        NotOfTheCircle() {
            super("votes.notOfTheCircle", 403);
        }
    }

    /** The vote has not opened. */
    public static class NotOpenYet extends Problem {
        private static final long serialVersionUID = 1;

        NotOpenYet(java.time.LocalDate day, Instant opensAt) {
            super("votes.notOpenYet", 409, day, opensAt);
        }
    }

    /** The vote is closed; nothing was changed. */
    public static class Closed extends Problem {
        private static final long serialVersionUID = 1;

        Closed(java.time.LocalDate day, Instant closedAt) {
            super("votes.closed", 409, day, closedAt);
        }
    }

    /** The vote was withdrawn. */
    public static class Withdrawn extends Problem {
        private static final long serialVersionUID = 1;

        Withdrawn() {
            super("votes.withdrawn", 409);
        }
    }

    /** What was chosen is none of the options. */
    public static class NoSuchOption extends WrongField {
        private static final long serialVersionUID = 1;

        NoSuchOption() {
            super("votes.noSuchOption", "option");
        }
    }

    /** An objection needs a reason; so does one to the roll. */
    public static class ReasonMissing extends WrongField {
        private static final long serialVersionUID = 1;

        ReasonMissing(String field) {
            super("votes.reasonMissing", field);
        }
    }

    /** A text is longer than what is kept. */
    public static class TooLong extends WrongField {
        private static final long serialVersionUID = 1;

        TooLong(String field, int most) {
            super("votes.tooLong", field, most);
        }
    }

    /** The time for objections to the roll is over. */
    public static class TooLateToObject extends Problem {
        private static final long serialVersionUID = 1;

        TooLateToObject() {
            super("votes.tooLateToObject", 409);
        }
    }

    /** There is no such objection, or it does not stand any more. */
    public static class NoSuchObjection extends Problem {
        private static final long serialVersionUID = 1;

        NoSuchObjection() {
            super("votes.noSuchObjection", 404);
        }
    }

    /** The ballots are shown, and the count told, after the close. */
    public static class NotCountedYet extends Problem {
        private static final long serialVersionUID = 1;

        NotCountedYet() {
            super("votes.notCountedYet", 409);
        }
    }
}
