package org.meent.desks;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.meent.desks.BookingCheck.Now;
import org.meent.desks.BookingProblems.NoLongerYours;
import org.meent.desks.BookingProblems.PartIsOver;

/**
 * One desk for one span of one day. It begins confirmed and stays so when its day is over; giving it back, moving it,
 * undoing it or shutting the house cancels it, and an undo of that confirms it again. It is never deleted: after a
 * while it only forgets whose it was.
 */
@Entity
@Table(name = "booking")
class Booking {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @Column(nullable = false, unique = true)
    private UUID ref;
    @Column(name = "desk_id", nullable = false)
    private long deskId;
    @Column(name = "member_id")
    private Long memberId;
    @Column(name = "booking_date", nullable = false)
    private LocalDate day;
    @Embedded
    private Slots slots;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private BookingStatus status;
    @Column(name = "show_name", nullable = false)
    private boolean showName;
    @Column(name = "request_id", nullable = false)
    private long requestId;
    @Column(nullable = false)
    private int position;
    @Column(name = "ended_by")
    private Long endedBy;
    @Column(name = "horizon_rule", nullable = false)
    private long horizonRule;
    @Column(name = "quota_rule", nullable = false)
    private long quotaRule;

    protected Booking() {}

    Booking(UUID ref, Place place, long memberId, boolean showName, BookingRequest request, int position, Allowed by) {
        this.ref = ref;
        this.deskId = place.deskId();
        this.day = place.day();
        this.slots = place.slots();
        this.memberId = memberId;
        this.showName = showName;
        this.requestId = request.id();
        this.position = position;
        this.status = BookingStatus.CONFIRMED;
        this.horizonRule = by.horizonRule();
        this.quotaRule = by.quotaRule();
    }

    /**
     * Frees the desk for others; the booking itself stays, as a record of what was planned.
     *
     * @param now the day and the half hour at the site
     * @throws NoLongerYours if it is no longer confirmed
     * @throws PartIsOver if it is over
     */
    void end(BookingRequest by, Now now) {
        if (status != BookingStatus.CONFIRMED) throw new NoLongerYours();
        if (isOver(now)) throw new PartIsOver(day);
        status = BookingStatus.CANCELLED;
        endedBy = by.id();
    }

    /** Takes the desk again that {@link #end} freed, let through by the rules as they are now. */
    void confirmAgain(Allowed by) {
        if (status != BookingStatus.CANCELLED) throw new IllegalArgumentException("Not cancelled: " + status);
        status = BookingStatus.CONFIRMED;
        endedBy = null;
        horizonRule = by.horizonRule();
        quotaRule = by.quotaRule();
    }

    boolean isOver(Now now) {
        return now.isPast(day, slots);
    }

    BookingStatus status() {
        return status;
    }

    boolean isConfirmed() {
        return status == BookingStatus.CONFIRMED;
    }

    Place place() {
        return new Place(deskId, day, slots);
    }

    long id() {
        return id;
    }

    UUID ref() {
        return ref;
    }

    long memberId() {
        return memberId;
    }

    boolean showName() {
        return showName;
    }

    /** A desk on a day for a span: what two bookings cannot share. */
    record Place(long deskId, LocalDate day, Slots slots) {}

    /** The versions of the rules by which a booking was let through. */
    record Allowed(long horizonRule, long quotaRule) {}
}
