package org.meent.decisions;

/** Where an effect stands. */
public enum EffectState {
    /** It is still to be carried out. */
    PENDING,
    /** It was carried out. */
    DONE,
    /** It could not be carried out any more, and nothing of it happened. */
    FAILED
}
