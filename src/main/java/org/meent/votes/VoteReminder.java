package org.meent.votes;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** How far the one reminder of a vote has come. Its row, and not that of the vote, is locked meanwhile. */
@Entity
@Table(name = "vote_reminder")
class VoteReminder {
    @Id
    @Column(name = "vote_id")
    private long voteId;
    @Column(name = "reached_member", nullable = false)
    private long reachedMember;
    @Column(name = "done_at")
    private Instant doneAt;

    protected VoteReminder() {}

    VoteReminder(long voteId) {
        this.voteId = voteId;
    }

    void reached(long member) {
        reachedMember = member;
    }

    void done(Instant now) {
        doneAt = now;
    }

    long reachedMember() {
        return reachedMember;
    }
}
