package org.meent.desks;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.meent.desks.BookingProblems.TooLateToUndo;

/**
 * One act of a member that makes or ends bookings, and that can be undone as a whole for ten minutes.
 */
@Entity
@Table(name = "booking_request")
class BookingRequest {
    /** How long an act can be undone. */
    static final Duration UNDO = Duration.ofMinutes(10);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @Column(nullable = false, unique = true)
    private UUID ref;
    @Column(name = "member_id")
    private Long memberId;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private Kind kind;
    @Column(name = "made_at", nullable = false)
    private Instant madeAt;
    @Column(name = "undone_at")
    private Instant undoneAt;

    protected BookingRequest() {}

    BookingRequest(UUID ref, Long memberId, Kind kind, Instant now) {
        this.ref = ref;
        this.memberId = memberId;
        this.kind = kind;
        this.madeAt = now;
    }

    /**
     * Takes the act back.
     *
     * @throws TooLateToUndo if ten minutes are over, or it was undone already
     */
    void undo(Instant now) {
        if (!canBeUndone(now)) throw new TooLateToUndo();
        undoneAt = now;
    }

    boolean canBeUndone(Instant now) {
        return undoneAt == null && kind != Kind.CLOSE && now.isBefore(undoUntil());
    }

    Instant undoUntil() {
        return madeAt.plus(UNDO);
    }

    long id() {
        return id;
    }

    UUID ref() {
        return ref;
    }

    Kind kind() {
        return kind;
    }

    boolean isUndone() {
        return undoneAt != null;
    }

    /** What was done. */
    enum Kind {
        /** Desks were booked. */
        BOOK,
        /** A booking went to another desk, day or part of the day. */
        MOVE,
        /** A booking was given back, or an act was undone. */
        GIVE_BACK,
        /** The house was shut. */
        CLOSE
    }
}
