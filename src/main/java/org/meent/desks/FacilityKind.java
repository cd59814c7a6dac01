package org.meent.desks;

/** What a sign on the floor plan points to. Its word stands under {@code facility.NAME}. */
public enum FacilityKind {
    /** Coffee and tea. */
    KITCHEN,
    /** A toilet. */
    TOILET,
    /** The way in. */
    ENTRANCE
}
