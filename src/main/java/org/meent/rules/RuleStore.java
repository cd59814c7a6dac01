package org.meent.rules;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class RuleStore {
    private final EntityManager entityManager;

    @Inject
    RuleStore(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    void keep(RuleVersion version) {
        entityManager.persist(version);
    }

    /** The version that holds on {@code day}: the last to take effect, of two on one day that of the later decision. */
    Optional<RuleVersion> inForce(RuleKey key, LocalDate day) {
        return entityManager.createQuery("select v from RuleVersion v where v.key = :key and v.effectiveFrom <= :day"
                        + " order by v.effectiveFrom desc, v.decisionId desc", RuleVersion.class)
                .setParameter("key", key)
                .setParameter("day", day)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** All versions of all rules, the last to take effect first. */
    List<RuleVersionRow> all() {
        return entityManager.createQuery("select new org.meent.rules.RuleVersionRow(v.key, v.amount, v.effectiveFrom, v.decisionId)"
                + " from RuleVersion v order by v.effectiveFrom desc, v.decisionId desc", RuleVersionRow.class).getResultList();
    }

    /** All versions of these rules, the last to take effect first. */
    List<RuleVersionRow> all(Collection<RuleKey> keys) {
        return entityManager.createQuery("select new org.meent.rules.RuleVersionRow(v.key, v.amount, v.effectiveFrom, v.decisionId)"
                + " from RuleVersion v where v.key in :keys order by v.effectiveFrom desc, v.decisionId desc", RuleVersionRow.class)
                .setParameter("keys", keys).getResultList();
    }

    boolean has(ChangeRule change, long decisionId) {
        return entityManager.createQuery("select count(v) from RuleVersion v where v.key = :key"
                        + " and v.effectiveFrom = :from and v.decisionId = :decision", Long.class)
                .setParameter("key", change.ruleKey())
                .setParameter("from", change.effectiveFrom())
                .setParameter("decision", decisionId)
                .getSingleResult() > 0;
    }
}
