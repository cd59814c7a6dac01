package org.meent.participation;

/**
 * The members about whom a figure tells.
 *
 * @param kind what makes them a group
 * @param key the circle's ref or the way to take part, empty for everyone
 * @param name what the circle was called when the figure was made, empty for the others
 */
public record Cohort(Kind kind, String key, String name) {
    /** Everyone, in no group at all. */
    static final Cohort EVERYONE = new Cohort(Kind.EVERYONE, "", "");

    /** What makes members a group. */
    public enum Kind {
        /** All members. */
        EVERYONE,
        /** The members who take part in one way. */
        WAY,
        /** The members of one circle. */
        CIRCLE
    }
}
