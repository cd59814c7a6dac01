package org.meent.voting;

/** Texts for formats, and for terminals, that have one line for them. */
final class OneLine {
    private OneLine() {}

    /** The text, with a space for each line end and other control character. */
    static String of(String text) {
        var line = new StringBuilder(text);
        for (var index = 0; index < line.length(); index++) if (Character.isISOControl(line.charAt(index))) line.setCharAt(index, ' ');
        return line.toString();
    }
}
