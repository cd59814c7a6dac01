package org.meent.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** Asks for a password that was given just now, before acts by which an account could change hands. */
@ApplicationScoped
class RecentSignIn {
    private final SignedIn signedIn;
    private final SessionStore sessions;
    private final Clock clock;

    @Inject
    RecentSignIn(SignedIn signedIn, SessionStore sessions, Clock clock) {
        this.signedIn = signedIn;
        this.sessions = sessions;
        this.clock = clock;
    }

    /**
     * Refuses what comes by a token, or too long after the sign-in.
     *
     * @throws MemberProblems.SignInAgain if the password was not given just now
     */
    void require() {
        var recent = signedIn.session().flatMap(ref -> sessions.load(ref, signedIn.memberId())).filter(session -> session.isRecent(clock.instant()));
        if (recent.isEmpty()) throw new MemberProblems.SignInAgain();
    }
}
