package org.meent.members;

/** Where an invitation stands. */
public enum InvitationState {
    /** Others can confirm it. */
    OPEN,
    /** Somebody objected: a decision alone admits. */
    OBJECTED,
    /** The newcomer is a member. */
    ADMITTED,
    /** Whoever invited took it back. */
    WITHDRAWN,
    /** Not enough confirmed in time. */
    ENDED
}
