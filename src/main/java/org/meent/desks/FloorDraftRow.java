package org.meent.desks;

import java.time.Instant;

/**
 * A floor for the host who draws it.
 *
 * @param plan the floor with the draft, or with what members see while there is no draft
 * @param savedAt when the draft was last saved, null while there is none
 * @param savedToday whether that was today, at the house
 */
public record FloorDraftRow(FloorPlan plan, Instant savedAt, boolean savedToday) {}
