package org.meent.members;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** How long an address waits after attempts that failed: from the fifth on, doubling to a quarter of an hour, never for ever. */
@Entity
@Table(name = "sign_in_delay")
class SignInDelay {
    private static final int FREE = 4;
    private static final Duration FIRST = Duration.ofSeconds(15);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);

    @Id
    @Column(name = "address_hash", length = 64)
    private String addressHash;
    @Column(nullable = false)
    private int failures;
    @Column(name = "failed_at", nullable = false)
    private Instant failedAt;
    @Column(name = "wait_until", nullable = false)
    private Instant waitUntil;

    protected SignInDelay() {}

    SignInDelay(String addressHash, Instant now) {
        this.addressHash = addressHash;
        failedAt = now;
        waitUntil = now;
    }

    /**
     * Counts an attempt as failed, before it is known to be: a thousand at once must not slip through together.
     *
     * @throws SignInProblems.TryLater if the address still has to wait; then nothing is counted
     */
    void attempt(Instant now) {
        if (now.isBefore(waitUntil)) throw new SignInProblems.TryLater(Duration.between(now, waitUntil).plusMillis(999).toSeconds());
        if (!now.isBefore(failedAt.plus(FORGOTTEN_AFTER))) failures = 0;
        failures++;
        failedAt = now;
        waitUntil = now.plus(wait(failures));
    }

    static Duration wait(int failures) {
        if (failures <= FREE) return Duration.ZERO;
        var doubled = FIRST.multipliedBy(1L << Math.min(failures - FREE - 1, 10));
        return doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
    }
}
