package org.meent.voting;

/** What happens at a project that does not fit in what is left. */
public enum Overflow {
    /** It is passed over, and the next is looked at. */
    SKIP,
    /** The count ends. */
    STOP
}
