package org.meent.log;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.meent.proof.ChainEntry;
import org.meent.proof.ChainHead;

/** The end of the chain: one row, which whoever writes an entry locks, and locks last. */
@Entity
@Table(name = "log_head")
class LogHead {
    @Id
    private int id;
    @Column(nullable = false)
    private long number;
    @Column(name = "recorded_at", nullable = false)
    private Instant recordedAt;
    @Column(nullable = false, length = 64)
    private String hash;

    protected LogHead() {}

    ChainHead head() {
        return new ChainHead(number, recordedAt, hash);
    }

    /** @throws IllegalArgumentException if the entry is not the next one */
    void moveTo(ChainEntry entry) {
        if (entry.number() != number + 1) throw new IllegalArgumentException("Not the next entry: " + entry.number());
        number = entry.number();
        recordedAt = entry.recordedAt();
        hash = entry.hash();
    }
}
