package org.meent.money;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The queries of claims. */
@ApplicationScoped
class ClaimStore {
    private final EntityManager entityManager;

    @Inject
    ClaimStore(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    void add(Claim claim) {
        entityManager.persist(claim);
        entityManager.flush();
    }

    void remove(Claim claim) {
        entityManager.remove(claim);
        entityManager.flush();
    }

    Optional<Claim> with(UUID ref) {
        return entityManager.createQuery("select c from Claim c where c.ref = :ref", Claim.class).setParameter("ref", ref).getResultStream().findFirst();
    }

    /** The claim, locked until the transaction ends, as it is then. */
    Claim lock(Claim claim) {
        entityManager.flush();
        entityManager.refresh(claim, LockModeType.PESSIMISTIC_WRITE);
        return claim;
    }

    /** A member's claims, those that wait for the member first, then the last first. */
    List<Claim> of(long member, int first, int count) {
        return entityManager.createQuery("select c from Claim c where c.claimantId = :member order by case when c.state in :waiting then 0 else 1 end, c.id desc", Claim.class)
                .setParameter("member", member).setParameter("waiting", List.of(ClaimState.RETURNED, ClaimState.DRAFT)).setFirstResult(first).setMaxResults(count).getResultList();
    }

    long count(long member) {
        return entityManager.createQuery("select count(c) from Claim c where c.claimantId = :member", Long.class).setParameter("member", member).getSingleResult();
    }

    /** The claims on these budgets that wait for others, the oldest first, without those of the member, and without those the member agreed to. */
    List<Claim> waiting(Collection<Long> budgets, long member, int first, int count) {
        if (budgets.isEmpty()) return List.of();
        return waiting(entityManager.createQuery("select c" + WAITING + " order by c.submittedAt, c.id", Claim.class), budgets, member).setFirstResult(first).setMaxResults(count).getResultList();
    }

    /** How many claims that list has. */
    long countWaiting(Collection<Long> budgets, long member) {
        return budgets.isEmpty() ? 0 : waiting(entityManager.createQuery("select count(c)" + WAITING, Long.class), budgets, member).getSingleResult();
    }

    private static final String WAITING = " from Claim c where c.state = :submitted and c.budgetId in :budgets and c.claimantId <> :member and c.enteredBy <> :member"
            + " and not exists (select 1 from ClaimApproval a where a.claimId = c.id and a.round = c.round and a.memberId = :member)";

    private static <T> TypedQuery<T> waiting(TypedQuery<T> query, Collection<Long> budgets, long member) {
        return query.setParameter("submitted", ClaimState.SUBMITTED).setParameter("budgets", budgets).setParameter("member", member);
    }

    /** How many cents the member asked for since a moment, in claims that wait or were agreed to. */
    long askedSince(long member, Instant since) {
        return entityManager.createQuery("select coalesce(sum(c.amountCents), 0) from Claim c where c.claimantId = :member and c.state in :counting and c.submittedAt > :since", Long.class)
                .setParameter("member", member).setParameter("counting", List.of(ClaimState.SUBMITTED, ClaimState.APPROVED)).setParameter("since", since).getSingleResult();
    }

    /** Which budget the member claimed from last, for something of these kinds. */
    Optional<Long> lastBudget(long member, Collection<ClaimKind> kinds) {
        return entityManager.createQuery("select c.budgetId from Claim c where c.claimantId = :member and c.kind in :kinds and c.budgetId is not null order by c.id desc", Long.class)
                .setParameter("member", member).setParameter("kinds", kinds).setMaxResults(1).getResultStream().findFirst();
    }

    void approve(ClaimApproval approval) {
        entityManager.persist(approval);
        entityManager.flush();
    }

    /** Who agreed to the present round of each of these claims, by its number. */
    Map<Long, List<Long>> approvals(Collection<Claim> claims) {
        var found = new HashMap<Long, List<Long>>();
        if (claims.isEmpty()) return found;
        entityManager.createQuery("select a.claimId, a.memberId from ClaimApproval a join Claim c on c.id = a.claimId and c.round = a.round where a.claimId in :claims order by a.approvedAt, a.memberId", Object[].class)
                .setParameter("claims", claims.stream().map(Claim::id).toList()).getResultList()
                .forEach(row -> found.computeIfAbsent((Long) row[0], none -> new ArrayList<>()).add((Long) row[1]));
        return found;
    }

    void keep(Reservation reservation) {
        entityManager.persist(reservation);
        entityManager.flush();
    }

    /** What is put aside for the present round. */
    Reservation reservation(Claim claim) {
        return entityManager.createQuery("select r from Reservation r where r.claimId = :claim and r.round = :round", Reservation.class)
                .setParameter("claim", claim.id()).setParameter("round", claim.round()).getSingleResult();
    }

    /** The entry that booked each claim last: what settled its money, else what put it aside; by the claim's number. */
    Map<Long, UUID> entries(Collection<Claim> claims) {
        var found = new HashMap<Long, UUID>();
        if (claims.isEmpty()) return found;
        entityManager.createQuery("select r.claimId, coalesce(r.settledBy, r.entryId) from Reservation r join Claim c on c.id = r.claimId and c.round = r.round where r.claimId in :claims", Object[].class)
                .setParameter("claims", claims.stream().map(Claim::id).toList()).getResultList().forEach(row -> found.put((Long) row[0], (UUID) row[1]));
        return found;
    }

    /** The day on which the money of the present round of each claim was put aside, by the claim's number. */
    Map<Long, LocalDate> askedOn(Collection<Claim> claims) {
        var found = new HashMap<Long, LocalDate>();
        if (claims.isEmpty()) return found;
        entityManager.createQuery("select r.claimId, e.bookedOn from Reservation r join Claim c on c.id = r.claimId and c.round = r.round join BookEntry e on e.id = r.entryId where r.claimId in :claims", Object[].class)
                .setParameter("claims", claims.stream().map(Claim::id).toList()).getResultList().forEach(row -> found.put((Long) row[0], (LocalDate) row[1]));
        return found;
    }

    /** Whose claim ended how, when it went out last, and when that was. */
    record Decided(long memberId, ClaimState state, Instant askedAt, Instant decidedAt) {
        /** How many days passed, where the community is. */
        long days(ZoneId zone) {
            return ChronoUnit.DAYS.between(LocalDate.ofInstant(askedAt, zone), LocalDate.ofInstant(decidedAt, zone));
        }
    }

    /** Whose claims were decided on from one moment to before another. */
    List<Decided> decided(Instant from, Instant until) {
        return entityManager.createQuery("select new org.meent.money.ClaimStore$Decided(c.claimantId, c.state, c.submittedAt, c.endedAt) from Claim c where c.state in :decided"
                        + " and c.endedAt >= :from and c.endedAt < :until", Decided.class)
                .setParameter("decided", List.of(ClaimState.APPROVED, ClaimState.REJECTED)).setParameter("from", from).setParameter("until", until).getResultList();
    }

    /** The journeys that went out, on a day from {@code since} on, in the order of their days. */
    List<Claim> journeys(LocalDate since) {
        return entityManager.createQuery("select c from Claim c where c.kind = :mileage and c.state in :counting and c.spentOn >= :since order by c.spentOn desc, c.id desc", Claim.class)
                .setParameter("mileage", ClaimKind.MILEAGE).setParameter("counting", List.of(ClaimState.SUBMITTED, ClaimState.APPROVED)).setParameter("since", since).getResultList();
    }
}
