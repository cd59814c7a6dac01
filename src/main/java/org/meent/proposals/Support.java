package org.meent.proposals;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** A member's support for a proposal: given once, taken back at will until the proposal is admitted. */
@Entity
@Table(name = "proposal_support")
@IdClass(Support.Key.class)
class Support {
    @Id
    @Column(name = "proposal_id")
    private long proposalId;
    @Id
    @Column(name = "member_id")
    private long memberId;
    @Column(name = "supported_at", nullable = false, updatable = false)
    private Instant supportedAt;

    protected Support() {}

    Support(long proposalId, long memberId, Instant now) {
        this.proposalId = proposalId;
        this.memberId = memberId;
        this.supportedAt = now;
    }

    record Key(long proposalId, long memberId) implements Serializable {}
}
