package org.meent.votes;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** The one ballot of a member in a vote; what it says stands beside it. */
@Entity
@Table(name = "ballot")
class CastBallot {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @Column(nullable = false, updatable = false)
    private UUID ref;
    @Column(name = "vote_id", nullable = false, updatable = false)
    private long voteId;
    @Column(name = "member_id", nullable = false, updatable = false)
    private long memberId;
    @Column(nullable = false, updatable = false)
    private int used;
    @Column(name = "cast_at", nullable = false, updatable = false)
    private Instant castAt;
    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;
    @Column(name = "overruled_at")
    private Instant overruledAt;

    protected CastBallot() {}

    CastBallot(UUID ref, long voteId, long memberId, int used, Instant castAt, Instant changedAt) {
        this.ref = ref;
        this.voteId = voteId;
        this.memberId = memberId;
        this.used = used;
        this.castAt = castAt;
        this.changedAt = changedAt;
    }

    long id() {
        return id;
    }
}
