package org.meent.members;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** That a member is signed in on a device: until it is idle for half an hour, twelve hours have gone by, or somebody ends it. */
@Entity
@Table(name = "member_session")
class MemberSession {
    /** After this long without a request the session is over. */
    static final Duration IDLE = Duration.ofMinutes(30);
    /** After this long it is over in any case. */
    static final Duration LONGEST = Duration.ofHours(12);
    /** For this long a password that was given counts as given just now. */
    static final Duration RECENT = Duration.ofMinutes(10);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @Column(nullable = false, updatable = false)
    private UUID ref;
    @Column(name = "member_id", nullable = false, updatable = false)
    private long memberId;
    @Column(name = "cookie_hash", nullable = false, updatable = false, length = 64)
    private String cookieHash;
    @Column(nullable = false, updatable = false, length = 20)
    private String device;
    @Column(nullable = false, updatable = false, length = 20)
    private String browser;
    @Column(name = "by_code", nullable = false)
    private boolean byCode;
    @Column(name = "began_at", nullable = false, updatable = false)
    private Instant beganAt;
    @Column(name = "proven_at", nullable = false)
    private Instant provenAt;
    @Column(name = "used_at", nullable = false)
    private Instant usedAt;

    protected MemberSession() {}

    /** @param byCode whether a printed code opened it: then a new password is asked for, and no old one */
    MemberSession(UUID ref, long memberId, String cookieHash, Device device, boolean byCode, Instant now) {
        this.ref = ref;
        this.memberId = memberId;
        this.cookieHash = cookieHash;
        this.device = device.kind();
        this.browser = device.browser();
        this.byCode = byCode;
        beganAt = now;
        provenAt = now;
        usedAt = now;
    }

    /** Notes that the member gave the password again, or chose a new one. */
    void proven(Instant now) {
        provenAt = now;
        byCode = false;
    }

    boolean isRecent(Instant now) {
        return now.isBefore(provenAt.plus(RECENT));
    }

    /** Whether a printed code opened it, and no password has been chosen since. */
    boolean isByCode() {
        return byCode;
    }
}
