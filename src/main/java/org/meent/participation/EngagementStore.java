package org.meent.participation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;

/** The table of this room. */
@ApplicationScoped
class EngagementStore {
    private final EntityManager entityManager;

    @Inject
    EngagementStore(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    Optional<Engagement> find(long member) {
        return Optional.ofNullable(entityManager.find(Engagement.class, member));
    }

    Optional<Engagement> lock(long member) {
        return Optional.ofNullable(entityManager.find(Engagement.class, member, LockModeType.PESSIMISTIC_WRITE));
    }

    void add(Engagement engagement) {
        entityManager.persist(engagement);
    }

    /** False if there was nothing to remove. */
    boolean remove(long member) {
        return entityManager.createQuery("delete from Engagement e where e.memberId = :member").setParameter("member", member).executeUpdate() > 0;
    }
}
