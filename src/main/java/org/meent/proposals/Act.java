package org.meent.proposals;

/** What a member may do with a proposal at a moment. */
public enum Act {
    /** Support it. */
    SUPPORT,
    /** Take the support back. */
    UNSUPPORT,
    /** Ask that everyone decides on it. */
    LIFT,
    /** Ask a question. */
    ASK,
    /** Answer a question. */
    ANSWER,
    /** React. */
    REACT,
    /** Propose another text. */
    AMEND,
    /** Say what becomes of the other texts. */
    JUDGE,
    /** Write another version. */
    REVISE,
    /** Make the text final. */
    FREEZE,
    /** Begin a new round of consent with another text. */
    NEW_ROUND,
    /** Vote. */
    VOTE,
    /** Withdraw it. */
    WITHDRAW,
    /** Say who wrote it. */
    REVEAL
}
