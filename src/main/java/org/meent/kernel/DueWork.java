package org.meent.kernel;

import java.util.List;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Something that is done when its time has come, on whichever node is up first: a room brings it, and CDI finds it. What
 * is due stands in rows that are locked while it is done; done twice, it leaves the same behind.
 */
public interface DueWork {
    /** Room and verb, {@code votes.count}, for the server's log. */
    String name();

    /** Does all that is due; a thing that fails is left for the next time and holds no other up. */
    void carryOut();

    /** Does {@code act} with each of these, in its order; one that fails is left for the next time and holds no other up. */
    default <T> void each(List<T> due, Consumer<T> act) {
        for (var one : due) {
            try {
                act.accept(one);
            } catch (RuntimeException e) {
                Logger.getLogger(getClass().getName()).log(Level.SEVERE, name() + " of " + one + " waits for the next tick", e);
            }
        }
    }
}
