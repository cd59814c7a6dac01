package org.meent.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.LockOptions;

/** The transactions of the outbox: each step of a mail is committed before the next is taken. */
@ApplicationScoped
@Transactional
class OutboxStore {
    private static final Duration SHOWN = Duration.ofDays(30);
    private static final int MOST_SHOWN = 20;
    private final EntityManager entityManager;
    private final Clock clock;
    private final Chance chance;

    @Inject
    OutboxStore(EntityManager entityManager, Clock clock, Chance chance) {
        this.entityManager = entityManager;
        this.clock = clock;
        this.chance = chance;
    }

    /** Lays it ready, unless there is one about the same. */
    void queue(Letter letter, String plain, String html) {
        var known = entityManager.createQuery("select count(m) from OutboxMail m where m.about = :about", Long.class).setParameter("about", letter.about()).getSingleResult();
        if (known == 0) entityManager.persist(new OutboxMail(chance.ref(), letter, plain, html, clock.instant()));
    }

    List<MailRow> to(long memberId) {
        return entityManager.createQuery("select new org.meent.kernel.MailRow(m.subject, m.language, m.createdAt, m.state) from OutboxMail m where m.memberId = :member and m.createdAt > :since"
                        + " order by m.createdAt desc, m.id desc", MailRow.class)
                .setParameter("member", memberId).setParameter("since", clock.instant().minus(SHOWN)).setMaxResults(MOST_SHOWN).getResultList();
    }

    Map<String, MailState> states(Collection<String> abouts) {
        return entityManager.createQuery("select m.about, m.state from OutboxMail m where m.about in :abouts", Object[].class).setParameter("abouts", abouts).getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (MailState) row[1]));
    }

    /** Puts right what a node left that is gone. */
    void pickUp() {
        due(Set.of(MailState.SENDING, MailState.HANDED), 100).forEach(mail -> mail.foundLeft(clock.instant()));
    }

    /** The next mail whose time has come and which no other node has. */
    Optional<OutboxMail.Claim> claim() {
        return due(Set.of(MailState.PENDING), 1).stream().findFirst().map(mail -> mail.claim(clock.instant()));
    }

    boolean handOver(OutboxMail.Claim claim) {
        return locked(claim).handOver(claim.attempt(), clock.instant());
    }

    void sent(OutboxMail.Claim claim) {
        locked(claim).sent(claim.attempt());
    }

    void notTaken(OutboxMail.Claim claim, boolean forGood, String reason) {
        locked(claim).notTaken(claim.attempt(), forGood, reason, clock.instant());
    }

    void doubted(OutboxMail.Claim claim, String reason) {
        locked(claim).doubted(claim.attempt(), reason);
    }

    private OutboxMail locked(OutboxMail.Claim claim) {
        return entityManager.find(OutboxMail.class, claim.id(), LockModeType.PESSIMISTIC_WRITE);
    }

    private List<OutboxMail> due(Set<MailState> states, int most) {
        return entityManager.createQuery("from OutboxMail where state in :states and nextAttemptAt <= :now order by nextAttemptAt, id", OutboxMail.class)
                .setParameter("states", states).setParameter("now", clock.instant()).setMaxResults(most)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).setHint("jakarta.persistence.lock.timeout", LockOptions.SKIP_LOCKED).getResultList();
    }
}
