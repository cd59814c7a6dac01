package org.meent.votes;

/** Where a vote stands, by the clock and by what is recorded. */
public enum VoteState {
    /** Prepared; it has not opened. */
    PREPARED,
    /** Members vote. */
    OPEN,
    /** Closed, and counted in a moment. */
    CLOSED,
    /** Counted. */
    COUNTED,
    /** Withdrawn by whoever put the question. */
    WITHDRAWN
}
