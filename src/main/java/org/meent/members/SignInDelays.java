package org.meent.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.meent.kernel.Secret;

/** Slows down guessing at one address, whether or not a member has it. */
@ApplicationScoped
class SignInDelays {
    private static final int RACES = 5;
    private final SignInDelayStore store;
    private final Clock clock;

    @Inject
    SignInDelays(SignInDelayStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Counts an attempt, which {@link #forget} takes back when it succeeds.
     *
     * @throws SignInProblems.TryLater if the address has to wait
     */
    void attempt(String address) {
        var hash = Secret.hash(EmailAddress.lower(address));
        for (var race = 0; race < RACES; race++) {
            if (store.attemptAgain(hash, clock.instant()) || store.attemptFirst(hash, clock.instant())) return;
        }
        throw new SignInProblems.OneMomentPlease();
    }

    /** Forgets the failures of an address, since somebody signed in with it. */
    void forget(String address) {
        store.forget(Secret.hash(EmailAddress.lower(address)));
    }
}
