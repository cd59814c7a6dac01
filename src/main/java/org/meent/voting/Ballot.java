package org.meent.voting;

/** What one member says in a vote; two that say the same are equal. */
public interface Ballot {
    /** The text of a ballot that says nothing, of whatever kind. */
    String BLANK_TEXT = "blank";

    /**
     * {@return the ballot in one fixed form, the same for equal ballots and for no others: by it ballots are ordered,
     * written to files and hashed}
     */
    String text();

    /** {@return whether it says nothing: it counts for the quorum alone} */
    boolean isBlank();
}
