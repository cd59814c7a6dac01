package org.meent.members;

import java.time.LocalDate;
import org.meent.kernel.KernelProblems.WrongField;
import org.meent.kernel.Problem;

/** What a member can run into in this room. */
public final class MemberProblems {
    private MemberProblems() {}

    /** There is no such member, for this caller. */
    public static class NoSuchMember extends Problem {
        private static final long serialVersionUID = 1;

        NoSuchMember() {
            super("members.noSuchMember", 404);
        }
    }

    /** There is no such circle. */
    public static class NoSuchCircle extends Problem {
        private static final long serialVersionUID = 1;

        NoSuchCircle() {
            super("members.noSuchCircle", 404);
        }
    }

    /** A circle of this name exists. */
    public static class CircleNameTaken extends Problem {
        private static final long serialVersionUID = 1;

        CircleNameTaken(String name) {
            super("members.circleNameTaken", 409, name);
        }
    }

    /** There is no such mandate, or it is over. */
    public static class NoSuchMandate extends Problem {
        private static final long serialVersionUID = 1;

        NoSuchMandate() {
            super("members.noSuchMandate", 404);
        }
    }

    /** The act takes a mandate that the caller does not hold at this moment. */
    public static class MandateNeeded extends Problem {
        private static final long serialVersionUID = 1;

        MandateNeeded(String role) {
            super("members.mandateNeeded", 403, role);
        }
    }

    /** No room knows this role. */
    public static class NoSuchRole extends WrongField {
        private static final long serialVersionUID = 1;

        NoSuchRole(String role) {
            super("members.noSuchRole", "role", role);
        }
    }

    /** A mandate would end before it begins, or last longer than the rules allow. */
    public static class TermTooLong extends WrongField {
        private static final long serialVersionUID = 1;

        TermTooLong(long months) {
            super("members.termTooLong", "until", months);
        }
    }

    /** A mandate would end before it begins. */
    public static class TermEndsFirst extends WrongField {
        private static final long serialVersionUID = 1;

        TermEndsFirst() {
            super("members.termEndsFirst", "until");
        }
    }

    /** A mandate would begin before its decision was taken. */
    public static class TermBeforeItsDecision extends WrongField {
        private static final long serialVersionUID = 1;

        TermBeforeItsDecision(LocalDate decided) {
            super("members.termBeforeItsDecision", "from", decided);
        }
    }

    /** The name is missing. */
    public static class NameMissing extends WrongField {
        private static final long serialVersionUID = 1;

        NameMissing() {
            super("members.nameMissing", "name");
        }
    }

    /** A text is longer than there is room for. */
    public static class TooLong extends WrongField {
        private static final long serialVersionUID = 1;

        TooLong(String field, int longest) {
            super("members.tooLong", field, longest);
        }
    }

    /** It is not an e-mail address. */
    public static class NotAnAddress extends WrongField {
        private static final long serialVersionUID = 1;

        NotAnAddress() {
            super("members.notAnAddress", "email");
        }
    }

    /** The address cannot be used: it is another member's. */
    public static class AddressTaken extends WrongField {
        private static final long serialVersionUID = 1;

        AddressTaken() {
            super("members.addressTaken", "email");
        }
    }

    /** The choice is not among those that are offered. */
    public static class NotOffered extends WrongField {
        private static final long serialVersionUID = 1;

        NotOffered(String field) {
            super("members.notOffered", field);
        }
    }

    /** The community has been founded: members now come by invitation. */
    public static class FoundedAlready extends Problem {
        private static final long serialVersionUID = 1;

        FoundedAlready() {
            super("members.foundedAlready", 409);
        }
    }

    /** The act takes a password that was given just now. */
    public static class SignInAgain extends Problem {
        private static final long serialVersionUID = 1;

        SignInAgain() {
            super("members.signInAgain", 403);
        }
    }

    /** Nobody has the name or the address that was typed. */
    public static class NobodyNamed extends WrongField {
        private static final long serialVersionUID = 1;

        NobodyNamed(String field, String typed) {
            super("members.nobodyNamed", field, typed);
        }
    }

    /** More than one member have the name that was typed. */
    public static class SeveralNamed extends WrongField {
        private static final long serialVersionUID = 1;

        SeveralNamed(String field, String typed) {
            super("members.severalNamed", field, typed);
        }
    }

    /** No mandate was chosen. */
    public static class ChooseMandate extends WrongField {
        private static final long serialVersionUID = 1;

        ChooseMandate() {
            super("members.chooseMandate", "mandate");
        }
    }

    /** A day is missing, or what was sent is none. */
    public static class DayMissing extends WrongField {
        private static final long serialVersionUID = 1;

        DayMissing(String field) {
            super("members.dayMissing", field);
        }
    }

    /** There is no such invitation, or it is not the caller's. */
    public static class NoSuchInvitation extends Problem {
        private static final long serialVersionUID = 1;

        NoSuchInvitation() {
            super("members.noSuchInvitation", 404);
        }
    }

    /** The address has an open invitation. */
    public static class InvitedAlready extends Problem {
        private static final long serialVersionUID = 1;

        InvitedAlready() {
            super("members.invitedAlready", 409);
        }
    }

    /** So many were invited by one member in a day that somebody else may go on. */
    public static class InvitedMany extends Problem {
        private static final long serialVersionUID = 1;

        InvitedMany(int most) {
            super("members.invitedMany", 409, most);
        }
    }

    /** Others say whom one invited oneself. */
    public static class YourOwnInvitation extends Problem {
        private static final long serialVersionUID = 1;

        YourOwnInvitation() {
            super("members.yourOwnInvitation", 403);
        }
    }

    /** The members of the circle confirm it. */
    public static class CircleConfirms extends Problem {
        private static final long serialVersionUID = 1;

        CircleConfirms() {
            super("members.circleConfirms", 403);
        }
    }

    /** The invitation is over, or somebody objected. */
    public static class NotOpen extends Problem {
        private static final long serialVersionUID = 1;

        NotOpen() {
            super("members.notOpen", 409);
        }
    }

    /** It does not say why. */
    public static class ObjectionMissing extends WrongField {
        private static final long serialVersionUID = 1;

        ObjectionMissing() {
            super("members.objectionMissing", "reason");
        }
    }

    /** It does not say who is admitted. */
    public static class ChooseInvitation extends WrongField {
        private static final long serialVersionUID = 1;

        ChooseInvitation() {
            super("members.chooseInvitation", "invitation");
        }
    }
}
