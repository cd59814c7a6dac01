package org.meent.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Writes down that Meent is up, and answers when it was not. A machine that was off is found out by what it did not
 * write, so that nobody loses a vote by it.
 */
@ApplicationScoped
@Transactional
public class Heart {
    private final EntityManager entityManager;
    private final Clock clock;
    private volatile Long mine;

    @Inject
    Heart(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /**
     * A time during which no node was up.
     *
     * @param from when the last one was last heard of
     * @param to when one was up again
     */
    public record Gap(Instant from, Instant to) {
        /** How long it was. */
        public Duration length() {
            return Duration.between(from, to);
        }
    }

    /** Writes down that this node is up now. */
    public void beat() {
        var now = clock.instant();
        var row = mine == null ? null : entityManager.find(Uptime.class, mine);
        if (row != null && row.lasts(now)) {
            row.beat(now);
            return;
        }
        row = new Uptime(now);
        entityManager.persist(row);
        entityManager.flush();
        mine = row.id();
    }

    /** Beats if this node has begun to: what is asked next counts with the node being up now. */
    public void beatIfItDoes() {
        if (mine != null) beat();
    }

    /** The times between {@code from} and {@code to} during which no node was up, as far as is known. */
    public List<Gap> gaps(Instant from, Instant to) {
        var times = entityManager.createQuery("select u.beganAt, u.lastBeatAt from Uptime u where u.lastBeatAt >= :from and u.beganAt <= :to order by u.beganAt, u.id", Object[].class)
                .setParameter("from", from).setParameter("to", to).getResultList();
        var before = entityManager.createQuery("select max(u.lastBeatAt) from Uptime u where u.lastBeatAt < :from", Instant.class).setParameter("from", from).getSingleResult();
        var gaps = new java.util.ArrayList<Gap>();
        var heard = before;
        for (var time : times) {
            var began = (Instant) time[0];
            var last = (Instant) time[1];
            if (heard != null && began.isAfter(heard)) gaps.add(new Gap(heard, began));
            if (heard == null || last.isAfter(heard)) heard = last;
        }
        return gaps;
    }
}
