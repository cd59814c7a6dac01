package org.meent.money;

/** Where a claim stands. */
public enum ClaimState {
    /** The claimant writes it. */
    DRAFT,
    /** Its money is put aside; others look at it. */
    SUBMITTED,
    /** Others agreed; its money is spent. */
    APPROVED,
    /** It came back with a reason, to be mended. */
    RETURNED,
    /** It was refused with a reason. */
    REJECTED,
    /** The claimant took it back. */
    WITHDRAWN
}
