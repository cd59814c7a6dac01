package org.meent.decisions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class DecisionStore {
    private static final int ONLY = 1;
    private final EntityManager entityManager;

    @Inject
    DecisionStore(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    void keep(Object entity) {
        entityManager.persist(entity);
    }

    /** The number for the next decision of a year; two at once cannot both keep it. */
    DecisionNumber next(int year) {
        var last = entityManager.createQuery("select max(d.serial) from Decision d where d.decidedIn = :year", Integer.class)
                .setParameter("year", year)
                .getSingleResult();
        return new DecisionNumber(year, last == null ? 1 : last + 1);
    }

    List<Decision> withIds(Collection<Long> ids) {
        if (ids.isEmpty()) return List.of();
        return entityManager.createQuery("select d from Decision d where d.id in :ids", Decision.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** All decisions, the latest first. */
    List<Decision> all() {
        return entityManager.createQuery("select d from Decision d order by d.decidedIn desc, d.serial desc", Decision.class).getResultList();
    }

    Optional<Decision> with(DecisionNumber number) {
        return entityManager.createQuery("select d from Decision d where d.decidedIn = :year and d.serial = :serial", Decision.class)
                .setParameter("year", number.year())
                .setParameter("serial", number.serial())
                .getResultStream()
                .findFirst();
    }

    /** The effects of a decision, in their order. */
    List<DecisionEffect> effects(long decisionId) {
        return entityManager.createQuery("select e from DecisionEffect e where e.decisionId = :id order by e.position", DecisionEffect.class)
                .setParameter("id", decisionId)
                .getResultList();
    }

    /** The ids of the effects that are still to be carried out, in their order. */
    List<Long> pendingEffects(long decisionId) {
        return entityManager.createQuery("select e.id from DecisionEffect e where e.decisionId = :id and e.state = :state order by e.position", Long.class)
                .setParameter("id", decisionId)
                .setParameter("state", EffectState.PENDING)
                .getResultList();
    }

    DecisionEffect lockEffect(long id) {
        return entityManager.find(DecisionEffect.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The ids of the members who took a decision, in their order. */
    List<Long> signatories(long decisionId) {
        return entityManager.createQuery("select m.memberId from DecisionMember m where m.decisionId = :id order by m.position", Long.class)
                .setParameter("id", decisionId)
                .getResultList();
    }

    Optional<FoundingNotes> notes() {
        return Optional.ofNullable(entityManager.find(FoundingNotes.class, ONLY));
    }

    void forget(FoundingNotes notes) {
        entityManager.remove(notes);
    }
}
