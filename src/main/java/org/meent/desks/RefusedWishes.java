package org.meent.desks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/**
 * Writes refused wishes down. A refusal rolls its own transaction back, so this one follows in another, on another
 * thread: waiting for a second connection while holding the first would stop everyone when many are refused at once.
 */
@ApplicationScoped
class RefusedWishes {
    private final EntityManager entityManager;

    @Inject
    RefusedWishes(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Transactional
    void write(@ObservesAsync RefusedWish wish) {
        entityManager.persist(wish);
    }
}
