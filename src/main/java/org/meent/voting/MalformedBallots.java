package org.meent.voting;

import java.util.Locale;

/** A file of ballots that is not what it claims to be. Nothing is guessed: the line and the reason are named. */
public final class MalformedBallots extends RuntimeException {
    /** How many characters of a file are quoted of it: enough to find them, and less than a line. */
    private static final int MOST_QUOTED = 60;
    /** The line at fault, from 1. */
    private final long line;
    private final transient Sentence reason;

    /**
     * A malformed file.
     *
     * @param line the line at fault, from 1; for a file that ends too early the last one it has
     * @param reason what is wrong there; of a text in it that is longer than 60 characters only these are kept
     */
    public MalformedBallots(long line, Sentence reason) {
        super("Line " + line + ": " + quoted(reason).in(Locale.ENGLISH));
        this.line = line;
        this.reason = quoted(reason);
    }

    private static Sentence quoted(Sentence reason) {
        return new Sentence(reason.key(), reason.values().stream().map(value -> value instanceof String text ? quoted(text) : value).toList());
    }

    private static String quoted(String text) {
        // A character may take two places, and is not cut in half.
        return text.codePointCount(0, Math.min(text.length(), 2 * MOST_QUOTED + 2)) <= MOST_QUOTED ? text : text.substring(0, text.offsetByCodePoints(0, MOST_QUOTED)) + "…";
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
