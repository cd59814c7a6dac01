package org.meent.proposals;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What a proposal puts to a vote: an amendment, or its text, which after a vote of too few is asked once more. */
@Entity
@Table(name = "proposal_question")
class Question {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @Column(nullable = false, updatable = false)
    private UUID ref;
    @Column(name = "proposal_id", nullable = false, updatable = false)
    private long proposalId;
    @Column(nullable = false, updatable = false)
    private int position;
    @Column(name = "amendment_id", updatable = false)
    private Long amendmentId;
    @Column(nullable = false, updatable = false)
    private int call;
    @Column(name = "put_at", nullable = false, updatable = false)
    private Instant putAt;
    @Column(name = "settled_at")
    private Instant settledAt;

    protected Question() {}

    /** @param amendmentId the amendment, or null if it is the text */
    Question(UUID ref, long proposalId, int position, Long amendmentId, int call, Instant now) {
        this.ref = ref;
        this.proposalId = proposalId;
        this.position = position;
        this.amendmentId = amendmentId;
        this.call = call;
        this.putAt = now;
    }

    /** The answer is there, or nobody needs it any more. */
    void settle(Instant now) {
        if (settledAt == null) settledAt = now;
    }

    boolean isSettled() {
        return settledAt != null;
    }

    UUID ref() {
        return ref;
    }

    long proposalId() {
        return proposalId;
    }

    int position() {
        return position;
    }

    Long amendmentId() {
        return amendmentId;
    }

    int call() {
        return call;
    }
}
