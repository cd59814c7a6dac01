package org.meent.decisions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.meent.members.Slice;
import org.meent.voting.Verdict;

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

    /** Decisions, the latest first; {@code words} is part of the title or the text, or the number, and empty for all. */
    Slice<Decision> find(String words, int page) {
        var number = DecisionNumber.read(words);
        var where = words.isEmpty() ? "" : "where lower(d.title) like :words escape '!' or lower(d.body) like :words escape '!'" + (number.isPresent() ? " or (d.decidedIn = :year and d.serial = :serial) " : " ");
        var rows = entityManager.createQuery("select d from Decision d " + where + "order by d.decidedIn desc, d.serial desc", Decision.class);
        var total = entityManager.createQuery("select count(d) from Decision d " + where, Long.class);
        if (!words.isEmpty()) {
            var like = "%" + words.toLowerCase(Locale.ROOT).replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
            List.of(rows, total).forEach(query -> query.setParameter("words", like));
            number.ifPresent(known -> List.of(rows, total).forEach(query -> query.setParameter("year", known.year()).setParameter("serial", known.serial())));
        }
        return new Slice<>(rows.setFirstResult(Slice.first(page)).setMaxResults(Slice.SIZE).getResultList(), page, total.getSingleResult());
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

    /** The proposal that a decision came of, or null. */
    UUID proposalOf(long decisionId) {
        return entityManager.find(Decision.class, decisionId).proposalRef();
    }

    /** The states, other than done, of effects of decisions. */
    record Undone(long decisionId, EffectState state) {}

    /** What of these decisions is still to be done, or could not be done. */
    List<Undone> undone(Collection<Long> decisions) {
        if (decisions.isEmpty()) return List.of();
        return entityManager.createQuery("select distinct new org.meent.decisions.DecisionStore$Undone(e.decisionId, e.state) from DecisionEffect e where e.decisionId in :decisions and e.state <> :done", Undone.class)
                .setParameter("decisions", decisions).setParameter("done", EffectState.DONE).getResultList();
    }

    /** The decisions by a vote that have effects to carry out, in their order. */
    List<Decision> unfinished() {
        return entityManager.createQuery("select d from Decision d where d.verdict = :adopted and exists (select 1 from DecisionEffect e where e.decisionId = d.id and e.state = :pending) order by d.id", Decision.class)
                .setParameter("adopted", Verdict.ADOPTED).setParameter("pending", EffectState.PENDING).getResultList();
    }

    /** The decisions by a vote since then, the latest first. */
    List<Decision> votedSince(Instant moment) {
        return entityManager.createQuery("select d from Decision d where d.method <> :founding and d.decidedAt >= :moment order by d.decidedIn desc, d.serial desc", Decision.class)
                .setParameter("founding", Method.FOUNDING).setParameter("moment", moment).getResultList();
    }

    /** The decisions taken since then, the latest first. */
    List<Decision> decidedSince(Instant moment) {
        return entityManager.createQuery("select d from Decision d where d.decidedAt > :moment order by d.decidedIn desc, d.serial desc", Decision.class)
                .setParameter("moment", moment).getResultList();
    }

    /** What members who voted against still say, the first first. */
    List<MinorityOpinion> opinions(long decisionId) {
        return entityManager.createQuery("select o from MinorityOpinion o where o.decisionId = :id order by o.id", MinorityOpinion.class).setParameter("id", decisionId).getResultList();
    }

    Optional<MinorityOpinion> opinion(long decisionId, long memberId) {
        return entityManager.createQuery("select o from MinorityOpinion o where o.decisionId = :id and o.memberId = :member", MinorityOpinion.class)
                .setParameter("id", decisionId).setParameter("member", memberId).getResultStream().findFirst();
    }

    /** Those that look again at this one, the latest first. */
    List<Decision> following(Collection<Long> decisionIds) {
        if (decisionIds.isEmpty()) return List.of();
        return entityManager.createQuery("select d from Decision d where d.followsId in :ids order by d.id desc", Decision.class).setParameter("ids", decisionIds).getResultList();
    }

    Optional<Decision> withId(long id) {
        return Optional.ofNullable(entityManager.find(Decision.class, id));
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
