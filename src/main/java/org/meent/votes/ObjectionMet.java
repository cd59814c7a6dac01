package org.meent.votes;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** That a member of the roll finds an objection met. */
@Entity
@Table(name = "objection_met")
@IdClass(ObjectionMet.Key.class)
class ObjectionMet {
    @Id
    @Column(name = "ballot_id")
    private long ballotId;
    @Id
    @Column(name = "member_id")
    private long memberId;
    @Column(name = "vote_id", nullable = false, updatable = false)
    private long voteId;
    @Column(name = "said_at", nullable = false, updatable = false)
    private Instant saidAt;

    protected ObjectionMet() {}

    ObjectionMet(long ballotId, long memberId, long voteId, Instant saidAt) {
        this.ballotId = ballotId;
        this.memberId = memberId;
        this.voteId = voteId;
        this.saidAt = saidAt;
    }

    record Key(long ballotId, long memberId) implements Serializable {}
}
