package org.meent.decisions;

import java.text.Normalizer;

/** A text of more lines that somebody typed: composed characters, no control characters, lines kept. */
final class PlainText {
    private PlainText() {}

    /** The tidy text; null counts as empty. */
    static String of(String typed) {
        if (typed == null) return "";
        return Normalizer.normalize(typed, Normalizer.Form.NFC).replace("\r\n", "\n").replaceAll("[\\p{Cntrl}\\p{Cf}&&[^\n]]", " ").strip();
    }
}
