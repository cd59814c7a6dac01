package org.meent.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The queries of keys for programs. */
@ApplicationScoped
class AccessTokenStore {
    private final EntityManager entityManager;

    @Inject
    AccessTokenStore(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** What a request needs of its key. */
    record Found(long memberId, UUID memberRef, String language, String scope) {}

    Optional<Found> find(String tokenHash, LocalDate today) {
        return entityManager.createQuery("select new org.meent.members.AccessTokenStore$Found(t.memberId, m.ref, m.language, t.scope) from AccessToken t"
                        + " join Member m on m.id = t.memberId where t.tokenHash = :hash and t.lastDay >= :today and t.revokedAt is null", Found.class)
                .setParameter("hash", tokenHash).setParameter("today", today).getResultStream().findFirst();
    }

    List<TokenRow> of(long memberId, LocalDate today) {
        return entityManager.createQuery("select new org.meent.members.TokenRow(t.ref, t.name, t.scope, t.madeAt, t.lastDay) from AccessToken t"
                        + " where t.memberId = :member and t.lastDay >= :today and t.revokedAt is null order by t.madeAt, t.id", TokenRow.class)
                .setParameter("member", memberId).setParameter("today", today).getResultList();
    }

    Optional<AccessToken> load(UUID ref, long memberId) {
        return entityManager.createQuery("from AccessToken where ref = :ref and memberId = :member", AccessToken.class)
                .setParameter("ref", ref).setParameter("member", memberId).getResultStream().findFirst();
    }

    void add(AccessToken token) {
        entityManager.persist(token);
        entityManager.flush();
    }
}
