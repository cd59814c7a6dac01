package org.meent.kernel;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** The answer to a request that may come again: claimed when the request comes, filled in by the transaction of its effect. */
@Entity
@Table(name = "idempotent_answer")
class IdempotentAnswer {
    @EmbeddedId
    private Key key;
    @Column(name = "request_hash", nullable = false, length = 64)
    private String requestHash;
    @Column(name = "received_at", nullable = false)
    private Instant receivedAt;
    @Column
    private Integer status;
    @Column(length = 300)
    private String location;
    @Column(length = Idempotency.LONGEST_BODY)
    private String body;

    protected IdempotentAnswer() {}

    IdempotentAnswer(Key key, String requestHash, Instant receivedAt) {
        this.key = key;
        this.requestHash = requestHash;
        this.receivedAt = receivedAt;
    }

    /** Keeps the answer that was given. */
    void answered(Idempotency.Answer answer) {
        status = answer.status();
        location = answer.location();
        body = answer.body();
    }

    /**
     * What was answered to {@code request}; empty while that is still being found out.
     *
     * @throws KernelProblems.KeyUsedOtherwise if the key came with another request
     */
    Optional<Idempotency.Answer> answerTo(String request) {
        if (!requestHash.equals(request)) throw new KernelProblems.KeyUsedOtherwise();
        return status == null ? Optional.empty() : Optional.of(new Idempotency.Answer(status, location, body));
    }

    /** Whose key, and which. */
    @Embeddable
    record Key(@Column(name = "member_id", nullable = false) long memberId,
            @Column(name = "idempotency_key", nullable = false, length = Idempotency.LONGEST_KEY) String text) {}
}
