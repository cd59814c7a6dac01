package org.meent.ledger;

/** Why a ledger does not take an entry; nothing of it was booked. */
public final class LedgerRefusal extends RuntimeException {
    private static final long serialVersionUID = 1;
    /** What is wrong. */
    private final Reason reason;
    /** What it is about. */
    private final String about;

    LedgerRefusal(Reason reason, String about) {
        super(reason + ": " + about);
        this.reason = reason;
        this.about = about;
    }

    /** What is wrong with it. */
    public enum Reason {
        /** There is no such account. */
        UNKNOWN_ACCOUNT,
        /** An entry has two lines at least. */
        TOO_FEW_LINES,
        /** The lines do not add up to 0. */
        NOT_BALANCED,
        /** An account would have less than it must. */
        BELOW_MINIMUM,
        /** An account would hold more than can be written exactly. */
        TOO_MUCH,
        /** It counts for a day before that of the last entry. */
        DAY_GOES_BACK,
        /** What it takes back is not there. */
        NOTHING_TO_REVERSE,
        /** What it takes back was taken back before. */
        REVERSED_ALREADY,
        /** It is not on each account the opposite of what it takes back. */
        NOT_THE_OPPOSITE,
        /** Something else was booked under its id. */
        ID_USED_OTHERWISE
    }

    /** {@return what is wrong} */
    public Reason reason() {
        return reason;
    }

    /** {@return what it is about: the code of an account, the id of an entry, or the day that is too early} */
    public String about() {
        return about;
    }
}
