package org.meent.acceptance.inwar;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The product's own clock, and the time that a story lets go by on top of it; at the start what the system property
 * {@code testing.ahead} says.
 */
@Alternative
@Priority(1000)
@ApplicationScoped
public class MovedClock extends Clock {
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.parse(System.getProperty("testing.ahead", "PT0S")));
    private final Clock real;

    @Inject
    MovedClock(BeanManager beans) {
        var bean = beans.getBeans(Clock.class, Any.Literal.INSTANCE).stream()
                .filter(one -> one.getBeanClass() != MovedClock.class).findAny().orElseThrow();
        real = (Clock) beans.getReference(bean, Clock.class, beans.createCreationalContext(bean));
    }

    void beAhead(Duration time) {
        ahead.set(time);
    }

    @Override
    public Instant instant() {
        return real.instant().plus(ahead.get());
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("As in the product");
    }
}
