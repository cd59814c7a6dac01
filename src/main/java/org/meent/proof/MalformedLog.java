package org.meent.proof;

/** A file is not a log as {@link LogFile} reads it; says in which line and what is wrong. */
public final class MalformedLog extends RuntimeException {

    /** What can be wrong with a line. */
    public enum Flaw {
        /** Its bytes are not UTF-8. */
        NOT_UTF8,
        /** The file starts with a byte order mark. */
        BYTE_ORDER_MARK,
        /** It ends with CR LF; a log has LF alone. */
        CARRIAGE_RETURN,
        /** The file ends without a line feed: it was cut off. */
        CUT_OFF,
        /** It is longer than {@link LogFile#LONGEST_LINE_BYTES}. */
        TOO_LONG,
        /** It is empty. */
        BLANK,
        /** It is not JSON; the cause is a {@link MalformedJson}. */
        NOT_JSON,
        /** It is JSON, but not an object. */
        NOT_AN_OBJECT,
        /** A field is missing; {@link #field()} names it. */
        FIELD_MISSING,
        /** There is a field that a log does not have; {@link #field()} names it. */
        FIELD_UNKNOWN,
        /** A field does not have its one form; {@link #field()} names it. */
        FIELD_MALFORMED,
        /** A number in the body has more digits than JSON carries safely (RFC 8785, section 3.1). */
        NUMBER_NOT_EXACT
    }

    /** The line at fault, counted from 1. */
    private final long line;
    /** What is wrong. */
    private final Flaw flaw;
    /** The name of the field at fault, empty if it is no field. */
    private final String field;

    MalformedLog(long line, Flaw flaw, String field, Throwable cause) {
        super("Line " + line + ": " + flaw + (field.isEmpty() ? "" : " " + field), cause);
        this.line = line;
        this.flaw = flaw;
        this.field = field;
    }

    /** {@return the line at fault, counted from 1; the lines before it could be read} */
    public long line() {
        return line;
    }

    /** {@return what is wrong} */
    public Flaw flaw() {
        return flaw;
    }

    /** {@return the name of the field at fault, in printable ASCII and at most 40 characters; empty if it is no field} */
    public String field() {
        return field;
    }
}
