package org.meent.votes;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** That a member may vote, and whether the one ballot was used. */
@Entity
@Table(name = "vote_roll")
@IdClass(VoteRoll.Key.class)
class VoteRoll {
    @Id
    @Column(name = "vote_id")
    private long voteId;
    @Id
    @Column(name = "member_id")
    private long memberId;
    @Column(nullable = false)
    private int ballots;

    protected VoteRoll() {}

    VoteRoll(long voteId, long memberId, int ballots) {
        this.voteId = voteId;
        this.memberId = memberId;
        this.ballots = ballots;
    }

    record Key(long voteId, long memberId) implements Serializable {}
}
