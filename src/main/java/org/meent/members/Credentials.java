package org.meent.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.meent.kernel.Chance;
import org.meent.kernel.Secret;
import org.meent.log.Audit;

/** The steps of signing in that touch the database, each a short transaction: nothing is held while a password is hashed. */
@ApplicationScoped
@Transactional
class Credentials {
    private final EntityManager entityManager;
    private final SessionStore sessions;
    private final RecoveryStore recoveries;
    private final Chance chance;
    private final Clock clock;
    private final Audit audit;

    @Inject
    Credentials(EntityManager entityManager, SessionStore sessions, RecoveryStore recoveries, Chance chance, Clock clock, Audit audit) {
        this.entityManager = entityManager;
        this.sessions = sessions;
        this.recoveries = recoveries;
        this.chance = chance;
        this.clock = clock;
        this.audit = audit;
    }

    /** A member and the stored hash, null for a member without a password. */
    record Found(long memberId, String hash) {}

    Optional<Found> of(String address) {
        return entityManager.createQuery("select new org.meent.members.Credentials$Found(m.id, p.hash) from Member m left join MemberPassword p on p.memberId = m.id"
                        + " where m.emailLower = :address", Found.class)
                .setParameter("address", EmailAddress.lower(address)).getResultStream().findFirst();
    }

    Optional<String> hashOf(long memberId) {
        return Optional.ofNullable(entityManager.find(MemberPassword.class, memberId)).map(MemberPassword::hash);
    }

    /** Stores {@code hash} as the member's password. */
    void set(long memberId, String hash) {
        var password = entityManager.find(MemberPassword.class, memberId);
        if (password == null) entityManager.persist(new MemberPassword(memberId, hash, clock.instant()));
        else password.become(hash, clock.instant());
    }

    /**
     * Stores {@code hash} as the password that the member chose just now, and ends all sessions of the member but one.
     *
     * @param here the session in which it was chosen, null if there is none
     */
    void become(MemberRow member, String hash, UUID here) {
        set(member.id(), hash);
        if (here != null) proven(here, member.id());
        sessions.endOthers(here, member.id());
        recoveries.forget(member.id());
        audit.write("members.passwordChosen", member.ref());
    }

    /** Opens a session and answers what goes into its cookie. */
    Secret open(long memberId, Device device, boolean byCode) {
        var now = clock.instant();
        sessions.sweep(memberId, now);
        var cookie = Secret.from(chance, "");
        sessions.add(new MemberSession(chance.ref(), memberId, cookie.hash(), device, byCode, now));
        return cookie;
    }

    /** Notes that the password was given again, in the session with this ref. */
    void proven(UUID session, long memberId) {
        sessions.load(session, memberId).ifPresent(found -> found.proven(clock.instant()));
    }

    /** Whether a printed code or a mailed link opened the session, and no password has been chosen since. */
    boolean isByCode(UUID session, long memberId) {
        return sessions.load(session, memberId).map(MemberSession::isByCode).orElse(false);
    }

    /** Uses the code up and opens a session, if it is the member's and still good. */
    Optional<Secret> openByCode(long memberId, String codeHash, Device device) {
        var code = entityManager.createQuery("from SignInCode where codeHash = :hash and memberId = :member", SignInCode.class)
                .setParameter("hash", codeHash).setParameter("member", memberId).setLockMode(jakarta.persistence.LockModeType.PESSIMISTIC_WRITE)
                .getResultStream().findFirst();
        if (code.isEmpty() || !code.get().use(clock.instant())) return Optional.empty();
        return Optional.of(open(memberId, device, true));
    }

    /** Keeps the wish for a link, whoever's address it may be. */
    void askForLink(EmailAddress address) {
        recoveries.add(new RecoveryRequest(address, clock.instant()));
    }

    /** Uses the link up and opens a session, if it is still good. */
    Optional<Secret> openByLink(String linkHash, Device device) {
        var link = recoveries.lock(linkHash);
        if (link.isEmpty() || !link.get().use(clock.instant())) return Optional.empty();
        return Optional.of(open(link.get().memberId(), device, true));
    }
}
