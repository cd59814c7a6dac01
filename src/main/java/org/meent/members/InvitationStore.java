package org.meent.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/** The queries of invitations. */
@ApplicationScoped
class InvitationStore {
    private static final int SHOWN_DAYS = 30;
    private final EntityManager entityManager;

    @Inject
    InvitationStore(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** @throws MemberProblems.InvitedAlready if the address has an open invitation, however many invite at once */
    void add(Invitation invitation) {
        try {
            entityManager.persist(invitation);
            entityManager.flush();
        } catch (ConstraintViolationException e) {
            if (MemberStore.isOf(e, "invitation_is_open_once_an_address")) throw new MemberProblems.InvitedAlready();
            throw e;
        }
    }

    /** Closes what is over for this address. */
    void closeEnded(String email, Instant now) {
        entityManager.createQuery("from Invitation i where i.openEmail = :email and i.endsAt <= :now and i.objectedAt is null", Invitation.class)
                .setParameter("email", email).setParameter("now", now).getResultList().forEach(Invitation::close);
        entityManager.flush();
    }

    /** How many invitations of a member since then led to no new member, or not yet. */
    long without(long inviter, Instant since) {
        return entityManager.createQuery("select count(i) from Invitation i where i.invitedBy = :inviter and i.invitedAt > :since and i.memberId is null", Long.class)
                .setParameter("inviter", inviter).setParameter("since", since).getSingleResult();
    }

    Optional<Invitation> with(UUID ref) {
        return entityManager.createQuery("from Invitation i where i.ref = :ref", Invitation.class).setParameter("ref", ref).getResultStream().findFirst();
    }

    /** The invitation, locked until the transaction ends, as it is then. */
    Invitation lock(Invitation invitation) {
        entityManager.flush();
        entityManager.refresh(invitation, LockModeType.PESSIMISTIC_WRITE);
        return invitation;
    }

    /** Those that are open, or waited for a decision, or ended within thirty days; the last first. */
    List<Invitation> recent(Instant now) {
        return entityManager.createQuery("from Invitation i where i.openEmail is not null or coalesce(i.admittedAt, i.withdrawnAt, i.endsAt) > :since order by i.invitedAt desc, i.id desc", Invitation.class)
                .setParameter("since", now.minus(java.time.Duration.ofDays(SHOWN_DAYS))).getResultList();
    }

    /** Those that can be admitted by a decision. */
    List<Invitation> undecided() {
        return entityManager.createQuery("from Invitation i where i.openEmail is not null order by i.invitedAt, i.id", Invitation.class).getResultList();
    }

    boolean isConfirmed(Invitation invitation, long member) {
        return entityManager.find(InvitationConfirmation.class, new InvitationConfirmation.Key(invitation.id(), member)) != null;
    }

    void confirm(InvitationConfirmation confirmation) {
        entityManager.persist(confirmation);
        entityManager.flush();
    }

    /** Who confirmed each of these, by its number, in the order in which they did. */
    Map<Long, List<Long>> confirmations(Collection<Invitation> invitations) {
        var found = new HashMap<Long, List<Long>>();
        if (invitations.isEmpty()) return found;
        entityManager.createQuery("select c.invitationId, c.memberId from InvitationConfirmation c where c.invitationId in :ids order by c.confirmedAt, c.memberId", Object[].class)
                .setParameter("ids", invitations.stream().map(Invitation::id).toList()).getResultList()
                .forEach(row -> found.computeIfAbsent((Long) row[0], none -> new ArrayList<>()).add((Long) row[1]));
        return found;
    }
}
