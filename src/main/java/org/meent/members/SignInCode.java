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

/**
 * A code on paper for a member who cannot sign in: asked for by one confidant, confirmed and printed by another,
 * used once within a day. At the founding, where no confidant is yet, it is printed at once.
 */
@Entity
@Table(name = "sign_in_code")
class SignInCode {
    static final Duration LIFE = Duration.ofHours(24);
    static final int LONGEST_REASON = 300;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @Column(nullable = false, updatable = false)
    private UUID ref;
    @Column(name = "member_id", nullable = false, updatable = false)
    private long memberId;
    @Column(nullable = false, updatable = false)
    private boolean founding;
    @Column(nullable = false, updatable = false, length = 300)
    private String reason;
    @Column(name = "asked_by", updatable = false)
    private Long askedBy;
    @Column(name = "asked_at", nullable = false, updatable = false)
    private Instant askedAt;
    @Column(name = "confirmed_by")
    private Long confirmedBy;
    @Column(name = "printed_at")
    private Instant printedAt;
    @Column(name = "ends_at", nullable = false)
    private Instant endsAt;
    @Column(name = "code_hash", length = 64)
    private String codeHash;
    @Column(name = "used_at")
    private Instant usedAt;

    protected SignInCode() {}

    private SignInCode(UUID ref, long memberId, boolean founding, String reason, Long askedBy, Instant now) {
        this.ref = ref;
        this.memberId = memberId;
        this.founding = founding;
        this.reason = reason;
        this.askedBy = askedBy;
        askedAt = now;
        endsAt = now.plus(LIFE);
    }

    /**
     * Asks for a code; another confidant has a day to confirm it.
     *
     * @throws SignInProblems.NotForYourself if the confidant is the member
     */
    static SignInCode ask(UUID ref, long memberId, String reason, long confidant, Instant now) {
        if (confidant == memberId) throw new SignInProblems.NotForYourself();
        var said = Line.of(reason);
        if (said.isEmpty()) throw new SignInProblems.ReasonMissing();
        if (said.length() > LONGEST_REASON) throw new MemberProblems.TooLong("reason", LONGEST_REASON);
        return new SignInCode(ref, memberId, false, said, confidant, now);
    }

    /** A code of the founding. */
    static SignInCode atFounding(UUID ref, long memberId, PaperCode code, Instant now) {
        var founding = new SignInCode(ref, memberId, true, "", null, now);
        founding.print(code, now);
        return founding;
    }

    /**
     * Confirms it and prints {@code code}, which counts for a day from now.
     *
     * @throws SignInProblems.OtherConfidantNeeded if the confidant asked for it
     * @throws SignInProblems.NotForYourself if the confidant is the member
     * @throws SignInProblems.NoSuchCode if it was printed before, or the day is over
     */
    void confirm(long confidant, PaperCode code, Instant now) {
        if (askedBy == null || printedAt != null || !now.isBefore(endsAt)) throw new SignInProblems.NoSuchCode();
        if (confidant == askedBy) throw new SignInProblems.OtherConfidantNeeded();
        if (confidant == memberId) throw new SignInProblems.NotForYourself();
        confirmedBy = confidant;
        print(code, now);
    }

    /** Uses it up; false if it was used before, or is over. */
    boolean use(Instant now) {
        if (usedAt != null || !now.isBefore(endsAt)) return false;
        usedAt = now;
        return true;
    }

    private void print(PaperCode code, Instant now) {
        codeHash = code.hash();
        printedAt = now;
        endsAt = now.plus(LIFE);
    }

    UUID ref() {
        return ref;
    }

    long memberId() {
        return memberId;
    }

    Long askedBy() {
        return askedBy;
    }

    Instant endsAt() {
        return endsAt;
    }
}
