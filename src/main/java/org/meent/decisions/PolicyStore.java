package org.meent.decisions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** The queries of standing agreements. */
@ApplicationScoped
class PolicyStore {
    private final EntityManager entityManager;

    @Inject
    PolicyStore(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    Policy keep(Policy policy) {
        entityManager.persist(policy);
        entityManager.flush();
        return policy;
    }

    Optional<Policy> of(long decisionId, int position) {
        return entityManager.createQuery("select p from Policy p where p.decisionId = :decision and p.position = :position", Policy.class)
                .setParameter("decision", decisionId).setParameter("position", position).getResultStream().findFirst();
    }

    /** All of them, by title. */
    List<Policy> all() {
        return entityManager.createQuery("select p from Policy p order by lower(p.title), p.id", Policy.class).getResultList();
    }
}
