package org.meent.votes;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** What can be chosen in a vote. */
@Entity
@Table(name = "vote_option")
@IdClass(VoteOption.Key.class)
class VoteOption {
    @Id
    @Column(name = "vote_id")
    private long voteId;
    @Id
    @Column(name = "option_key", length = 20)
    private String optionKey;
    @Column(nullable = false, updatable = false)
    private int position;

    protected VoteOption() {}

    VoteOption(long voteId, String optionKey, int position) {
        this.voteId = voteId;
        this.optionKey = optionKey;
        this.position = position;
    }

    record Key(long voteId, String optionKey) implements Serializable {}
}
