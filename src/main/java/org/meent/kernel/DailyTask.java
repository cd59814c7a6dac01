package org.meent.kernel;

import java.time.LocalDate;

/** Something that is done once a day, on whichever node is up first: a room brings it, and CDI finds it. */
public interface DailyTask {
    /** Its row in the table of daily tasks, room and verb, {@code desks.forget}. */
    String name();

    /**
     * Does it, in one transaction. Done once more, or some days late, it leaves the same behind.
     *
     * @param today the day it is in the community
     */
    void carryOut(LocalDate today);
}
