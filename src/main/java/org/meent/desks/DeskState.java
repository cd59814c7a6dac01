package org.meent.desks;

/** Whether a desk can be had. Its words stand under {@code desk.NAME}. */
public enum DeskState {
    /** Nobody has it. */
    FREE,
    /** The reader has it. */
    YOURS,
    /** Another member has it. */
    TAKEN,
    /** Whoever comes sits down. */
    DROP_IN,
    /** It is out of use, or the day is not one to book. */
    UNAVAILABLE
}
