package org.meent.votes;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** What a ballot says. */
@Entity
@Table(name = "ballot_choice")
@IdClass(BallotChoice.Key.class)
class BallotChoice {
    @Id
    @Column(name = "ballot_id")
    private long ballotId;
    @Column(name = "vote_id", nullable = false, updatable = false)
    private long voteId;
    @Id
    @Column(name = "option_key", length = 20)
    private String optionKey;
    @Column(length = 2_000)
    private String reason;
    @Column(name = "closed_at")
    private Instant closedAt;

    protected BallotChoice() {}

    BallotChoice(long ballotId, long voteId, String optionKey, String reason) {
        this.ballotId = ballotId;
        this.voteId = voteId;
        this.optionKey = optionKey;
        this.reason = reason;
    }

    record Key(long ballotId, String optionKey) implements Serializable {}
}
