package org.meent.desks;

/** What a desk has that another may lack. Its words stand under {@code feature.NAME} and, shorter, {@code feature.NAME.short}. */
public enum Feature {
    /** The desk goes up and down. */
    ADJUSTABLE,
    /** There is a second screen. */
    SECOND_SCREEN,
    /** People are quiet here. */
    QUIET,
    /** It stands at a window. */
    WINDOW,
    /** One gets there without a step. */
    STEP_FREE,
    /** A toilet is near. */
    NEAR_TOILET
}
