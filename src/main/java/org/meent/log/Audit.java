package org.meent.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.meent.kernel.Caller;

/** The audit rows of daily acts, such as bookings: kept to find out later what happened, shown to nobody. */
@ApplicationScoped
@Transactional
public class Audit {
    private final EntityManager entityManager;
    private final Caller caller;
    private final Clock clock;

    @Inject
    Audit(EntityManager entityManager, Caller caller, Clock clock) {
        this.entityManager = entityManager;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Writes down, in the transaction of the act, that the caller did it.
     *
     * @param act room and verb, {@code desks.booked}
     * @param subject the ref of the thing, or null
     */
    public void write(String act, UUID subject) {
        var member = caller.member();
        entityManager.persist(new AuditRow(clock.instant(), member.isPresent() ? member.getAsLong() : null, act, subject));
    }

    /**
     * Forgets who did what was done in {@code room} before {@code moment}; that it was done stays.
     *
     * @param room the part of the act before its dot, {@code desks}
     */
    public void forgetWho(String room, Instant moment) {
        entityManager.createQuery("update AuditRow a set a.memberId = null where a.memberId is not null and a.recordedAt < :moment and a.act like :acts")
                .setParameter("moment", moment).setParameter("acts", room + ".%").executeUpdate();
    }
}
