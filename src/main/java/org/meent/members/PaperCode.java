package org.meent.members;

import java.util.Locale;
import org.meent.kernel.Chance;
import org.meent.kernel.Secret;

/**
 * A code that is printed and typed: 12 of 32 characters that look different on paper, 60 random bits.
 *
 * @param text in groups of four, {@code MXK4 77TQ P2VD}
 */
record PaperCode(String text) {
    private static final String CHARACTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LENGTH = 12;
    private static final int GROUP = 4;

    static PaperCode from(Chance chance) {
        var text = new StringBuilder();
        for (var i = 0; i < LENGTH; i++) {
            if (i > 0 && i % GROUP == 0) text.append(' ');
            text.append(CHARACTERS.charAt(chance.below(CHARACTERS.length())));
        }
        return new PaperCode(text.toString());
    }

    String hash() {
        return hash(text);
    }

    /** The hash of what was typed, however it was spaced; a 0 or O, a 1 or I, which are never printed, stay wrong. */
    static String hash(String typed) {
        return Secret.hash(typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", ""));
    }

    @Override
    public String toString() {
        return "PaperCode[…]";
    }
}
