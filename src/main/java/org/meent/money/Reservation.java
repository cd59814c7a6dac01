package org.meent.money;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** Money put aside for a round of a claim; one entry settles it: it is spent, or given back. */
@Entity
@Table(name = "reservation")
class Reservation {
    @Id
    @Column(name = "entry_id")
    private UUID entryId;
    @Column(name = "claim_id", nullable = false, updatable = false)
    private long claimId;
    @Column(nullable = false, updatable = false)
    private int round;
    @Column(name = "settled_by")
    private UUID settledBy;
    @Enumerated(EnumType.STRING)
    @Column(length = 10)
    private ClaimState ended;

    protected Reservation() {}

    Reservation(UUID entryId, Claim claim) {
        this.entryId = entryId;
        this.claimId = claim.id();
        this.round = claim.round();
    }

    UUID entryId() {
        return entryId;
    }

    /**
     * @param as what became of the claim in this round
     * @throws IllegalArgumentException if it was settled before
     */
    void settle(UUID entry, ClaimState as) {
        if (settledBy != null) throw new IllegalArgumentException("Settled before: " + entryId);
        settledBy = entry;
        ended = as;
    }
}
