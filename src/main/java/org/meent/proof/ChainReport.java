package org.meent.proof;

import java.util.Optional;

/**
 * What a check of a chain found.
 *
 * @param count how many entries stand whole, from the first on
 * @param head the end of those entries
 * @param touched the first entry that was touched, if one was; nothing after it was looked at
 * @param noted what became of the head that somebody noted
 * @param notedAt the number of the entry where the noted head stands, 0 unless {@link Noted#STANDS}
 */
public record ChainReport(long count, ChainHead head, Optional<Touched> touched, Noted noted, long notedAt) {

    /**
     * The first entry at which the log is no longer what was written.
     *
     * @param number the number that the entry has or should have had
     * @param trace how it shows
     */
    public record Touched(long number, Trace trace) {
    }

    /** How it shows that an entry was touched. */
    public enum Trace {
        /** Another number stands in its place: the entry is missing, was moved, or its number was changed. */
        NUMBER_MISSING,
        /** It does not name the hash of the entry before it: one of the two was replaced. */
        PREVIOUS_DIFFERS,
        /** Salt or body is gone and the other is not; an erasure takes both. */
        HALF_ERASED,
        /** The body, or its salt, is not what was written. */
        BODY_DIFFERS,
        /** Number, time, type, version, or one of the hashes is not what was written. */
        HASH_DIFFERS,
        /** It says it was written before the entry that precedes it. */
        TIME_GOES_BACK
    }

    /** What became of a noted head. */
    public enum Noted {
        /** No noted head was given. */
        NOT_GIVEN,
        /** It stands in the chain: everything up to that entry is what it was when the head was noted. */
        STANDS,
        /** The chain has fewer entries than it had: it was shortened, or written anew. */
        SHORTENED,
        /** Another hash stands at that number: the chain was rewritten. */
        REWRITTEN,
        /** It stands nowhere (its number was not given): the chain was rewritten or shortened. */
        NOT_FOUND,
        /** An entry was touched before the noted head was met. */
        NOT_REACHED
    }

    /** {@return whether all entries stand as they were written, and the noted head among them if one was given} */
    public boolean isWhole() {
        return touched.isEmpty() && (noted == Noted.NOT_GIVEN || noted == Noted.STANDS);
    }
}
