package org.meent.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.meent.kernel.Secret;
import org.meent.log.Audit;

/** Where the member is signed in. Sessions stand in the database, so that they outlive a restart and hold on every node. */
@ApplicationScoped
@Transactional
public class Sessions {
    /** A session is not written at every request: it may be found idle this much early. */
    private static final Duration GRAIN = Duration.ofMinutes(1);
    private final SignedIn signedIn;
    private final SessionStore store;
    private final Clock clock;
    private final Audit audit;

    @Inject
    Sessions(SignedIn signedIn, SessionStore store, Clock clock, Audit audit) {
        this.signedIn = signedIn;
        this.store = store;
        this.clock = clock;
        this.audit = audit;
    }

    /** Where the caller is signed in, the last one first. */
    public List<SessionRow> mine() {
        return store.of(signedIn.memberId(), signedIn.session().orElse(new UUID(0, 0)), clock.instant());
    }

    /**
     * Ends one of the caller's sessions.
     *
     * @throws SignInProblems.NoSuchSession if the caller has no such session
     */
    public void end(UUID ref) {
        if (store.end(ref, signedIn.memberId()) == 0) throw new SignInProblems.NoSuchSession();
        audit.write("members.sessionEnded", ref);
    }

    /** Ends all the caller's sessions but this one. */
    public void endOthers() {
        store.endOthers(signedIn.session().orElse(null), signedIn.memberId());
        audit.write("members.sessionsEnded", null);
    }

    /** Signs the caller out, here; nothing happens to a program, which has no session. */
    public void signOut() {
        signedIn.session().ifPresent(ref -> store.end(ref, signedIn.memberId()));
    }

    /** Whose request it is that carries {@code cookie}, which thereby was used; nobody's if the session is over. */
    Optional<SessionStore.Found> whose(String cookie) {
        var now = clock.instant();
        var found = store.find(Secret.hash(cookie), now);
        found.filter(session -> session.usedAt().plus(GRAIN).isBefore(now)).ifPresent(session -> store.used(session.id(), now));
        return found;
    }
}
