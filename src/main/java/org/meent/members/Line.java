package org.meent.members;

import java.text.Normalizer;

/** One line of text that somebody typed: composed characters, no control characters, single spaces. */
final class Line {
    private Line() {}

    /** The tidy line; null counts as empty. */
    static String of(String typed) {
        if (typed == null) return "";
        return Normalizer.normalize(typed, Normalizer.Form.NFC).replaceAll("[\\p{Cntrl}\\p{Z}\\p{Cf}]+", " ").strip();
    }
}
