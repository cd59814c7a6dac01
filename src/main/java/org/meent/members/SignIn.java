package org.meent.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.meent.kernel.Secret;

/**
 * Signing in, with a password, a code on paper or a link in a mail. Whatever is wrong, the answer and the work are the same:
 * nobody learns here who is a member. No transaction is held while a password is hashed.
 */
@ApplicationScoped
@Transactional(TxType.NOT_SUPPORTED)
public class SignIn {
    private final Credentials credentials;
    private final SignInDelays delays;
    private final PasswordHash hashes;
    private final SignedIn signedIn;
    private final Sessions sessions;

    @Inject
    SignIn(Credentials credentials, SignInDelays delays, PasswordHash hashes, SignedIn signedIn, Sessions sessions) {
        this.credentials = credentials;
        this.delays = delays;
        this.hashes = hashes;
        this.signedIn = signedIn;
        this.sessions = sessions;
    }

    /**
     * Opens a session for whoever knows the password.
     *
     * @param address the e-mail address, in whatever capitals
     * @param device where the session is opened
     * @return what goes into the session's cookie; it is shown nowhere else
     * @throws SignInProblems.SignInFails if the two do not belong together
     * @throws SignInProblems.TryLater if the address has to wait after failures
     * @throws SignInProblems.OneMomentPlease if too many sign in at once
     */
    public Secret withPassword(String address, String password, Device device) {
        return hashes.inTurn(() -> {
            delays.attempt(address);
            var found = credentials.of(address);
            var stored = found.map(Credentials.Found::hash).orElse(null);
            if (!matches(stored, password)) throw new SignInProblems.SignInFails();
            delays.forget(address);
            var member = found.orElseThrow().memberId();
            if (hashes.isOfOldParameters(stored)) credentials.set(member, hashes.of(password));
            return insteadOfThePresent(credentials.open(member, device, false));
        });
    }

    /**
     * Opens a session for whoever holds a printed code; the code is used up, and a password must be chosen next.
     *
     * @param address the e-mail address, in whatever capitals
     * @param code as printed; capitals and spaces make no difference
     * @param device where the session is opened
     * @return what goes into the session's cookie
     * @throws SignInProblems.SignInFails if the code is not the member's, was used, or is over
     * @throws SignInProblems.TryLater if the address has to wait after failures
     */
    public Secret withCode(String address, String code, Device device) {
        delays.attempt(address);
        var session = credentials.of(address).flatMap(found -> credentials.openByCode(found.memberId(), PaperCode.hash(code), device))
                .orElseThrow(SignInProblems.SignInFails::new);
        delays.forget(address);
        return insteadOfThePresent(session);
    }

    /**
     * Opens a session for whoever holds a mailed link; the link is used up, and a password must be chosen next.
     *
     * @param link what stands in the mail's address
     * @param device where the session is opened
     * @return what goes into the session's cookie
     * @throws SignInProblems.LinkIsOver if it is none, was used, or is over
     */
    public Secret withLink(String link, Device device) {
        return insteadOfThePresent(credentials.openByLink(Secret.hash(link), device).orElseThrow(SignInProblems.LinkIsOver::new));
    }

    /** What is too long to be a password is hashed as little as what is not there: as much work, and never a match. */
    private boolean matches(String stored, String password) {
        return password.length() > PasswordRules.LONGEST ? hashes.matches(null, "") : hashes.matches(stored, password);
    }

    /** Whoever signs in here again leaves no session behind that nobody holds the cookie of. */
    private Secret insteadOfThePresent(Secret opened) {
        if (signedIn.member().isPresent()) sessions.signOut();
        return opened;
    }
}
