package org.meent.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import org.hibernate.exception.ConstraintViolationException;

/** Counts attempts in transactions of their own: a failure is remembered although the sign-in is rolled back. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class SignInDelayStore {
    private static final Duration KEPT = Duration.ofDays(2);
    private final EntityManager entityManager;

    @Inject
    SignInDelayStore(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Counts an attempt for an address that failed before; false if it did not. */
    boolean attemptAgain(String addressHash, Instant now) {
        var delay = entityManager.find(SignInDelay.class, addressHash, LockModeType.PESSIMISTIC_WRITE);
        if (delay == null) return false;
        delay.attempt(now);
        return true;
    }

    /** Counts the first attempt for an address; false if another was faster. */
    boolean attemptFirst(String addressHash, Instant now) {
        entityManager.createQuery("delete from SignInDelay where failedAt < :before").setParameter("before", now.minus(KEPT)).executeUpdate();
        var delay = new SignInDelay(addressHash, now);
        delay.attempt(now);
        try {
            entityManager.persist(delay);
            entityManager.flush();
            return true;
        } catch (ConstraintViolationException e) {
            entityManager.clear();
            return false;
        }
    }

    void forget(String addressHash) {
        entityManager.createQuery("delete from SignInDelay where addressHash = :hash").setParameter("hash", addressHash).executeUpdate();
    }
}
