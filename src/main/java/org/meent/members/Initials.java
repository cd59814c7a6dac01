package org.meent.members;

/** The letters in a member's disc. */
final class Initials {
    private Initials() {}

    /** First letters of the first and the last word, in capitals: {@code TG} for Toos van Gils. */
    static String of(String name) {
        var words = name.strip().split(" ");
        var first = letter(words[0]);
        return words.length == 1 ? first : first + letter(words[words.length - 1]);
    }

    private static String letter(String word) {
        return word.isEmpty() ? "" : new String(Character.toChars(Character.toUpperCase(word.codePointAt(0))));
    }
}
