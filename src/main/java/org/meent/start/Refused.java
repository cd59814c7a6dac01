package org.meent.start;

/** A start that cannot go on; the message is one sentence that says what to do. */
class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;
    /** The exit code: EX_CONFIG of sysexits(3). */
    static final int EXIT = 78;

    private Refused(String sentence) {
        super(sentence);
    }

    /** The sentence under {@code key} in the launcher's own bundle. */
    static Refused because(String key, Object... values) {
        return new Refused(Words.say("refused." + key, values));
    }

    /** A sentence that the application said. */
    static Refused saying(String sentence) {
        return new Refused(sentence);
    }
}
