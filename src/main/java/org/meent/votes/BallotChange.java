package org.meent.votes;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** What a ballot said at some time, for the eyes of whoever cast it. */
@Entity
@Table(name = "ballot_change")
@IdClass(BallotChange.Key.class)
class BallotChange {
    @Id
    @Column(name = "ballot_id")
    private long ballotId;
    @Id
    private int position;
    @Column(name = "option_key", nullable = false, updatable = false, length = 20)
    private String optionKey;
    @Column(name = "changed_at", nullable = false, updatable = false)
    private Instant changedAt;

    protected BallotChange() {}

    BallotChange(long ballotId, int position, String optionKey, Instant changedAt) {
        this.ballotId = ballotId;
        this.position = position;
        this.optionKey = optionKey;
        this.changedAt = changedAt;
    }

    record Key(long ballotId, int position) implements Serializable {}
}
