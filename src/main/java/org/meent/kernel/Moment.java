package org.meent.kernel;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A moment that the example community pretends it is, on this thread alone, so that its weeks come about
 * through the same doors as those of a real one. The architecture test keeps every other room away from it.
 */
public final class Moment {
    private static final ThreadLocal<Instant> PRETENDED = new ThreadLocal<>();
    private static final AtomicInteger PRETENDING = new AtomicInteger();

    private Moment() {}

    /** Runs {@code work} on this thread as if it were {@code moment}. */
    public static void pretend(Instant moment, Runnable work) {
        var before = PRETENDED.get();
        PRETENDED.set(moment);
        PRETENDING.incrementAndGet();
        try {
            work.run();
        } finally {
            PRETENDING.decrementAndGet();
            if (before == null) PRETENDED.remove();
            else PRETENDED.set(before);
        }
    }

    /** The moment that this thread pretends it is, else {@code real}: for clocks. */
    public static Instant or(Instant real) {
        var pretended = PRETENDED.get();
        return pretended == null ? real : pretended;
    }

    /** Whether some thread of this server pretends: what is due by the real clock waits until its story is told. */
    static boolean isPretendedSomewhere() {
        return PRETENDING.get() > 0;
    }

    static boolean isPretended() {
        return PRETENDED.get() != null;
    }
}
