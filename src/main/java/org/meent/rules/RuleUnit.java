package org.meent.rules;

/** What a rule's number counts. */
public enum RuleUnit {
    /** Days of 24 hours or calendar days, as the rule's sentence says. */
    DAYS,
    /** Calendar months. */
    MONTHS,
    /** Bookings. */
    BOOKINGS,
    /** Half hours since midnight in the zone of the site: 16 is eight o'clock in the morning. */
    HALF_HOURS
}
