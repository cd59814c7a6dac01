package org.meent.kernel;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** Looks every few seconds whether something is due, and writes down every minute that the server is up. */
@ApplicationScoped
class DueTicker {
    private static final Logger LOG = Logger.getLogger(DueTicker.class.getName());
    private static final int SECONDS = 5;
    private static final int TICKS_A_BEAT = 12;
    private final Instance<DueWork> works;
    private final Heart heart;
    private ScheduledFuture<?> ticking;
    private long ticks;

    @Inject
    DueTicker(@Any Instance<DueWork> works, Heart heart) {
        this.works = works;
        this.heart = heart;
    }

    void start(@Observes @Initialized(ApplicationScoped.class) Object ready) throws NamingException {
        ManagedScheduledExecutorService timer = InitialContext.doLookup("java:comp/DefaultManagedScheduledExecutorService");
        ticking = timer.scheduleWithFixedDelay(this::tick, 0, SECONDS, TimeUnit.SECONDS);
    }

    /** A timer that meets an exception never ticks again. */
    private void tick() {
        if (ticks++ % TICKS_A_BEAT == 0) safely("kernel.beat", heart::beat);
        if (Moment.isPretendedSomewhere()) return;
        for (var work : works) safely(work.name(), work::carryOut);
    }

    private static void safely(String name, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, name + " waits for the next tick", e);
        }
    }

    @PreDestroy
    void stop() {
        if (ticking != null) ticking.cancel(false);
    }
}
