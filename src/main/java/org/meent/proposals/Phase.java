package org.meent.proposals;

/** Where a proposal stands: the steps of its life, and the ends it can come to. */
public enum Phase {
    /** Its author writes it; nobody else sees it. */
    DRAFT,
    /** It seeks support. */
    ADMISSION,
    /** There was too little support in time. */
    NOT_ADMITTED,
    /** Members ask questions. */
    QUESTIONS,
    /** Members react. */
    REACTIONS,
    /** Members propose other texts. */
    AMENDMENTS,
    /** The talk is over; its author freezes the text. */
    TO_FREEZE,
    /** Its author did not freeze it in time. */
    LAPSED,
    /** An amendment is put to the vote, before the text is. */
    AMENDMENT_VOTE,
    /** Text and electoral roll are fixed; the vote has not opened. */
    FROZEN,
    /** Members vote. */
    VOTING,
    /** The vote is closed and will be counted in a moment. */
    COUNTING,
    /** It was adopted. */
    ADOPTED,
    /** It was not adopted. */
    REJECTED,
    /** Too few voted, twice. */
    QUORUM_NOT_MET,
    /** Its author withdrew it. */
    WITHDRAWN,
    /** It touches nobody else: its author does it, with the advice that was given. */
    OWN_WORK;

    /** Whether members talk about it now. */
    public boolean isTalk() {
        return this == QUESTIONS || this == REACTIONS || this == AMENDMENTS;
    }

    /** Whether it is decided now. */
    public boolean isDecided() {
        return this == AMENDMENT_VOTE || this == FROZEN || this == VOTING || this == COUNTING;
    }

    /** Whether nothing more happens to it. */
    public boolean isOver() {
        return switch (this) {
            case NOT_ADMITTED, LAPSED, ADOPTED, REJECTED, QUORUM_NOT_MET, WITHDRAWN, OWN_WORK -> true;
            default -> false;
        };
    }
}
