package org.meent.decisions;

import java.util.UUID;

/** Who voted against: the room above, which knows the votes, answers it. */
public interface DissentKnown {
    /** Whether the member voted against this proposal in the vote that decided it. */
    boolean votedAgainst(UUID proposal, long member);
}
