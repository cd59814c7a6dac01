package org.meent.desks;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A drawing of a floor that is being made. It begins at a host's first stroke and ends when it is shown or thrown away. */
@Entity
@Table(name = "floor_draft")
class FloorDraft {
    @Id
    @Column(name = "floor_id")
    private long floorId;
    @Column(nullable = false, length = 200_000)
    private String body;
    @Column(name = "saved_at", nullable = false)
    private Instant savedAt;
    @Column(name = "saved_by", nullable = false)
    private long savedBy;

    protected FloorDraft() {}

    FloorDraft(long floorId) {
        this.floorId = floorId;
    }

    /** Keeps the drawing as it is now. */
    void keep(String body, long savedBy, Instant savedAt) {
        this.body = body;
        this.savedBy = savedBy;
        this.savedAt = savedAt;
    }

    String body() {
        return body;
    }

    Instant savedAt() {
        return savedAt;
    }

    long savedBy() {
        return savedBy;
    }
}
