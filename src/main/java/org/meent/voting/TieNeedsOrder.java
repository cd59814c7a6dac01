package org.meent.voting;

import java.util.List;

/** A tie that makes a difference for who is elected, in a count for which no order of the tied was published. */
public final class TieNeedsOrder extends RuntimeException {
    /** The ids of the tied. */
    private final List<String> tied;

    TieNeedsOrder(List<String> tied) {
        super("No order was published for the tied " + tied);
        this.tied = List.copyOf(tied);
    }

    /** {@return the ids of the options of the first such tie, in code point order} */
    public List<String> tied() {
        return tied;
    }
}
