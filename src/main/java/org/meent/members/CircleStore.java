package org.meent.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The queries of circles. */
@ApplicationScoped
class CircleStore {
    private static final String FOUND = "select new org.meent.members.CircleStore$Found(c.id, c.ref, c.name, c.purpose,"
            + " (select count(cm.memberId) from CircleMember cm where cm.circleId = c.id),"
            + " (select count(cm.memberId) from CircleMember cm where cm.circleId = c.id and cm.memberId = :reader)) from Circle c ";
    private final EntityManager entityManager;

    @Inject
    CircleStore(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** A circle as stored, and whether the reader is in it: 0 or 1. */
    record Found(long id, UUID ref, String name, String purpose, long members, long mine) {}

    List<Found> all(long reader) {
        return entityManager.createQuery(FOUND + "order by c.name, c.id", Found.class).setParameter("reader", reader).getResultList();
    }

    Optional<Found> find(UUID ref, long reader) {
        return entityManager.createQuery(FOUND + "where c.ref = :ref", Found.class).setParameter("reader", reader).setParameter("ref", ref)
                .getResultStream().findFirst();
    }

    /** That a member is in a circle. */
    record In(UUID ref, String name, long memberId) {}

    /** Who was in which circle before a moment, by circle and member. */
    List<In> whoIsIn(Instant before) {
        return entityManager.createQuery("select new org.meent.members.CircleStore$In(c.ref, c.name, cm.memberId) from CircleMember cm join Circle c on c.id = cm.circleId"
                + " where cm.joinedAt < :before order by c.id, cm.memberId", In.class).setParameter("before", before).getResultList();
    }

    /** Since when a circle has been as large as asked. */
    record Since(UUID ref, Instant at) {}

    /** For each circle when the one of those who are in it now joined with whom they were this many. */
    List<Since> joinedAs(long number) {
        return entityManager.createQuery("select new org.meent.members.CircleStore$Since(n.ref, n.at) from (select c.ref as ref, cm.joinedAt as at,"
                + " row_number() over (partition by cm.circleId order by cm.joinedAt, cm.memberId) as number from CircleMember cm join Circle c on c.id = cm.circleId) n where n.number = " + number, Since.class).getResultList();
    }

    Optional<Circle> lock(UUID ref) {
        return entityManager.createQuery("from Circle where ref = :ref", Circle.class).setParameter("ref", ref)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst();
    }

    Optional<Circle> byName(String name) {
        return entityManager.createQuery("from Circle where nameLower = :name", Circle.class).setParameter("name", Circle.lower(name))
                .getResultStream().findFirst();
    }

    Slice<MemberRow> membersOf(long circleId, int page) {
        var rows = entityManager.createQuery("select new org.meent.members.MemberRow(m.id, m.ref, m.name, m.email, m.language, m.textSize, m.theme, m.showName, m.talent, m.joinedOn)"
                        + " from CircleMember cm join Member m on m.id = cm.memberId where cm.circleId = :circle order by m.name, m.id", MemberRow.class)
                .setParameter("circle", circleId).setFirstResult(Slice.first(page)).setMaxResults(Slice.SIZE).getResultList();
        var total = entityManager.createQuery("select count(cm.memberId) from CircleMember cm where cm.circleId = :circle", Long.class)
                .setParameter("circle", circleId).getSingleResult();
        return new Slice<>(rows, page, total);
    }

    boolean isIn(long circleId, long memberId) {
        return entityManager.find(CircleMember.class, new CircleMember.Key(circleId, memberId)) != null;
    }

    void join(long circleId, long memberId, Instant now) {
        entityManager.persist(new CircleMember(circleId, memberId, now));
    }

    /** False if the member was not in it. */
    boolean leave(long circleId, long memberId) {
        return entityManager.createQuery("delete from CircleMember where circleId = :circle and memberId = :member")
                .setParameter("circle", circleId).setParameter("member", memberId).executeUpdate() > 0;
    }

    void add(Circle circle) {
        entityManager.persist(circle);
        entityManager.flush();
    }
}
