package org.meent.rules;

/** The chapters of the rulebook, in order. */
public enum RuleGroup {
    /** Booking desks. */
    DESKS,
    /** The parts of a day. */
    DAY_PARTS,
    /** Deciding and mandates. */
    DECIDING,
    /** Money that is shared. */
    MONEY,
    /** What is kept how long, and told to whom. */
    PRIVACY
}
