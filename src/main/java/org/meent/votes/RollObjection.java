package org.meent.votes;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** An objection to an electoral roll. */
@Entity
@Table(name = "roll_objection")
class RollObjection {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @Column(nullable = false, updatable = false)
    private UUID ref;
    @Column(name = "vote_id", nullable = false, updatable = false)
    private long voteId;
    @Column(name = "member_id", nullable = false, updatable = false)
    private long memberId;
    @Column(nullable = false, updatable = false, length = 2_000)
    private String body;
    @Column(nullable = false, updatable = false, length = 2)
    private String language;
    @Column(name = "said_at", nullable = false, updatable = false)
    private Instant saidAt;

    protected RollObjection() {}

    RollObjection(UUID ref, long voteId, long memberId, String body, String language, Instant saidAt) {
        this.ref = ref;
        this.voteId = voteId;
        this.memberId = memberId;
        this.body = body;
        this.language = language;
        this.saidAt = saidAt;
    }

    long id() {
        return id;
    }
}
