package org.meent.ledger;

/** An entry that is not as it was booked, or stands where none was: from it on nothing is sure. */
public final class TouchedEntry extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final long sequence;
    private final Trace trace;

    TouchedEntry(long sequence, Trace trace, Throwable cause) {
        super(trace + " at entry " + sequence, cause);
        this.sequence = sequence;
        this.trace = trace;
    }

    /** By what it shows. */
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

    /** Where it should be, counted from 1. */
    public long sequence() {
        return sequence;
    }

    /** By what it shows. */
    public Trace trace() {
        return trace;
    }
}
