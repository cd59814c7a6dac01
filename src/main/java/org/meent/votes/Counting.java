package org.meent.votes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.meent.kernel.DueWork;

/** Counts the votes that are closed, each once, on whichever node comes first. */
@ApplicationScoped
class Counting implements DueWork {
    private final CountStep step;

    @Inject
    Counting(CountStep step) {
        this.step = step;
    }

    @Override
    public String name() {
        return "votes.count";
    }

    @Override
    public void carryOut() {
        each(step.due(), step::count);
    }
}
