package org.meent.proof;

/** A text is not JSON as {@link CanonicalJson} reads it; says where and what is wrong. */
public final class MalformedJson extends RuntimeException {

    /** What can be wrong with a text. */
    public enum Flaw {
        /** The text ends in the middle of a value. */
        ENDS_EARLY,
        /** A character stands where the grammar of RFC 8259 has no place for it. */
        UNEXPECTED_CHARACTER,
        /** Something follows the value. */
        TRAILING_TEXT,
        /** A key stands twice in one object. */
        DUPLICATE_KEY,
        /** A control character stands in a string without an escape. */
        CONTROL_CHARACTER,
        /** A backslash is not followed by one of the escapes of RFC 8259, section 7. */
        BAD_ESCAPE,
        /** Half of a surrogate pair stands alone, so the string has no UTF-8 form. */
        LONE_SURROGATE,
        /** A number has more than 1,000 characters, or an exponent that no number can have. */
        NUMBER_TOO_LONG,
        /** Arrays and objects are nested deeper than {@link CanonicalJson#MAX_DEPTH}. */
        TOO_DEEP
    }

    /** What is wrong. */
    private final Flaw flaw;
    /** The place of the character at fault, counted from 1 in UTF-16 code units. */
    private final int position;

    MalformedJson(Flaw flaw, int position) {
        super(flaw + " at character " + position);
        this.flaw = flaw;
        this.position = position;
    }

    /** {@return what is wrong} */
    public Flaw flaw() {
        return flaw;
    }

    /** {@return the place of the character at fault, counted from 1 in UTF-16 code units} */
    public int position() {
        return position;
    }
}
