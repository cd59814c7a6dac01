package org.meent.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The queries of sessions. Whatever is over by the clock is not found, whether or not its row is still there. */
@ApplicationScoped
class SessionStore {
    private static final String ALIVE = " s.usedAt > :idleSince and s.beganAt > :begunSince ";
    private static final String OVER = " (usedAt <= :idleSince or beganAt <= :begunSince)";
    private final EntityManager entityManager;

    @Inject
    SessionStore(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** What a request needs of its session. */
    record Found(long id, UUID ref, long memberId, UUID memberRef, String language, boolean byCode, Instant beganAt, Instant usedAt) {}

    Optional<Found> find(String cookieHash, Instant now) {
        return entityManager.createQuery("select new org.meent.members.SessionStore$Found(s.id, s.ref, s.memberId, m.ref, m.language, s.byCode, s.beganAt, s.usedAt)"
                        + " from MemberSession s join Member m on m.id = s.memberId where s.cookieHash = :hash and" + ALIVE, Found.class)
                .setParameter("hash", cookieHash).setParameter("idleSince", now.minus(MemberSession.IDLE))
                .setParameter("begunSince", now.minus(MemberSession.LONGEST)).getResultStream().findFirst();
    }

    List<SessionRow> of(long memberId, UUID here, Instant now) {
        return entityManager.createQuery("select new org.meent.members.SessionRow(s.ref, s.device, s.browser, s.beganAt, case when s.ref = :here then true else false end)"
                        + " from MemberSession s where s.memberId = :member and" + ALIVE + "order by s.beganAt desc, s.id desc", SessionRow.class)
                .setParameter("here", here).setParameter("member", memberId).setParameter("idleSince", now.minus(MemberSession.IDLE))
                .setParameter("begunSince", now.minus(MemberSession.LONGEST)).getResultList();
    }

    Optional<MemberSession> load(UUID ref, long memberId) {
        return entityManager.createQuery("from MemberSession where ref = :ref and memberId = :member", MemberSession.class)
                .setParameter("ref", ref).setParameter("member", memberId).getResultStream().findFirst();
    }

    void add(MemberSession session) {
        entityManager.persist(session);
    }

    void used(long id, Instant now) {
        entityManager.createQuery("update MemberSession set usedAt = :now where id = :id and usedAt < :now").setParameter("now", now).setParameter("id", id).executeUpdate();
    }

    /** Ends one session of the member; answers how many that were. */
    int end(UUID ref, long memberId) {
        return entityManager.createQuery("delete from MemberSession where ref = :ref and memberId = :member")
                .setParameter("ref", ref).setParameter("member", memberId).executeUpdate();
    }

    /** Ends all sessions of the member but {@code here}, which may be null. */
    int endOthers(UUID here, long memberId) {
        return entityManager.createQuery("delete from MemberSession where memberId = :member and (:here is null or ref <> :here)")
                .setParameter("member", memberId).setParameter("here", here).executeUpdate();
    }

    /** Clears away what is over by the clock. */
    void sweep(long memberId, Instant now) {
        entityManager.createQuery("delete from MemberSession where memberId = :member and" + OVER)
                .setParameter("member", memberId).setParameter("idleSince", now.minus(MemberSession.IDLE))
                .setParameter("begunSince", now.minus(MemberSession.LONGEST)).executeUpdate();
    }

    /** The same for every member. */
    void sweepAll(Instant now) {
        entityManager.createQuery("delete from MemberSession where" + OVER).setParameter("idleSince", now.minus(MemberSession.IDLE))
                .setParameter("begunSince", now.minus(MemberSession.LONGEST)).executeUpdate();
    }
}
