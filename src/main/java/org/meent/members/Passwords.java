package org.meent.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;

/**
 * The member's own password: chosen, changed, and given again before acts by which an account could change hands.
 * No transaction is held while a password is hashed.
 */
@ApplicationScoped
@Transactional(TxType.NOT_SUPPORTED)
public class Passwords {
    private final SignedIn signedIn;
    private final Members members;
    private final Credentials credentials;
    private final SignInDelays delays;
    private final PasswordHash hashes;
    private final PasswordRules rules;
    private final FourWords words;

    @Inject
    Passwords(SignedIn signedIn, Members members, Credentials credentials, SignInDelays delays, PasswordHash hashes,
            PasswordRules rules, FourWords words) {
        this.signedIn = signedIn;
        this.members = members;
        this.credentials = credentials;
        this.delays = delays;
        this.hashes = hashes;
        this.rules = rules;
        this.words = words;
    }

    /** A password to take over: four ordinary Dutch words, another four each time. */
    public String suggest() {
        return words.draw();
    }

    /** Whether the present password must be given to choose another: not with a code on paper, which is how one is lost. */
    public boolean presentIsAsked() {
        var member = signedIn.memberId();
        var byCode = signedIn.session().map(ref -> credentials.isByCode(ref, member)).orElse(false);
        return !byCode && credentials.hashOf(member).isPresent();
    }

    /**
     * Chooses a password; all other sessions of the member end.
     *
     * @param present the password until now; ignored where {@link #presentIsAsked} says no
     * @throws SignInProblems.NotThePassword if it is not the present one
     * @throws org.meent.kernel.KernelProblems.WrongField if the new one is too short or too easy to guess
     */
    public void choose(String present, String chosen) {
        var member = members.signedIn();
        if (presentIsAsked()) prove(member, present);
        rules.check(chosen, member);
        var hash = hashes.inTurn(() -> hashes.of(chosen));
        credentials.become(member, hash, signedIn.session().orElse(null));
    }

    /**
     * Takes the password again; for ten minutes it counts as given just now.
     *
     * @throws SignInProblems.NotThePassword if it is not the password
     */
    public void giveAgain(String password) {
        var member = members.signedIn();
        prove(member, password);
        signedIn.session().ifPresent(session -> credentials.proven(session, member.id()));
    }

    private void prove(MemberRow member, String password) {
        delays.attempt(member.email());
        var stored = credentials.hashOf(member.id());
        if (!hashes.inTurn(() -> hashes.matches(stored.orElse(null), Optional.ofNullable(password).orElse("")))) throw new SignInProblems.NotThePassword();
        delays.forget(member.email());
    }
}
