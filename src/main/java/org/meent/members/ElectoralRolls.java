package org.meent.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.meent.kernel.Communities;
import org.meent.rules.RuleKey;
import org.meent.rules.Rulebook;

/**
 * Who may vote at a moment: everyone who has been a member, or in the circle, for as many days as the rules say.
 * Founders vote with everyone from the first day. How somebody takes part makes no difference.
 */
@ApplicationScoped
@Transactional
public class ElectoralRolls {
    private final EntityManager entityManager;
    private final Rulebook rulebook;
    private final Communities communities;

    @Inject
    ElectoralRolls(EntityManager entityManager, Rulebook rulebook, Communities communities) {
        this.entityManager = entityManager;
        this.rulebook = rulebook;
        this.communities = communities;
    }

    /** The members who may vote on what is everyone's, by the database's numbers, in their order. */
    public List<Long> everyone(Instant at) {
        return entityManager.createQuery("select m.id from Member m where m.founder = true or m.joinedOn <= :since order by m.id", Long.class)
                .setParameter("since", LocalDate.ofInstant(at, zone()).minusDays(days(at))).getResultList();
    }

    /** How many members may vote on what is everyone's. */
    public long entitled(Instant at) {
        return entityManager.createQuery("select count(m) from Member m where m.founder = true or m.joinedOn <= :since", Long.class)
                .setParameter("since", LocalDate.ofInstant(at, zone()).minusDays(days(at))).getSingleResult();
    }

    /** Whether this member may vote on what is everyone's. */
    public boolean standsOn(long member, Instant at) {
        return entityManager.createQuery("select count(m) from Member m where m.id = :member and (m.founder = true or m.joinedOn <= :since)", Long.class)
                .setParameter("member", member).setParameter("since", LocalDate.ofInstant(at, zone()).minusDays(days(at))).getSingleResult() > 0;
    }

    /** The members who may vote on what is this circle's, by the database's numbers, in their order. */
    public List<Long> of(UUID circle, Instant at) {
        return entityManager.createQuery("select m.id from CircleMember cm join Member m on m.id = cm.memberId join Circle c on c.id = cm.circleId"
                        + " where c.ref = :circle and cm.joinedAt <= :since and (m.founder = true or m.joinedOn <= :day) order by m.id", Long.class)
                .setParameter("circle", circle).setParameter("since", at.atZone(zone()).minusDays(days(at)).toInstant())
                .setParameter("day", LocalDate.ofInstant(at, zone()).minusDays(days(at))).getResultList();
    }

    /** The circles on whose roll this member stands, by their refs. */
    public Set<UUID> circlesOf(long member, Instant at) {
        return entityManager.createQuery("select c.ref from CircleMember cm join Member m on m.id = cm.memberId join Circle c on c.id = cm.circleId"
                        + " where m.id = :member and cm.joinedAt <= :since and (m.founder = true or m.joinedOn <= :day)", UUID.class)
                .setParameter("member", member).setParameter("since", at.atZone(zone()).minusDays(days(at)).toInstant())
                .setParameter("day", LocalDate.ofInstant(at, zone()).minusDays(days(at))).getResultStream().collect(Collectors.toSet());
    }

    /** The refs of these members, in the order of the refs: by them a roll is told to everyone. */
    public List<UUID> refs(List<Long> members) {
        if (members.isEmpty()) return List.of();
        return entityManager.createQuery("select m.ref from Member m where m.id in :members", UUID.class).setParameter("members", members)
                .getResultStream().sorted(java.util.Comparator.comparing(UUID::toString)).toList();
    }

    /** For how many days somebody has been a member before voting. */
    public long days(Instant at) {
        return rulebook.at(RuleKey.NEWCOMER_DAYS, LocalDate.ofInstant(at, zone()));
    }

    private ZoneId zone() {
        return communities.current().zone();
    }
}
