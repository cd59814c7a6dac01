package org.meent.rules;

/**
 * The rules there are, with what a decision may make of them. The schema holds the same ranges. Those of the day
 * parts do not overlap, so that no decision can put a morning after its afternoon.
 */
public enum RuleKey {
    /** How many days ahead a desk can be booked. */
    BOOKING_HORIZON_DAYS(RuleGroup.DESKS, RuleUnit.DAYS, 1, 90, 14),
    /** How many bookings that are not over yet a member may hold. */
    OPEN_BOOKINGS(RuleGroup.DESKS, RuleUnit.BOOKINGS, 1, 50, 5),
    /** When the morning starts. */
    MORNING_START(RuleGroup.DAY_PARTS, RuleUnit.HALF_HOURS, 10, 20, 16),
    /** When the morning ends and the afternoon starts. */
    AFTERNOON_START(RuleGroup.DAY_PARTS, RuleUnit.HALF_HOURS, 22, 28, 24),
    /** When the afternoon ends and the evening starts. */
    EVENING_START(RuleGroup.DAY_PARTS, RuleUnit.HALF_HOURS, 30, 38, 34),
    /** When the evening ends. */
    EVENING_END(RuleGroup.DAY_PARTS, RuleUnit.HALF_HOURS, 40, 48, 42),
    /** How long a mandate lasts when its decision says nothing else. */
    MANDATE_TERM_MONTHS(RuleGroup.DECIDING, RuleUnit.MONTHS, 1, 18, 12),
    /** How long a mandate may last at most. */
    MANDATE_TERM_MAX_MONTHS(RuleGroup.DECIDING, RuleUnit.MONTHS, 18, 48, 24),
    /** When a decision is looked at again. */
    REVIEW_MONTHS(RuleGroup.DECIDING, RuleUnit.MONTHS, 1, 60, 12),
    /** How long a booking carries a name after its day. */
    NAMED_BOOKING_DAYS(RuleGroup.PRIVACY, RuleUnit.DAYS, 1, 365, 90),
    /** How long a refused wish is kept. */
    REFUSED_WISH_DAYS(RuleGroup.PRIVACY, RuleUnit.DAYS, 1, 365, 90);

    private final RuleGroup group;
    private final RuleUnit unit;
    private final long least;
    private final long most;
    private final long usual;

    RuleKey(RuleGroup group, RuleUnit unit, long least, long most, long usual) {
        this.group = group;
        this.unit = unit;
        this.least = least;
        this.most = most;
        this.usual = usual;
    }

    /** The chapter it stands in. */
    public RuleGroup group() {
        return group;
    }

    /** What its number counts. */
    public RuleUnit unit() {
        return unit;
    }

    /** The least number a decision may set. */
    public long least() {
        return least;
    }

    /** The greatest number a decision may set. */
    public long most() {
        return most;
    }

    /** The number that the founding proposes. */
    public long usual() {
        return usual;
    }

    /** Whether a decision may set {@code amount}. */
    public boolean allows(long amount) {
        return least <= amount && amount <= most;
    }
}
