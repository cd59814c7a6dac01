package org.meent.voting;

import java.util.List;

/** A single transferable vote that was counted in one order of the tied. */
interface StvCount {
    /** The places of the elected, in order. */
    List<Integer> elected();

    /** What happened. */
    Rounds rounds();
}
