package org.meent.testing;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.meent.kernel.Moment;

/**
 * Begins on Tuesday 24 November 2026, 10.14 in Amsterdam, and stands there until the story moves it, but for a
 * microsecond at each look: as with a real clock, no two moments are the same.
 */
@Alternative
@Priority(1000)
@ApplicationScoped
public class MovableClock extends Clock {
    private final AtomicReference<Instant> now = new AtomicReference<>(ZonedDateTime.of(2026, 11, 24, 10, 14, 0, 0, ZoneId.of("Europe/Amsterdam")).toInstant());

    private final AtomicLong looks = new AtomicLong();
    private volatile Duration step = Duration.ofNanos(1_000);

    /** How often anyone has looked at it: on PostgreSQL each look is a question to the database. */
    public long looks() {
        return looks.get();
    }

    /** Makes it {@code moment}. */
    public void set(Instant moment) {
        now.set(moment);
    }

    /** Lets {@code time} go by. */
    public void pass(Duration time) {
        now.updateAndGet(moment -> moment.plus(time));
    }

    /** From now on each look finds the same moment, for a story that reckons exactly. */
    public void stand() {
        step = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        looks.incrementAndGet();
        return Moment.or(now.getAndUpdate(moment -> moment.plus(step)));
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("As in the product");
    }
}
