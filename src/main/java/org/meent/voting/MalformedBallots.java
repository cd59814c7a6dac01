package org.meent.voting;

import java.util.Locale;

/** A file of ballots that is not what it claims to be. Nothing is guessed: the line and the reason are named. */
public final class MalformedBallots extends RuntimeException {
    /** The line at fault, from 1. */
    private final long line;
    private final transient Sentence reason;

    /**
     * A malformed file.
     *
     * @param line the line at fault, from 1; for a file that ends too early the last one it has
     * @param reason what is wrong there
     */
    public MalformedBallots(long line, Sentence reason) {
        super("Line " + line + ": " + reason.in(Locale.ENGLISH));
        this.line = line;
        this.reason = reason;
    }

    /** {@return the line at fault, from 1} */
    public long line() {
        return line;
    }

    /** {@return what is wrong there; null only after serialization} */
    public Sentence reason() {
        return reason;
    }
}
