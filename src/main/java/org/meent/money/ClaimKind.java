package org.meent.money;

/** What is claimed. */
public enum ClaimKind {
    /** Something that was paid. */
    EXPENSE,
    /** A journey, paid by the kilometre. */
    MILEAGE
}
