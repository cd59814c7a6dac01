package org.meent.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.meent.kernel.DailyTask;

/** Clears away the sessions of members who did not come back to end them. */
@ApplicationScoped
class SessionSweep implements DailyTask {
    private final SessionStore store;
    private final Clock clock;

    @Inject
    SessionSweep(SessionStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "members.sweep";
    }

    @Override
    public void carryOut(LocalDate today) {
        store.sweepAll(clock.instant());
    }
}
