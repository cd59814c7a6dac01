package org.meent.participation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

    /** Who takes part in each way, of those who told. */
    Map<Engagement.Kind, Set<Long>> byKind() {
        var ways = new EnumMap<Engagement.Kind, Set<Long>>(Engagement.Kind.class);
        entityManager.createQuery("select e from Engagement e", Engagement.class).getResultList()
                .forEach(told -> ways.computeIfAbsent(told.kind(), none -> new HashSet<>()).add(told.memberId()));
        return ways;
    }

    void add(Engagement engagement) {
        entityManager.persist(engagement);
    }

    /** False if there was nothing to remove. */
    boolean remove(long member) {
        return entityManager.createQuery("delete from Engagement e where e.memberId = :member").setParameter("member", member).executeUpdate() > 0;
    }
}
