package org.meent.decisions;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The draft of the founding as it is kept between its steps, and over a restart. */
@Entity
@Table(name = "founding_draft")
class FoundingNotes {
    @Id
    private int id = 1;
    @Column(nullable = false, length = 100_000)
    private String body;
    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;

    protected FoundingNotes() {}

    FoundingNotes(FoundingDraft draft, Instant now) {
        body = PlainJson.write(draft);
        changedAt = now;
    }

    void become(FoundingDraft draft, Instant now) {
        body = PlainJson.write(draft);
        changedAt = now;
    }

    FoundingDraft draft() {
        return PlainJson.read(body, FoundingDraft.class);
    }
}
