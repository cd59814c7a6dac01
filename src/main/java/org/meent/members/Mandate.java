package org.meent.members;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Power for a time: given by a decision, over after its last day, or earlier by another decision. */
@Entity
@Table(name = "mandate")
class Mandate {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @Column(nullable = false, updatable = false)
    private UUID ref;
    @Column(nullable = false, updatable = false, length = 40)
    private String role;
    @Column(name = "member_id", nullable = false, updatable = false)
    private long memberId;
    @Column(name = "circle_id", updatable = false)
    private Long circleId;
    @Column(name = "first_day", nullable = false, updatable = false)
    private LocalDate firstDay;
    @Column(name = "last_day", nullable = false, updatable = false)
    private LocalDate lastDay;
    @Column(name = "granted_at", nullable = false, updatable = false)
    private Instant grantedAt;
    @Column(name = "decision_id", nullable = false, updatable = false)
    private long decisionId;
    @Column(name = "revoked_at")
    private Instant revokedAt;
    @Column(name = "revoked_by_decision_id")
    private Long revokedByDecisionId;

    protected Mandate() {}

    /** @param circleId the circle it is for, or null when it is for everyone */
    Mandate(UUID ref, String role, long memberId, Long circleId, Term term, Instant grantedAt, long decisionId) {
        this.ref = ref;
        this.role = role;
        this.memberId = memberId;
        this.circleId = circleId;
        firstDay = term.from();
        lastDay = term.until();
        this.grantedAt = grantedAt;
        this.decisionId = decisionId;
    }

    /**
     * Ends it at this moment; a second time by the same decision changes nothing.
     *
     * @param today the day in the community's time zone
     * @throws MemberProblems.NoSuchMandate if it is over already
     */
    void revoke(Instant now, LocalDate today, long byDecision) {
        if (isRevokedBy(byDecision)) return;
        if (revokedAt != null || lastDay.isBefore(today)) throw new MemberProblems.NoSuchMandate();
        revokedAt = now;
        revokedByDecisionId = byDecision;
    }

    private boolean isRevokedBy(long decision) {
        return revokedByDecisionId != null && revokedByDecisionId == decision;
    }
}
