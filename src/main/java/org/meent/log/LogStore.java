package org.meent.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.meent.proof.ChainEntry;
import org.meent.proof.ChainHead;

@ApplicationScoped
class LogStore {
    private static final int ONLY = 1;
    private static final String ENTRY = "select new org.meent.proof.ChainEntry(e.number, e.recordedAt, e.type, e.version,"
            + " e.salt, e.body, e.bodyHash, e.previousHash, e.hash) from LogEntry e where ";
    private final EntityManager entityManager;

    @Inject
    LogStore(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** The end of the chain, locked; read nowhere else as an entity, so that it is never a stale one. */
    LogHead lockedHead() {
        return entityManager.find(LogHead.class, ONLY, LockModeType.PESSIMISTIC_WRITE);
    }

    ChainHead head() {
        return entityManager.createQuery("select new org.meent.proof.ChainHead(h.number, h.recordedAt, h.hash) from LogHead h", ChainHead.class)
                .getSingleResult();
    }

    void append(ChainEntry entry) {
        entityManager.persist(new LogEntry(entry));
    }

    List<ChainEntry> after(long number, long upTo, int count) {
        return entityManager.createQuery(ENTRY + "e.number > :number and e.number <= :upTo order by e.number", ChainEntry.class)
                .setParameter("number", number)
                .setParameter("upTo", upTo)
                .setMaxResults(count)
                .getResultList();
    }

    /** Entries before {@code number} whose type begins with {@code prefix}, newest first. */
    List<ChainEntry> before(long number, String prefix, int count) {
        return entityManager.createQuery(ENTRY + "e.number < :number and e.type like :type order by e.number desc", ChainEntry.class)
                .setParameter("number", number)
                .setParameter("type", prefix + "%")
                .setMaxResults(count)
                .getResultList();
    }

    void keep(LogCheck check) {
        entityManager.persist(check);
    }

    Optional<LogCheckRow> lastCheck() {
        return entityManager.createQuery("select c from LogCheck c order by c.id desc", LogCheck.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(LogCheck::row);
    }
}
