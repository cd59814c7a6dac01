package org.meent.members;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.meent.kernel.Secret;

/** A link to a new password, in a mail to the member: ten minutes, one use. */
@Entity
@Table(name = "recovery_link")
class RecoveryLink {
    static final Duration LIFE = Duration.ofMinutes(10);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @Column(name = "member_id", nullable = false, updatable = false)
    private long memberId;
    @Column(name = "link_hash", nullable = false, updatable = false, length = 64)
    private String linkHash;
    @Column(name = "made_at", nullable = false, updatable = false)
    private Instant madeAt;
    @Column(name = "ends_at", nullable = false, updatable = false)
    private Instant endsAt;
    @Column(name = "used_at")
    private Instant usedAt;

    protected RecoveryLink() {}

    RecoveryLink(long memberId, Secret link, Instant now) {
        this.memberId = memberId;
        linkHash = link.hash();
        madeAt = now;
        endsAt = now.plus(LIFE);
    }

    /** Uses it up; false if it was used before, or is over. */
    boolean use(Instant now) {
        if (usedAt != null || !now.isBefore(endsAt)) return false;
        usedAt = now;
        return true;
    }

    long memberId() {
        return memberId;
    }

    Instant endsAt() {
        return endsAt;
    }
}
