package org.meent.votes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.meent.kernel.DueWork;

/** Counts the votes that are closed, each once, on whichever node comes first. */
@ApplicationScoped
class Counting implements DueWork {
    private static final Logger LOG = Logger.getLogger(Counting.class.getName());
    private final CountStep step;
    private final Clock clock;

    @Inject
    Counting(CountStep step, Clock clock) {
        this.step = step;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "votes.count";
    }

    @Override
    public void carryOut() {
        for (var vote : step.due(clock.instant())) {
            try {
                step.count(vote);
            } catch (RuntimeException e) {
                LOG.log(Level.SEVERE, "Vote " + vote + " is counted at the next tick", e);
            }
        }
    }
}
