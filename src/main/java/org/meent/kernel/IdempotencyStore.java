package org.meent.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** The kept answers, and the transactions around them. */
@ApplicationScoped
@Transactional
class IdempotencyStore {
    private static final Duration KEPT = Duration.ofHours(24);
    private static final Duration BETWEEN_CLEANINGS = Duration.ofMinutes(10);
    private final EntityManager entityManager;
    private final Clock clock;
    private final AtomicReference<Instant> cleaned = new AtomicReference<>(Instant.EPOCH);

    @Inject
    IdempotencyStore(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /** Claims the key, works, and keeps the answer; a second claim waits here for the first one's transaction to end. */
    Idempotency.Answer claimAndWork(IdempotentAnswer.Key key, String request, Supplier<Idempotency.Answer> work) {
        var now = clock.instant();
        var earlier = entityManager.find(IdempotentAnswer.class, key);
        if (earlier != null) return earlier.answerTo(request).orElseThrow(KernelProblems.StillAnswering::new);
        entityManager.persist(new IdempotentAnswer(key, request, now));
        entityManager.flush();
        var answer = work.get();
        if (answer.undone()) throw new Idempotency.Undone(answer);
        if (!answer.lasting()) throw new IllegalArgumentException("An answer too long to keep: " + answer.body().length());
        entityManager.find(IdempotentAnswer.class, key).answered(answer);
        return answer;
    }

    /** Keeps a refusal, unless an answer is there by now. */
    Idempotency.Answer keep(IdempotentAnswer.Key key, String request, Idempotency.Answer answer) {
        var earlier = entityManager.find(IdempotentAnswer.class, key);
        if (earlier != null) return earlier.answerTo(request).orElse(answer);
        var kept = new IdempotentAnswer(key, request, clock.instant());
        kept.answered(answer);
        entityManager.persist(kept);
        return answer;
    }

    /** Removes what is older than a day, now and then. */
    void forgetOld() {
        var now = clock.instant();
        var last = cleaned.get();
        if (now.isBefore(last.plus(BETWEEN_CLEANINGS)) || !cleaned.compareAndSet(last, now)) return;
        entityManager.createQuery("delete from IdempotentAnswer a where a.receivedAt < :before")
                .setParameter("before", now.minus(KEPT)).executeUpdate();
    }
}
