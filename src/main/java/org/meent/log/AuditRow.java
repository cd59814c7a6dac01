package org.meent.log;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One daily act: who did what to which thing, when. */
@Entity
@Table(name = "audit")
class AuditRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @Column(name = "recorded_at", nullable = false)
    private Instant recordedAt;
    @Column(name = "member_id")
    private Long memberId;
    @Column(nullable = false, length = 80)
    private String act;
    private UUID subject;

    protected AuditRow() {}

    AuditRow(Instant recordedAt, Long memberId, String act, UUID subject) {
        this.recordedAt = recordedAt;
        this.memberId = memberId;
        this.act = act;
        this.subject = subject;
    }
}
