package org.meent.decisions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.meent.kernel.DueWork;

/** Carries out what decisions do, after they were taken. */
@ApplicationScoped
class DueEffects implements DueWork {
    private static final Logger LOG = Logger.getLogger(DueEffects.class.getName());
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
        for (var decision : register.unfinished()) {
            try {
                effects.oneByOne(decision);
            } catch (RuntimeException fault) {
                LOG.log(Level.SEVERE, "Effects of decision " + decision.number(), fault);
            }
        }
    }
}
