package org.meent.decisions;

/** How a decision was taken. */
public enum Method {
    /** By the first members together, when there was nobody else yet. */
    FOUNDING
}
