package org.meent.voting;

/** Of what a majority is a part. */
public enum Base {
    /** The ballots for and against. */
    VALID,
    /** All ballots, abstentions and blank ones too. */
    CAST,
    /** All who may vote, whether or not they did. */
    ENTITLED
}
