package org.meent.voting;

/** What became of a question that is answered by yes or no. */
public enum Verdict {
    /** It is decided. */
    ADOPTED,
    /** It is not decided. */
    REJECTED,
    /** As many were for it as against it, so that it is not decided. */
    EQUAL,
    /** Nobody said anything that counts, so that it is not decided. */
    NO_VOTES,
    /** Too few voted, so that nothing is decided. */
    QUORUM_NOT_MET
}
