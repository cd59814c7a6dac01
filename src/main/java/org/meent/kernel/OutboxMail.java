package org.meent.kernel;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A mail in the outbox. Its attempt is its token: whoever was overtaken by another attempt can change nothing any more. */
@Entity
@Table(name = "outbox_mail")
class OutboxMail {
    /** After so long without a word a node is not busy with it any more. */
    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final List<Duration> PAUSES = List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15),
            Duration.ofHours(1), Duration.ofHours(4), Duration.ofHours(8), Duration.ofHours(16));
    private static final int LONGEST_ERROR = 500;
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @Column(nullable = false, updatable = false)
    private UUID ref;
    @Column(nullable = false, updatable = false, length = 200)
    private String about;
    @Column(nullable = false, updatable = false, length = 40)
    private String kind;
    @Column(nullable = false, updatable = false, length = 320)
    private String recipient;
    @Column(name = "member_id", updatable = false)
    private Long memberId;
    @Column(nullable = false, updatable = false, length = 20)
    private String language;
    @Column(nullable = false, updatable = false, length = 300)
    private String subject;
    @Column(length = 10000)
    private String plain;
    @Column(length = 20000)
    private String html;
    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private MailState state;
    @Column(nullable = false)
    private int attempts;
    @Column(name = "next_attempt_at", nullable = false)
    private Instant nextAttemptAt;
    @Column(name = "last_error", length = LONGEST_ERROR)
    private String lastError;

    protected OutboxMail() {}

    OutboxMail(UUID ref, Letter letter, String plain, String html, Instant now) {
        this.ref = ref;
        about = letter.about();
        kind = letter.kind();
        recipient = letter.to();
        memberId = letter.memberId();
        language = letter.locale().toLanguageTag();
        subject = letter.subject();
        this.plain = plain;
        this.html = html;
        createdAt = now;
        state = MailState.PENDING;
        nextAttemptAt = now;
    }

    /** A copy for whoever sends it, outside every transaction. */
    record Claim(long id, int attempt, UUID ref, String recipient, String language, String subject, String plain, String html, Instant createdAt) {}

    Claim claim(Instant now) {
        state = MailState.SENDING;
        attempts++;
        nextAttemptAt = now.plus(LEASE);
        return new Claim(id, attempts, ref, recipient, language, subject, plain, html, createdAt);
    }

    boolean handOver(int attempt, Instant now) {
        if (state != MailState.SENDING || attempts != attempt) return false;
        state = MailState.HANDED;
        nextAttemptAt = now.plus(LEASE);
        return true;
    }

    void sent(int attempt) {
        if (attempts == attempt && (state == MailState.HANDED || state == MailState.IN_DOUBT)) endAs(MailState.SENT, null);
    }

    /** Not taken, and the server has not got it. */
    void notTaken(int attempt, boolean forGood, String reason, Instant now) {
        if (attempts != attempt || state != MailState.SENDING && state != MailState.HANDED) return;
        if (forGood || attempts > PAUSES.size()) {
            endAs(MailState.FAILED, reason);
            return;
        }
        state = MailState.PENDING;
        lastError = shortened(reason);
        nextAttemptAt = now.plus(PAUSES.get(attempts - 1));
    }

    void doubted(int attempt, String reason) {
        if (attempts == attempt && state == MailState.HANDED) endAs(MailState.IN_DOUBT, reason);
    }

    /** The node that was busy with it is gone. */
    void foundLeft(Instant now) {
        if (state == MailState.SENDING) notTaken(attempts, false, "Meent stopped while sending", now);
        else doubted(attempts, "Meent stopped while handing it over");
    }

    private void endAs(MailState end, String reason) {
        state = end;
        lastError = shortened(reason);
        plain = null;
        html = null;
    }

    private static String shortened(String reason) {
        return reason == null || reason.length() <= LONGEST_ERROR ? reason : reason.substring(0, LONGEST_ERROR);
    }
}
