package org.meent.proposals;

/** How a proposal is decided. */
public enum Method {
    /** Yes takes a majority. */
    MAJORITY,
    /** Nobody has a reasoned objection. */
    CONSENT
}
