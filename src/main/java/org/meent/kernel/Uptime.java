package org.meent.kernel;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** A time during which a node was up, as far as it has written down. */
@Entity
@Table(name = "uptime")
class Uptime {
    /** A node that wrote nothing for so long was not up: its machine slept. */
    private static final Duration SILENCE = Duration.ofMinutes(5);
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @Column(name = "began_at", nullable = false, updatable = false)
    private Instant beganAt;
    @Column(name = "last_beat_at", nullable = false)
    private Instant lastBeatAt;

    protected Uptime() {}

    Uptime(Instant now) {
        beganAt = now;
        lastBeatAt = now;
    }

    /** Whether it still lasted when this node last looked. */
    boolean lasts(Instant now) {
        return !now.isAfter(lastBeatAt.plus(SILENCE));
    }

    void beat(Instant now) {
        if (now.isAfter(lastBeatAt)) lastBeatAt = now;
    }

    Long id() {
        return id;
    }
}
