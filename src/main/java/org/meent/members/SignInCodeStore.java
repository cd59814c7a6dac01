package org.meent.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The queries of codes on paper. */
@ApplicationScoped
class SignInCodeStore {
    private final EntityManager entityManager;

    @Inject
    SignInCodeStore(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Those that wait for another confidant, oldest first. */
    List<CodeRequestRow> waiting(long reader, Instant now) {
        return entityManager.createQuery("select new org.meent.members.CodeRequestRow(c.ref, m.ref, m.name, c.reason, a.name, case when c.askedBy = :reader then true else false end,"
                        + " c.askedAt, c.endsAt) from SignInCode c join Member m on m.id = c.memberId join Member a on a.id = c.askedBy"
                        + " where c.printedAt is null and c.endsAt > :now order by c.askedAt, c.id", CodeRequestRow.class)
                .setParameter("reader", reader).setParameter("now", now).getResultList();
    }

    Optional<SignInCode> lock(UUID ref) {
        return entityManager.createQuery("from SignInCode where ref = :ref", SignInCode.class).setParameter("ref", ref)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst();
    }

    /** Whether one of the first members used a code of the founding. */
    boolean someFounderGotIn() {
        return entityManager.createQuery("select count(c) from SignInCode c where c.founding and c.usedAt is not null", Long.class).getSingleResult() > 0;
    }

    /** The first members, for whom the founding printed codes, in its order. */
    List<UUID> founders() {
        return entityManager.createQuery("select m.ref from SignInCode c join Member m on m.id = c.memberId where c.founding group by m.ref order by min(c.id)", UUID.class).getResultList();
    }

    void add(SignInCode code) {
        entityManager.persist(code);
        entityManager.flush();
    }
}
