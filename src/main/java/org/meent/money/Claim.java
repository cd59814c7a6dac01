package org.meent.money;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What a member asks back: written, submitted, and then agreed to by others, sent back to be mended, or refused. Each
 * time it is submitted is a round of its own: what others said of an earlier one does not count.
 */
@Entity
@Table(name = "claim")
class Claim {
    private static final long HUNDRED = 100;
    private static final long HALF = 50;
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @Column(nullable = false, updatable = false)
    private UUID ref;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private ClaimKind kind;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private ClaimState state;
    @Column(name = "claimant_id", nullable = false, updatable = false)
    private long claimantId;
    @Column(name = "entered_by", nullable = false, updatable = false)
    private long enteredBy;
    @Column(name = "budget_id")
    private Long budgetId;
    @Column(nullable = false, length = 200)
    private String purpose;
    @Column(name = "spent_on")
    private LocalDate spentOn;
    @Column(name = "amount_cents")
    private Long amountCents;
    @Column(name = "from_place", length = 120)
    private String fromPlace;
    @Column(name = "to_place", length = 120)
    private String toPlace;
    @Column(name = "tenths_of_km")
    private Long tenthsOfKm;
    @Column(name = "rate_tenths_of_cent")
    private Long rateTenthsOfCent;
    @Column(nullable = false)
    private int round;
    private Integer needed;
    @Column(length = 1000)
    private String reason;
    @Column(name = "reason_by")
    private Long reasonBy;
    @Column(name = "begun_at", nullable = false, updatable = false)
    private Instant begunAt;
    @Column(name = "submitted_at")
    private Instant submittedAt;
    @Column(name = "ended_at")
    private Instant endedAt;

    protected Claim() {}

    Claim(UUID ref, ClaimKind kind, long member, Instant begunAt) {
        this.ref = ref;
        this.kind = kind;
        this.state = ClaimState.DRAFT;
        this.claimantId = member;
        this.enteredBy = member;
        this.purpose = "";
        this.begunAt = begunAt;
    }

    /**
     * Of an expense, what was paid.
     *
     * @throws MoneyProblems.NotADraft if it went out
     */
    void write(long budget, String what, LocalDate day, long cents) {
        writable();
        kind = ClaimKind.EXPENSE;
        fromPlace = null;
        toPlace = null;
        tenthsOfKm = null;
        rateTenthsOfCent = null;
        fill(budget, what, day, cents);
    }

    /**
     * Of a journey, from where to where and how far; it is paid by the rate in force on its day.
     *
     * @throws MoneyProblems.NotADraft if it went out
     * @throws MoneyProblems.NothingToPay if that comes to nothing
     */
    void write(long budget, String what, LocalDate day, String from, String to, long tenths, long rate) {
        writable();
        var cents = priced(tenths, rate);
        if (cents == 0) throw new MoneyProblems.NothingToPay();
        kind = ClaimKind.MILEAGE;
        fromPlace = from;
        toPlace = to;
        tenthsOfKm = tenths;
        rateTenthsOfCent = rate;
        fill(budget, what, day, cents);
    }

    private void fill(long budget, String what, LocalDate day, long cents) {
        budgetId = budget;
        purpose = what;
        spentOn = day;
        amountCents = cents;
    }

    /** What a journey is paid: tenths of a kilometre times tenths of a cent, rounded once, half a cent up. */
    static long priced(long tenthsOfKilometre, long rateTenthsOfCent) {
        return (Math.multiplyExact(tenthsOfKilometre, rateTenthsOfCent) + HALF) / HUNDRED;
    }

    /**
     * Of a journey, what it is paid by the rate that is known now for its day.
     *
     * @throws MoneyProblems.NothingToPay if that comes to nothing
     */
    void priceAgain(long rate) {
        writable();
        var cents = priced(tenthsOfKm, rate);
        if (cents == 0) throw new MoneyProblems.NothingToPay();
        rateTenthsOfCent = rate;
        amountCents = cents;
    }

    /** Whether its price still follows the rules. */
    boolean isPricedAgain() {
        return kind == ClaimKind.MILEAGE && (state == ClaimState.DRAFT || state == ClaimState.RETURNED);
    }

    /**
     * Sends it to the others.
     *
     * @param others how many must agree
     * @throws MoneyProblems.NotADraft if it went out before
     */
    void submit(int others, Instant now) {
        writable();
        if (amountCents == null) throw new MoneyProblems.NotAnAmount();
        state = ClaimState.SUBMITTED;
        round++;
        needed = others;
        reason = null;
        reasonBy = null;
        submittedAt = now;
    }

    /** Others agreed. */
    void approve(Instant now) {
        waits();
        state = ClaimState.APPROVED;
        endedAt = now;
    }

    /** It goes back to be mended. */
    void sendBack(long by, String why) {
        waits();
        state = ClaimState.RETURNED;
        reason = why;
        reasonBy = by;
    }

    /** It is refused. */
    void reject(long by, String why, Instant now) {
        waits();
        state = ClaimState.REJECTED;
        reason = why;
        reasonBy = by;
        endedAt = now;
    }

    /**
     * The claimant takes it back.
     *
     * @throws MoneyProblems.NotSubmitted if others decided on it
     */
    void withdraw(Instant now) {
        if (state != ClaimState.SUBMITTED && state != ClaimState.RETURNED) throw new MoneyProblems.NotSubmitted();
        state = ClaimState.WITHDRAWN;
        reason = null;
        reasonBy = null;
        endedAt = now;
    }

    /** @throws MoneyProblems.NotSubmitted if it does not wait for others */
    void waits() {
        if (state != ClaimState.SUBMITTED) throw new MoneyProblems.NotSubmitted();
    }

    /** @throws MoneyProblems.NotADraft if it went out */
    void writable() {
        if (state != ClaimState.DRAFT && state != ClaimState.RETURNED) throw new MoneyProblems.NotADraft();
    }

    /** Whether this member asks for it, or wrote it for who does. */
    boolean isOf(long member) {
        return member == claimantId || member == enteredBy;
    }

    long id() {
        return id;
    }

    UUID ref() {
        return ref;
    }

    ClaimKind kind() {
        return kind;
    }

    ClaimState state() {
        return state;
    }

    long claimantId() {
        return claimantId;
    }

    long enteredBy() {
        return enteredBy;
    }

    /** The budget, or null while it is not chosen. */
    Long budgetId() {
        return budgetId;
    }

    String purpose() {
        return purpose;
    }

    LocalDate spentOn() {
        return spentOn;
    }

    Long amountCents() {
        return amountCents;
    }

    String fromPlace() {
        return fromPlace;
    }

    String toPlace() {
        return toPlace;
    }

    Long tenthsOfKm() {
        return tenthsOfKm;
    }

    Long rateTenthsOfCent() {
        return rateTenthsOfCent;
    }

    int round() {
        return round;
    }

    Integer needed() {
        return needed;
    }

    String reason() {
        return reason;
    }

    Long reasonBy() {
        return reasonBy;
    }

    Instant submittedAt() {
        return submittedAt;
    }

    Instant endedAt() {
        return endedAt;
    }
}
