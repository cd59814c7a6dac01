package org.meent.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.LockOptions;

/** The queries of links to a new password. */
@ApplicationScoped
class RecoveryStore {
    private static final int AT_ONCE = 100;
    private final EntityManager entityManager;

    @Inject
    RecoveryStore(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    void add(RecoveryRequest request) {
        entityManager.persist(request);
    }

    void add(RecoveryLink link) {
        entityManager.persist(link);
    }

    /** Those that wait for their link, the first one first. */
    List<Long> waiting() {
        return entityManager.createQuery("select id from RecoveryRequest order by id", Long.class).setMaxResults(AT_ONCE).getResultList();
    }

    /** One that waits, taken away with this transaction; none if another node has it. */
    Optional<RecoveryRequest> take(long id) {
        var taken = entityManager.createQuery("from RecoveryRequest where id = :id", RecoveryRequest.class).setParameter("id", id).setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("jakarta.persistence.lock.timeout", LockOptions.SKIP_LOCKED).getResultStream().findFirst();
        taken.ifPresent(entityManager::remove);
        return taken;
    }

    Optional<RecoveryLink> lock(String hash) {
        return entityManager.createQuery("from RecoveryLink where linkHash = :hash", RecoveryLink.class).setParameter("hash", hash)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst();
    }

    /** Whoever has a password again needs no link to one. */
    void forget(long memberId) {
        entityManager.createQuery("delete from RecoveryLink where memberId = :member").setParameter("member", memberId).executeUpdate();
    }

    /** Takes those away that are over. */
    void sweep(Instant now) {
        entityManager.createQuery("delete from RecoveryLink where endsAt <= :now").setParameter("now", now).executeUpdate();
    }
}
