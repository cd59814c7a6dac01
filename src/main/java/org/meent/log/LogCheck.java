package org.meent.log;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One look through the whole chain, as it stood at that moment. */
@Entity
@Table(name = "log_check")
class LogCheck {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @Column(name = "checked_at", nullable = false)
    private Instant checkedAt;
    @Column(nullable = false)
    private long entries;
    @Column(name = "touched_number")
    private Long touchedNumber;

    protected LogCheck() {}

    LogCheck(Instant checkedAt, long entries, Long touchedNumber) {
        this.checkedAt = checkedAt;
        this.entries = entries;
        this.touchedNumber = touchedNumber;
    }

    LogCheckRow row() {
        return new LogCheckRow(checkedAt, entries, touchedNumber);
    }
}
