package org.meent.decisions;

import java.util.Locale;
import org.meent.kernel.Chance;

/**
 * The code on the screen of whoever started Meent: 12 of 32 characters that look different, 60 random bits.
 *
 * @param text in groups of four, {@code mxk4-77tq-p2vd}
 */
record FoundingCode(String text) {
    private static final String CHARACTERS = "23456789abcdefghjklmnpqrstuvwxyz";
    private static final int LENGTH = 12;
    private static final int GROUP = 4;

    static FoundingCode from(Chance chance) {
        var text = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            if (i > 0 && i % GROUP == 0) text.append('-');
            text.append(CHARACTERS.charAt(chance.below(CHARACTERS.length())));
        }
        return new FoundingCode(text.toString());
    }

    /** What counts of it. */
    String plain() {
        return plain(text);
    }

    /** What counts of something that was typed: capitals, spaces and dashes do not. */
    static String plain(String typed) {
        return typed.toLowerCase(Locale.ROOT).replaceAll("[^0-9a-z]", "");
    }

    /** Says nothing: codes do not belong in a log. */
    @Override
    public String toString() {
        return "FoundingCode[…]";
    }
}
