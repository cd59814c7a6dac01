package org.meent.members;

import org.meent.kernel.KernelProblems.WrongField;
import org.meent.kernel.Problem;

/** What somebody can run into who signs in, or who looks after sessions, codes, keys and the password. */
public final class SignInProblems {
    private SignInProblems() {}

    /** Address and password, or address and code, do not belong together; which of them is wrong is not said. */
    public static class SignInFails extends Problem {
        private static final long serialVersionUID = 1;

        SignInFails() {
            super("members.signInFails", 401);
        }
    }

    /** After failures this address has to wait before it may try again; it is never locked. */
    public static class TryLater extends Problem {
        private static final long serialVersionUID = 1;
        private final long seconds;

        TryLater(long seconds) {
            super("members.tryLater", 429, (seconds + 59) / 60);
            this.seconds = seconds;
        }

        @Override
        public long retryAfterSeconds() {
            return seconds;
        }
    }

    /** So many people sign in at once that the machine asks for a moment. */
    public static class OneMomentPlease extends Problem {
        private static final long serialVersionUID = 1;

        OneMomentPlease() {
            super("members.oneMomentPlease", 503);
        }

        @Override
        public long retryAfterSeconds() {
            return 5;
        }
    }

    /** Meent sends no mail, and so no link either. */
    public static class NothingIsMailed extends Problem {
        private static final long serialVersionUID = 1;

        NothingIsMailed() {
            super("members.nothingIsMailed", 409);
        }
    }

    /** The link was used, or its ten minutes are over, or it never was one. */
    public static class LinkIsOver extends Problem {
        private static final long serialVersionUID = 1;

        LinkIsOver() {
            super("members.linkIsOver", 401);
        }
    }

    /** There is no such session, for this caller. */
    public static class NoSuchSession extends Problem {
        private static final long serialVersionUID = 1;

        NoSuchSession() {
            super("members.noSuchSession", 404);
        }
    }

    /** There is no such key, for this caller. */
    public static class NoSuchToken extends Problem {
        private static final long serialVersionUID = 1;

        NoSuchToken() {
            super("members.noSuchToken", 404);
        }
    }

    /** There is no such request for a code, or no longer. */
    public static class NoSuchCode extends Problem {
        private static final long serialVersionUID = 1;

        NoSuchCode() {
            super("members.noSuchCode", 404);
        }
    }

    /** Two different confidants are needed; this one asked for the code already. */
    public static class OtherConfidantNeeded extends Problem {
        private static final long serialVersionUID = 1;

        OtherConfidantNeeded() {
            super("members.otherConfidantNeeded", 403);
        }
    }

    /** A confidant cannot print a code for the own account. */
    public static class NotForYourself extends Problem {
        private static final long serialVersionUID = 1;

        NotForYourself() {
            super("members.notForYourself", 403);
        }
    }

    /** The key may only read. */
    public static class TokenOnlyReads extends Problem {
        private static final long serialVersionUID = 1;

        TokenOnlyReads() {
            super("members.tokenOnlyReads", 403);
        }
    }

    /** Why the code is needed is missing. */
    public static class ReasonMissing extends WrongField {
        private static final long serialVersionUID = 1;

        ReasonMissing() {
            super("members.reasonMissing", "reason");
        }
    }

    /** The key would outlast a year, or its last day is over. */
    public static class TokenTooLong extends WrongField {
        private static final long serialVersionUID = 1;

        TokenTooLong() {
            super("members.tokenTooLong", "lastDay");
        }
    }

    /** The password is too short. */
    public static class PasswordTooShort extends WrongField {
        private static final long serialVersionUID = 1;

        PasswordTooShort(int shortest) {
            super("members.passwordTooShort", "password", shortest);
        }
    }

    /** The password is too long to work with. */
    public static class PasswordTooLong extends WrongField {
        private static final long serialVersionUID = 1;

        PasswordTooLong(int longest) {
            super("members.passwordTooLong", "password", longest);
        }
    }

    /** The password is among the first that somebody would guess. */
    public static class PasswordEasyToGuess extends WrongField {
        private static final long serialVersionUID = 1;

        PasswordEasyToGuess() {
            super("members.passwordEasyToGuess", "password");
        }
    }

    /** The password is made of the own name or address, or of the name of the community. */
    public static class PasswordOfLocalWords extends WrongField {
        private static final long serialVersionUID = 1;

        PasswordOfLocalWords() {
            super("members.passwordOfLocalWords", "password");
        }
    }

    /** The password that was given is not the present one. */
    public static class NotThePassword extends WrongField {
        private static final long serialVersionUID = 1;

        NotThePassword() {
            super("members.notThePassword", "current");
        }
    }
}
