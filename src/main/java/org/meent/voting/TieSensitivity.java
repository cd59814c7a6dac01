package org.meent.voting;

/** Whether another order of the tied would have made something else win, each tie looked at by itself. */
public enum TieSensitivity {
    /** No: whatever order, the same win. */
    NONE,
    /** Yes: there is an order with other winners. */
    SENSITIVE,
    /** There were too many ties to try them all, and those that were tried changed nothing. */
    NOT_KNOWN
}
