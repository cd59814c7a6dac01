package org.meent.desks;

/** Where a booking is in its life. Only {@link #CONFIRMED} ones keep a desk; the others come with later capabilities. */
public enum BookingStatus {
    /** Offered, not yet accepted. */
    TENTATIVE,
    /** The desk is kept. */
    CONFIRMED,
    /** Given back, moved, undone, or the house was shut. */
    CANCELLED,
    /** Let go because nobody came. */
    RELEASED,
    /** Nobody came, and nobody else used it. */
    NO_SHOW
}
