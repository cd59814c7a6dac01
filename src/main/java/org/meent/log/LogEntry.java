package org.meent.log;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.meent.proof.ChainEntry;

/** One entry of the public log as it is stored: written once, never changed; salt and body may be erased by law. */
@Entity
@Table(name = "log_entry")
class LogEntry {
    @Id
    private long number;
    @Column(name = "previous_number")
    private Long previousNumber;
    @Column(name = "recorded_at", nullable = false)
    private Instant recordedAt;
    @Column(nullable = false, length = 80)
    private String type;
    @Column(nullable = false)
    private int version;
    @Column(length = 64)
    private String salt;
    @Column(length = 100_000)
    private String body;
    @Column(name = "body_hash", nullable = false, length = 64)
    private String bodyHash;
    @Column(name = "previous_hash", nullable = false, length = 64)
    private String previousHash;
    @Column(nullable = false, length = 64)
    private String hash;

    protected LogEntry() {}

    LogEntry(ChainEntry entry) {
        number = entry.number();
        previousNumber = number == 1 ? null : Long.valueOf(number - 1);
        recordedAt = entry.recordedAt();
        type = entry.type();
        version = entry.version();
        salt = entry.salt();
        body = entry.body();
        bodyHash = entry.bodyHash();
        previousHash = entry.previous();
        hash = entry.hash();
    }
}
