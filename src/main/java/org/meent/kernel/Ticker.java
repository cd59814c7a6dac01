package org.meent.kernel;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** Looks at the start, and every five minutes for as long as the server runs, whether something of the day is to be done. */
@ApplicationScoped
class Ticker {
    private static final Logger LOG = Logger.getLogger(Ticker.class.getName());
    private static final int MINUTES = 5;
    private final DailyTasks tasks;
    private ScheduledFuture<?> ticking;

    @Inject
    Ticker(DailyTasks tasks) {
        this.tasks = tasks;
    }

    void start(@Observes @Initialized(ApplicationScoped.class) Object ready) throws NamingException {
        ManagedScheduledExecutorService timer = InitialContext.doLookup("java:comp/DefaultManagedScheduledExecutorService");
        ticking = timer.scheduleWithFixedDelay(this::tick, 0, MINUTES, TimeUnit.MINUTES);
    }

    /** A timer that meets an exception never ticks again. */
    private void tick() {
        try {
            tasks.carryOut();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Daily tasks wait for the next tick", e);
        }
    }

    @PreDestroy
    void stop() {
        if (ticking != null) ticking.cancel(false);
    }
}
