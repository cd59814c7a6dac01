package org.meent.money;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** A member agrees to a claim of somebody else. The people of the claim stand here again, so that the database refuses one's own. */
@Entity
@Table(name = "claim_approval")
@IdClass(ClaimApproval.Key.class)
class ClaimApproval {
    @Id
    @Column(name = "claim_id")
    private long claimId;
    @Id
    private int round;
    @Id
    @Column(name = "member_id")
    private long memberId;
    @Column(name = "claimant_id", nullable = false, updatable = false)
    private long claimantId;
    @Column(name = "entered_by", nullable = false, updatable = false)
    private long enteredBy;
    @Column(name = "approved_at", nullable = false, updatable = false)
    private Instant approvedAt;

    protected ClaimApproval() {}

    ClaimApproval(Claim claim, long memberId, Instant approvedAt) {
        this.claimId = claim.id();
        this.round = claim.round();
        this.memberId = memberId;
        this.claimantId = claim.claimantId();
        this.enteredBy = claim.enteredBy();
        this.approvedAt = approvedAt;
    }

    /** Who agreed to which round. */
    record Key(long claimId, int round, long memberId) implements Serializable {}
}
