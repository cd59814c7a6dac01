package org.meent.decisions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.meent.kernel.DueWork;

/** Carries out what decisions do, after they were taken. */
@ApplicationScoped
class DueEffects implements DueWork {
    private final Register register;
    private final Effects effects;

    @Inject
    DueEffects(Register register, Effects effects) {
        this.register = register;
        this.effects = effects;
    }

    @Override
    public String name() {
        return "decisions.carryOut";
    }

    @Override
    public void carryOut() {
        each(register.unfinished(), effects::oneByOne);
    }
}
