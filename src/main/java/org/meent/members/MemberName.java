package org.meent.members;

/**
 * A member's name as the member writes it.
 *
 * @param text 1 to 100 characters, no line ends
 */
record MemberName(String text) {
    static final int LONGEST = 100;

    MemberName {
        text = Line.of(text);
        if (text.isEmpty()) throw new MemberProblems.NameMissing();
        if (text.length() > LONGEST) throw new MemberProblems.TooLong("name", LONGEST);
    }
}
