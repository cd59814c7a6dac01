package org.meent.ledger;

/** An entry that is not as it was booked, or stands where none was: from it on nothing is sure. */
public final class TouchedEntry extends RuntimeException {
    private static final long serialVersionUID = 1;
    /** Where the entry should be, counted from 1. */
    private final long sequence;
    /** How it shows. */
    private final Trace trace;

    TouchedEntry(long sequence, Trace trace, Throwable cause) {
        super(trace + " at entry " + sequence, cause);
        this.sequence = sequence;
        this.trace = trace;
    }

    /** How it shows that an entry was touched. */
    public enum Trace {
        /** An entry is missing, or stands twice. */
        NUMBER_MISSING,
        /** It does not follow the entry before it. */
        PREVIOUS_DIFFERS,
        /** Its words are not those that were booked. */
        WORDS_DIFFER,
        /** Something else of it is not what was booked. */
        HASH_DIFFERS,
        /** Its time is before that of the entry before it. */
        TIME_GOES_BACK,
        /** No ledger would have taken it. */
        IMPOSSIBLE
    }

    /** {@return the place where the entry should be, counted from 1} */
    public long sequence() {
        return sequence;
    }

    /** {@return how it shows that the entry was touched} */
    public Trace trace() {
        return trace;
    }
}
