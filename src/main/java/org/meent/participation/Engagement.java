package org.meent.participation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** How one member takes part: told by the member, changed at will, and gone when the member says so. */
@Entity
@Table(name = "engagement")
class Engagement {
    @Id
    @Column(name = "member_id")
    private long memberId;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 12)
    private Kind kind;
    @Column(name = "recorded_on", nullable = false)
    private LocalDate recordedOn;

    protected Engagement() {}

    Engagement(long memberId, Kind kind, LocalDate today) {
        this.memberId = memberId;
        become(kind, today);
    }

    /** Records that the member takes part otherwise from now on. */
    void become(Kind kind, LocalDate today) {
        this.kind = kind;
        this.recordedOn = today;
    }

    Kind kind() {
        return kind;
    }

    long memberId() {
        return memberId;
    }

    EngagementRow row() {
        return new EngagementRow(kind.name(), recordedOn);
    }

    /** The ways to take part. */
    enum Kind { PAID, VOLUNTEER, FAMILY, NEIGHBOUR, PARTNER }
}
