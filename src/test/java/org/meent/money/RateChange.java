package org.meent.money;

import jakarta.enterprise.util.TypeLiteral;
import org.meent.kernel.DecisionLink;
import org.meent.kernel.EffectHandler;
import org.meent.rules.ChangeRule;
import org.meent.testing.Rooms;

/** A decision changes a rule, by the handler that the rooms bring. */
record RateChange(Rooms rooms) {
    void carryOut(ChangeRule effect, DecisionLink decision) {
        rooms.beans().createInstance().select(new TypeLiteral<EffectHandler<ChangeRule>>() {}).get().carryOut(effect, decision, 9);
    }
}
