package org.meent.voting;

/** Arguments of the command by which nothing can be counted. */
final class BadArguments extends RuntimeException {
    private final transient Sentence reason;

    BadArguments(String key, Object... values) {
        super(key, null, false, false);
        reason = Sentence.of(key, values);
    }

    Sentence reason() {
        return reason;
    }
}
