package org.meent.voting;

/** How what Equal Shares leaves is spent. */
public enum Completion {
    /** It is not. */
    NONE,
    /** On the projects with most votes that fit. */
    UTILITARIAN,
    /** Everybody starts with a little more, again and again, as long as the outcome stays within the budget. */
    ADD1,
    /** As {@link #ADD1}, and then as {@link #UTILITARIAN}. */
    ADD1U
}
