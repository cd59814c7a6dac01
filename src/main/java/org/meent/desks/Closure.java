package org.meent.desks;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** A day on which a house is shut although its weekday is open. It goes when a host opens the day again. */
@Entity
@Table(name = "closure")
class Closure {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @Column(name = "site_id", nullable = false)
    private long siteId;
    @Column(name = "closed_on", nullable = false)
    private LocalDate day;
    @Column(nullable = false, length = 200)
    private String reason;
    @Column(name = "closed_by", nullable = false)
    private long closedBy;
    @Column(name = "closed_at", nullable = false)
    private Instant closedAt;

    protected Closure() {}

    Closure(long siteId, LocalDate day, String reason, long closedBy, Instant closedAt) {
        this.siteId = siteId;
        this.day = day;
        this.reason = reason;
        this.closedBy = closedBy;
        this.closedAt = closedAt;
    }
}
