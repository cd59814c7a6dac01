package org.meent.money;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.meent.ledger.Entry;

/** An entry of the ledger as it is stored: written once, never changed; its words may be erased by law. */
@Entity
@Table(name = "ledger_entry")
class BookEntry {
    @Id
    private UUID id;
    @Column(nullable = false, updatable = false)
    private long sequence;
    @Column(name = "previous_sequence", updatable = false)
    private Long previousSequence;
    @Column(name = "booked_on", nullable = false, updatable = false)
    private LocalDate bookedOn;
    @Column(name = "recorded_at", nullable = false, updatable = false)
    private Instant recordedAt;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 12, updatable = false)
    private EntryKind kind;
    @Column(length = 200)
    private String narration;
    @Column(length = 64)
    private String salt;
    @Column(name = "narration_hash", nullable = false, length = 64, updatable = false)
    private String narrationHash;
    @Column(name = "decision_id", updatable = false)
    private Long decisionId;
    @Column(name = "claims_of", updatable = false)
    private Long claimsOf;
    @Column(updatable = false)
    private UUID reverses;
    @Column(name = "previous_hash", nullable = false, length = 64, updatable = false)
    private String previousHash;
    @Column(nullable = false, length = 64, updatable = false)
    private String hash;

    protected BookEntry() {}

    BookEntry(Entry entry, EntryKind kind, Long decisionId, Long claimsOf) {
        this.id = entry.draft().id();
        this.sequence = entry.sequence();
        this.previousSequence = entry.sequence() == 1 ? null : Long.valueOf(entry.sequence() - 1);
        this.bookedOn = entry.draft().bookedOn();
        this.recordedAt = entry.recordedAt();
        this.kind = kind;
        this.narration = entry.draft().narration();
        this.salt = entry.salt();
        this.narrationHash = entry.narrationHash();
        this.decisionId = decisionId;
        this.claimsOf = claimsOf;
        this.reverses = entry.draft().reverses();
        this.previousHash = entry.previousHash();
        this.hash = entry.hash();
    }

    UUID id() {
        return id;
    }

    long sequence() {
        return sequence;
    }

    LocalDate bookedOn() {
        return bookedOn;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    EntryKind kind() {
        return kind;
    }

    String narration() {
        return narration;
    }

    String salt() {
        return salt;
    }

    String narrationHash() {
        return narrationHash;
    }

    Long decisionId() {
        return decisionId;
    }

    Long claimsOf() {
        return claimsOf;
    }

    UUID reverses() {
        return reverses;
    }

    String previousHash() {
        return previousHash;
    }

    String hash() {
        return hash;
    }
}
