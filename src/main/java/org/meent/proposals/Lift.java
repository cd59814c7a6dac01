package org.meent.proposals;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** A member's wish that everyone decides on a circle's matter. */
@Entity
@Table(name = "proposal_lift")
@IdClass(Lift.Key.class)
class Lift {
    @Id
    @Column(name = "proposal_id")
    private long proposalId;
    @Id
    @Column(name = "member_id")
    private long memberId;
    @Column(name = "asked_at", nullable = false, updatable = false)
    private Instant askedAt;

    protected Lift() {}

    Lift(long proposalId, long memberId, Instant now) {
        this.proposalId = proposalId;
        this.memberId = memberId;
        this.askedAt = now;
    }

    record Key(long proposalId, long memberId) implements Serializable {}
}
