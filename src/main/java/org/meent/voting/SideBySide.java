package org.meent.voting;

/** Whether a ballot of a file may rank options beside each other. */
public enum SideBySide {
    /** It may. */
    ALLOWED,
    /** It may not, as the rule cannot count that: the line where it does is refused. */
    REFUSED
}
