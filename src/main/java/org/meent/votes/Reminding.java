package org.meent.votes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.meent.kernel.DueWork;

/** Writes to those who have not voted, once a vote, a day before it closes. */
@ApplicationScoped
class Reminding implements DueWork {
    private final RemindStep step;

    @Inject
    Reminding(RemindStep step) {
        this.step = step;
    }

    @Override
    public String name() {
        return "votes.remind";
    }

    @Override
    public void carryOut() {
        each(step.due(), vote -> {
            while (step.remind(vote)) continue;
        });
    }
}
