package org.meent.rules;

/** The chapters of the rulebook, in order. */
public enum RuleGroup {
    /** Booking desks. */
    DESKS,
    /** The parts of a day. */
    DAY_PARTS,
    /** Deciding and mandates. */
    DECIDING,
    /** How long what is kept. */
    PRIVACY
}
