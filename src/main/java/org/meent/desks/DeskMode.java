package org.meent.desks;

/** How a desk is used. Nobody has a desk of their own, on purpose. Its words stand under {@code mode.NAME}. */
public enum DeskMode {
    /** It is booked before one comes. */
    RESERVABLE,
    /** Whoever comes sits down; it is never booked. */
    DROP_IN,
    /** It is there, but not to be used now. */
    UNAVAILABLE
}
