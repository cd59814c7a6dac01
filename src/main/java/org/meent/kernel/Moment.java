package org.meent.kernel;

import java.time.Instant;

/**
 * A moment that the example community pretends it is, on this thread alone, so that its weeks come about
 * through the same doors as those of a real one. The architecture test keeps every other room away from it.
 */
public final class Moment {
    private static final ThreadLocal<Instant> PRETENDED = new ThreadLocal<>();

    private Moment() {}

    /** Runs {@code work} on this thread as if it were {@code moment}. */
    public static void pretend(Instant moment, Runnable work) {
        PRETENDED.set(moment);
        try {
            work.run();
        } finally {
            PRETENDED.remove();
        }
    }

    /** The moment that this thread pretends it is, else {@code real}: for clocks. */
    public static Instant or(Instant real) {
        var pretended = PRETENDED.get();
        return pretended == null ? real : pretended;
    }

    static boolean isPretended() {
        return PRETENDED.get() != null;
    }
}
