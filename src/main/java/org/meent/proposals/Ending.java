package org.meent.proposals;

/** How a proposal ends by something that happens, not by the clock alone. */
enum Ending {
    /** It was adopted. */
    ADOPTED(Phase.ADOPTED),
    /** It was not adopted. */
    REJECTED(Phase.REJECTED),
    /** Too few voted, twice. */
    QUORUM_NOT_MET(Phase.QUORUM_NOT_MET),
    /** Its author withdrew it. */
    WITHDRAWN(Phase.WITHDRAWN),
    /** Its author does it, with the advice that was given. */
    OWN_WORK(Phase.OWN_WORK);

    private final Phase phase;

    Ending(Phase phase) {
        this.phase = phase;
    }

    /** Where the proposal stands from then on. */
    Phase phase() {
        return phase;
    }
}
