package org.meent.members;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** A key with which a program works in the name of a member: until its last day, or until it is taken back. */
@Entity
@Table(name = "access_token")
class AccessToken {
    /** What the text of every key begins with, so that people and scanners know what they found. */
    static final String PREFIX = "meent_";
    static final String READ = "read";
    static final String ACT = "act";
    static final int LONGEST_NAME = 80;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @Column(nullable = false, updatable = false)
    private UUID ref;
    @Column(name = "member_id", nullable = false, updatable = false)
    private long memberId;
    @Column(nullable = false, updatable = false, length = 80)
    private String name;
    @Column(name = "token_scope", nullable = false, updatable = false, length = 10)
    private String scope;
    @Column(name = "token_hash", nullable = false, updatable = false, length = 64)
    private String tokenHash;
    @Column(name = "made_at", nullable = false, updatable = false)
    private Instant madeAt;
    @Column(name = "last_day", nullable = false, updatable = false)
    private LocalDate lastDay;
    @Column(name = "revoked_at")
    private Instant revokedAt;

    protected AccessToken() {}

    /**
     * @param today the day in the community's time zone
     * @throws SignInProblems.TokenTooLong if it would outlast a year, or its last day is over
     */
    AccessToken(UUID ref, long memberId, NewToken wanted, String tokenHash, Instant now, LocalDate today) {
        this.ref = ref;
        this.memberId = memberId;
        name = Line.of(wanted.name());
        if (name.isEmpty()) throw new MemberProblems.NameMissing();
        if (name.length() > LONGEST_NAME) throw new MemberProblems.TooLong("name", LONGEST_NAME);
        if (!Set.of(READ, ACT).contains(wanted.scope())) throw new MemberProblems.NotOffered("scope");
        if (wanted.lastDay().isBefore(today) || wanted.lastDay().isAfter(today.plusYears(1))) throw new SignInProblems.TokenTooLong();
        scope = wanted.scope();
        lastDay = wanted.lastDay();
        this.tokenHash = tokenHash;
        madeAt = now;
    }

    /** Ends it; a second time changes nothing. */
    void revoke(Instant now) {
        if (revokedAt == null) revokedAt = now;
    }

    TokenRow row() {
        return new TokenRow(ref, name, scope, madeAt, lastDay);
    }
}
