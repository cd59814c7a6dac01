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

/** Stands still until the story moves it; begins on Tuesday 24 November 2026, 10.14 in Amsterdam. */
@Alternative
@Priority(1000)
@ApplicationScoped
public class MovableClock extends Clock {
    private final AtomicReference<Instant> now = new AtomicReference<>(ZonedDateTime.of(2026, 11, 24, 10, 14, 0, 0, ZoneId.of("Europe/Amsterdam")).toInstant());

    private final AtomicLong looks = new AtomicLong();

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

    @Override
    public Instant instant() {
        looks.incrementAndGet();
        return Moment.or(now.get());
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
