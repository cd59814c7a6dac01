package org.meent.members;

/**
 * What a member likes to help with, in the member's own words.
 *
 * @param text up to 200 characters, may be empty
 */
record Talent(String text) {
    static final int LONGEST = 200;

    Talent {
        text = Line.of(text);
        if (text.length() > LONGEST) throw new MemberProblems.TooLong("talent", LONGEST);
    }
}
