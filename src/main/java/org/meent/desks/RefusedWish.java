package org.meent.desks;

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
import java.util.Optional;
import org.meent.kernel.Problem;

/** A desk that someone wanted and could not have: the figures of asked, got and refused cannot be had later otherwise. */
@Entity
@Table(name = "refused_wish")
class RefusedWish {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @Column(name = "member_id", nullable = false)
    private long memberId;
    @Column(name = "wished_for", nullable = false)
    private LocalDate day;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private Reason reason;
    @Column(name = "refused_at", nullable = false)
    private Instant refusedAt;

    protected RefusedWish() {}

    RefusedWish(long memberId, LocalDate day, Reason reason, Instant now) {
        this.memberId = memberId;
        this.day = day;
        this.reason = reason;
        this.refusedAt = now;
    }

    /** Why a wish was refused. */
    enum Reason {
        /** Somebody else has the desk. */
        TAKEN,
        /** The day is too far ahead. */
        TOO_FAR,
        /** The member holds as many bookings as anyone may. */
        QUOTA,
        /** The house is shut. */
        CLOSED,
        /** The member has another desk then. */
        ELSEWHERE;

        /** The reason behind a problem; none if the request made no sense as a wish. */
        static Optional<Reason> of(Problem problem) {
            if (problem instanceof BookingProblems.DeskTaken || problem instanceof BookingProblems.TakenJustNow) return Optional.of(TAKEN);
            if (problem instanceof BookingProblems.TooFarAhead) return Optional.of(TOO_FAR);
            if (problem instanceof BookingProblems.QuotaUsedUp) return Optional.of(QUOTA);
            if (problem instanceof BookingProblems.HouseIsShut) return Optional.of(CLOSED);
            if (problem instanceof BookingProblems.SitsElsewhere) return Optional.of(ELSEWHERE);
            return Optional.empty();
        }
    }
}
