package org.meent.votes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.meent.kernel.DueWork;

/** Writes to those who have not voted, once a vote, a day before it closes. */
@ApplicationScoped
class Reminding implements DueWork {
    private static final Logger LOG = Logger.getLogger(Reminding.class.getName());
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
        for (var vote : step.due()) {
            try {
                while (step.remind(vote)) continue;
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "The reminder of vote " + vote + " goes on at the next tick", e);
            }
        }
    }
}
