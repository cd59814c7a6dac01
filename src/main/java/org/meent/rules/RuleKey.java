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
    /** How many members, of those who may vote, a proposal to everyone needs in support. */
    SUPPORT_PERCENT(RuleGroup.DECIDING, RuleUnit.PERCENT, 0, 50, 4),
    /** How many members at least it needs in support. */
    SUPPORT_LEAST(RuleGroup.DECIDING, RuleUnit.MEMBERS, 1, 1000, 3),
    /** From how many open proposals on a further one needs more support. */
    OPEN_PROPOSALS(RuleGroup.DECIDING, RuleUnit.PROPOSALS, 1, 100, 5),
    /** How long a proposal may gather support. */
    ADMISSION_DAYS(RuleGroup.DECIDING, RuleUnit.DAYS, 1, 90, 14),
    /** How long the round of questions lasts. */
    QUESTIONS_DAYS(RuleGroup.DECIDING, RuleUnit.DAYS, 1, 60, 5),
    /** How long the round of reactions lasts. */
    REACTIONS_DAYS(RuleGroup.DECIDING, RuleUnit.DAYS, 1, 60, 5),
    /** How long the round of amendments lasts. */
    AMENDMENTS_DAYS(RuleGroup.DECIDING, RuleUnit.DAYS, 1, 60, 4),
    /** How long after the rounds the author may freeze the text. */
    FREEZE_DAYS(RuleGroup.DECIDING, RuleUnit.DAYS, 1, 60, 14),
    /** How long one may object to an electoral roll, before the vote opens. */
    ROLL_OBJECTION_DAYS(RuleGroup.DECIDING, RuleUnit.DAYS, 1, 30, 3),
    /** How long a vote is open. */
    VOTING_DAYS(RuleGroup.DECIDING, RuleUnit.DAYS, 1, 60, 8),
    /** How many of those who may vote must do so. */
    QUORUM_PERCENT(RuleGroup.DECIDING, RuleUnit.PERCENT, 1, 100, 20),
    /** How long after a vote without quorum the second one opens. */
    SECOND_CALL_DAYS(RuleGroup.DECIDING, RuleUnit.DAYS, 1, 60, 14),
    /** How many of those who may vote must do so at the second call. */
    SECOND_CALL_QUORUM_PERCENT(RuleGroup.DECIDING, RuleUnit.PERCENT, 1, 100, 10),
    /** The majority in twelfths: six is more than half, above that it is that part at least. */
    MAJORITY_TWELFTHS(RuleGroup.DECIDING, RuleUnit.TWELFTHS, 6, 11, 6),
    /** The majority for a rule about deciding, in twelfths. */
    RULES_MAJORITY_TWELFTHS(RuleGroup.DECIDING, RuleUnit.TWELFTHS, 8, 11, 8),
    /** Of what the majority is a part: 0 of those for and against, 1 of all who voted, 2 of all who may vote. */
    MAJORITY_BASE(RuleGroup.DECIDING, RuleUnit.BASE, 0, 2, 0),
    /** How many members, of those who may vote, lift a circle's matter to everyone. */
    LIFT_PERCENT(RuleGroup.DECIDING, RuleUnit.PERCENT, 0, 50, 2),
    /** How many members at least lift it. */
    LIFT_LEAST(RuleGroup.DECIDING, RuleUnit.MEMBERS, 1, 1000, 3),
    /** After how many days a newcomer votes. */
    NEWCOMER_DAYS(RuleGroup.DECIDING, RuleUnit.DAYS, 0, 365, 30),
    /** How long others can confirm an invitation. */
    INVITATION_DAYS(RuleGroup.DECIDING, RuleUnit.DAYS, 1, 90, 14),
    /** How many others confirm an invitation before the newcomer is a member. */
    INVITATION_CONFIRMATIONS(RuleGroup.DECIDING, RuleUnit.MEMBERS, 2, 10, 2),
    /** What a kilometre is paid, the same for everyone. */
    MILEAGE_RATE(RuleGroup.MONEY, RuleUnit.TENTHS_OF_CENT, 0, 2000, 210),
    /** How much a circle may decide to get in thirty days; above that everyone decides. */
    CIRCLE_SPENDING_LIMIT(RuleGroup.MONEY, RuleUnit.CENTS, 0, 100_000_000, 50_000),
    /** From which amount on, all that a member claims within some days together, more members must agree. */
    SECOND_APPROVAL_FROM(RuleGroup.MONEY, RuleUnit.CENTS, 1, 100_000_000, 10_000),
    /** How many other members agree to a claim below that amount. */
    APPROVALS_BELOW(RuleGroup.MONEY, RuleUnit.MEMBERS, 1, 2, 1),
    /** How many other members agree to a claim from that amount on. */
    APPROVALS_FROM(RuleGroup.MONEY, RuleUnit.MEMBERS, 2, 5, 2),
    /** Within how many days a member's claims count together. */
    CLAIMS_TOGETHER_DAYS(RuleGroup.MONEY, RuleUnit.DAYS, 1, 60, 7),
    /** How many members a group has at least before something is told about it. */
    PRIVACY_THRESHOLD(RuleGroup.PRIVACY, RuleUnit.MEMBERS, 5, 50, 10),
    /** How long a booking carries a name after its day. */
    NAMED_BOOKING_DAYS(RuleGroup.PRIVACY, RuleUnit.DAYS, 1, 365, 90),
    /** How long a refused wish is kept. */
    REFUSED_WISH_DAYS(RuleGroup.PRIVACY, RuleUnit.DAYS, 1, 365, 90),
    /** What figures are rounded to. */
    PRIVACY_ROUNDING(RuleGroup.PRIVACY, RuleUnit.NUMBER, 5, 10, 5);

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
