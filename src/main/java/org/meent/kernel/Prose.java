package org.meent.kernel;

import java.text.Normalizer;

/** A text of more lines that somebody typed: composed characters, no control characters, lines kept. */
public final class Prose {
    private Prose() {}

    /** The tidy text; null counts as empty. */
    public static String of(String typed) {
        if (typed == null) return "";
        return Normalizer.normalize(typed, Normalizer.Form.NFC).replace("\r\n", "\n").replaceAll("[\\p{Cntrl}\\p{Cf}&&[^\n]]", " ").strip();
    }
}
