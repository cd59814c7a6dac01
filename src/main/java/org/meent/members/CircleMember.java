package org.meent.members;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** That a member is in a circle, and since when. */
@Entity
@Table(name = "circle_member")
@IdClass(CircleMember.Key.class)
class CircleMember {
    @Id
    @Column(name = "circle_id")
    private long circleId;
    @Id
    @Column(name = "member_id")
    private long memberId;
    @Column(name = "joined_at", nullable = false)
    private Instant joinedAt;

    protected CircleMember() {}

    CircleMember(long circleId, long memberId, Instant joinedAt) {
        this.circleId = circleId;
        this.memberId = memberId;
        this.joinedAt = joinedAt;
    }

    record Key(long circleId, long memberId) implements Serializable {}
}
