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

/** Sends mail every few seconds, apart from what is due: a slow server holds up nothing but mail. */
@ApplicationScoped
class MailTicker {
    private static final Logger LOG = Logger.getLogger(MailTicker.class.getName());
    private static final int SECONDS = 5;
    private final Outbox outbox;
    private ScheduledFuture<?> ticking;

    @Inject
    MailTicker(Outbox outbox) {
        this.outbox = outbox;
    }

    void start(@Observes @Initialized(ApplicationScoped.class) Object ready) throws NamingException {
        if (!MailServer.isSet()) return;
        ManagedScheduledExecutorService timer = InitialContext.doLookup("java:comp/DefaultManagedScheduledExecutorService");
        ticking = timer.scheduleWithFixedDelay(this::tick, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    /** A timer that meets an exception never ticks again. */
    private void tick() {
        try {
            outbox.send(MailServer.fromSettings());
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Mail waits for the next tick", e);
        }
    }

    @PreDestroy
    void stop() {
        if (ticking != null) ticking.cancel(false);
    }
}
