package org.meent.votes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.meent.kernel.DueWork;

/** Counts the votes that are closed, each once, on whichever node comes first. */
@ApplicationScoped
class Counting implements DueWork {
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
        each(step.due(clock.instant()), step::count);
    }
}
