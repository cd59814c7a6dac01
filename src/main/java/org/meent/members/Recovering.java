package org.meent.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.meent.kernel.DueWork;

/** Mails the links to a new password that were asked for. */
@ApplicationScoped
class Recovering implements DueWork {
    private final RecoverStep step;

    @Inject
    Recovering(RecoverStep step) {
        this.step = step;
    }

    @Override
    public String name() {
        return "members.recover";
    }

    @Override
    public void carryOut() {
        each(step.waiting(), step::mail);
    }
}
