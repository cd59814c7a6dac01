package org.meent.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The queries of mandates. */
@ApplicationScoped
class MandateStore {
    private static final String FOUND = "select new org.meent.members.MandateStore$Found(m.id, m.ref, m.role, m.memberId, p.ref, p.name, c.ref, c.name,"
            + " m.firstDay, m.lastDay, m.decisionId, m.revokedAt) from Mandate m join Member p on p.id = m.memberId left join Circle c on c.id = m.circleId ";
    private static final String HOLDS = " m.firstDay <= :today and m.lastDay >= :today and m.revokedAt is null ";
    private final EntityManager entityManager;

    @Inject
    MandateStore(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** What is stored of a mandate, with the names around it. */
    record Found(long id, UUID ref, String role, long memberId, UUID memberRef, String memberName, UUID circleRef, String circleName,
            LocalDate firstDay, LocalDate lastDay, long decisionId, Instant revokedAt) {}

    /** The mandate of everyone that gives the member this role today, the one that lasts longest. */
    Optional<Found> held(long memberId, String role, LocalDate today) {
        return entityManager.createQuery(FOUND + "where m.memberId = :member and m.role = :role and m.circleId is null and" + HOLDS + "order by m.lastDay desc, m.id", Found.class)
                .setParameter("member", memberId).setParameter("role", role).setParameter("today", today)
                .setMaxResults(1).getResultStream().findFirst();
    }

    /** Those that hold or will. */
    List<Found> standing(LocalDate today) {
        return entityManager.createQuery(FOUND + "where m.lastDay >= :today and m.revokedAt is null order by m.role, c.name nulls first, m.lastDay, p.name, m.id", Found.class)
                .setParameter("today", today).getResultList();
    }

    /** Those in a circle that hold, of one role, the one that ends first first. */
    List<Found> inCircles(String role, LocalDate today) {
        return entityManager.createQuery(FOUND + "where m.role = :role and c.id is not null and" + HOLDS + "order by m.lastDay, p.name, m.id", Found.class)
                .setParameter("role", role).setParameter("today", today).getResultList();
    }

    /** The mandates that are over of which nobody holds the like today, the last of each role and circle. */
    List<Found> vacant(LocalDate today) {
        return entityManager.createQuery(FOUND + "where not (" + HOLDS + ") and m.firstDay <= :today and not exists (select o.id from Mandate o where o.role = m.role"
                        + " and coalesce(o.circleId, 0) = coalesce(m.circleId, 0) and o.id <> m.id and o.firstDay <= :today and ((o.lastDay >= :today and o.revokedAt is null)"
                        + " or o.lastDay > m.lastDay or (o.lastDay = m.lastDay and o.id > m.id))) order by m.role, c.name nulls first", Found.class)
                .setParameter("today", today).getResultList();
    }

    List<Found> of(UUID member, LocalDate today) {
        return entityManager.createQuery(FOUND + "where p.ref = :member and" + HOLDS + "order by m.role, c.name nulls first, m.id", Found.class)
                .setParameter("member", member).setParameter("today", today).getResultList();
    }

    /** Those that are over, last one first. */
    Slice<Found> over(LocalDate today, int page) {
        var over = "where m.lastDay < :today or m.revokedAt is not null ";
        var rows = entityManager.createQuery(FOUND + over + "order by m.lastDay desc, m.id desc", Found.class)
                .setParameter("today", today).setFirstResult(Slice.first(page)).setMaxResults(Slice.SIZE).getResultList();
        var total = entityManager.createQuery("select count(m) from Mandate m " + over, Long.class).setParameter("today", today).getSingleResult();
        return new Slice<>(rows, page, total);
    }

    Optional<UUID> given(long decisionId, String role, long memberId, Long circleId, LocalDate from) {
        return entityManager.createQuery("select m.ref from Mandate m where m.decisionId = :decision and m.role = :role and m.memberId = :member"
                        + " and coalesce(m.circleId, 0) = :circle and m.firstDay = :from", UUID.class)
                .setParameter("decision", decisionId).setParameter("role", role).setParameter("member", memberId)
                .setParameter("circle", circleId == null ? 0L : circleId).setParameter("from", from).getResultStream().findFirst();
    }

    Optional<Mandate> lock(UUID ref) {
        return entityManager.createQuery("from Mandate where ref = :ref", Mandate.class).setParameter("ref", ref)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst();
    }

    Optional<Found> find(UUID ref) {
        return entityManager.createQuery(FOUND + "where m.ref = :ref", Found.class).setParameter("ref", ref).getResultStream().findFirst();
    }

    void add(Mandate mandate) {
        entityManager.persist(mandate);
        entityManager.flush();
    }
}
