package org.meent.decisions;

/** How a decision was taken. */
public enum Method {
    /** By the first members, together. */
    FOUNDING,
    /** By a majority. */
    MAJORITY,
    /** By consent. */
    CONSENT
}
