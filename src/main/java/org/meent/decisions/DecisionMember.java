package org.meent.decisions;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** That a member took part in a decision that was not taken by everyone. */
@Entity
@Table(name = "decision_member")
@IdClass(DecisionMember.Key.class)
class DecisionMember {
    @Id
    @Column(name = "decision_id")
    private long decisionId;
    @Id
    @Column(name = "member_id")
    private long memberId;
    @Column(nullable = false)
    private int position;

    protected DecisionMember() {}

    DecisionMember(long decisionId, long memberId, int position) {
        this.decisionId = decisionId;
        this.memberId = memberId;
        this.position = position;
    }

    record Key(long decisionId, long memberId) implements Serializable {}
}
