package org.meent.money;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.meent.ledger.Entry;

/** The end of the ledger: one row, which whoever books locks, after the accounts. */
@Entity
@Table(name = "ledger_head")
class BookHead {
    @Id
    private int id;
    @Column(nullable = false)
    private long sequence;
    @Column(name = "booked_on", nullable = false)
    private LocalDate bookedOn;
    @Column(name = "recorded_at", nullable = false)
    private Instant recordedAt;
    @Column(nullable = false, length = 64)
    private String hash;

    protected BookHead() {}

    LocalDate bookedOn() {
        return bookedOn;
    }

    String hash() {
        return hash;
    }

    long sequence() {
        return sequence;
    }

    /** The day an entry of today counts for: days do not go back. */
    LocalDate dayFor(LocalDate today) {
        return today.isBefore(bookedOn) ? bookedOn : today;
    }

    /** The moment an entry of now is recorded at: time does not go back. */
    Instant momentFor(Instant now) {
        return now.isBefore(recordedAt) ? recordedAt : now;
    }

    void moveTo(Entry entry) {
        sequence = entry.sequence();
        bookedOn = entry.draft().bookedOn();
        recordedAt = entry.recordedAt();
        hash = entry.hash();
    }
}
