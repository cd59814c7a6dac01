package org.meent.desks;

/** Whether desks can be had on a day. Its words stand under {@code day.NAME}. */
public enum DayState {
    /** The day, or the part of it that was asked for, is over. */
    PAST,
    /** The house is shut. */
    SHUT,
    /** It cannot be booked yet. */
    TOO_FAR,
    /** Some desk is free. */
    FREE,
    /** No desk is free. */
    FULL
}
