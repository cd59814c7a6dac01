package org.meent.desks;

import java.time.LocalDate;

/**
 * A house was shut for a day; whoever observes it takes part in the same transaction. The rows of its desks are
 * locked by then, so no booking slips in between.
 *
 * @param siteId the house
 * @param day the day, today or later
 */
record DayClosed(long siteId, LocalDate day) {}
