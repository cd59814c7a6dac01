package org.meent.members;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The password of a member, as a hash; a member without this row signs in with a printed code. */
@Entity
@Table(name = "member_password")
class MemberPassword {
    @Id
    @Column(name = "member_id")
    private long memberId;
    @Column(nullable = false, length = 200)
    private String hash;
    @Column(name = "set_at", nullable = false)
    private Instant setAt;

    protected MemberPassword() {}

    MemberPassword(long memberId, String hash, Instant now) {
        this.memberId = memberId;
        become(hash, now);
    }

    void become(String hash, Instant now) {
        this.hash = hash;
        setAt = now;
    }

    String hash() {
        return hash;
    }
}
