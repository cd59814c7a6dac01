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
    HALF_HOURS,
    /** Members. */
    MEMBERS,
    /** Proposals. */
    PROPOSALS,
    /** Hundredths of a whole. */
    PERCENT,
    /** Twelfths of a whole: halves, thirds and quarters are whole numbers of them. Six stands for more than half, others for that part at least. */
    TWELFTHS,
    /** Of what a majority is a part: 0 the ballots for and against, 1 all ballots, 2 all who may vote. */
    BASE,
    /** Cents. */
    CENTS,
    /** Whatever is counted. */
    NUMBER,
    /** Tenths of a cent. */
    TENTHS_OF_CENT;

    /** The number of digits after the comma when a member types it; the last is one of the unit. */
    int decimals() {
        return switch (this) {
            case CENTS -> 2;
            case TENTHS_OF_CENT -> 3;
            default -> 0;
        };
    }

    /** Whether one chooses it from a list, since its number says nothing by itself. */
    boolean isChosen() {
        return this == HALF_HOURS || this == TWELFTHS || this == BASE;
    }
}
