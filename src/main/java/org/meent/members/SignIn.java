package org.meent.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.meent.kernel.Secret;

/**
 * Signing in, with a password or with a code on paper. Whatever is wrong, the answer and the work are the same:
 * nobody learns here who is a member. No transaction is held while a password is hashed.
 */
@ApplicationScoped
@Transactional(TxType.NOT_SUPPORTED)
public class SignIn {
    private final Credentials credentials;
    private final SignInDelays delays;
    private final PasswordHash hashes;

    @Inject
    SignIn(Credentials credentials, SignInDelays delays, PasswordHash hashes) {
        this.credentials = credentials;
        this.delays = delays;
        this.hashes = hashes;
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
            if (!hashes.matches(stored, shortened(password))) throw new SignInProblems.SignInFails();
            delays.forget(address);
            var member = found.orElseThrow().memberId();
            if (hashes.isOfOldParameters(stored)) credentials.set(member, hashes.of(password));
            return credentials.open(member, device, false);
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
        return session;
    }

    /** No password is longer; hashing what cannot match would only cost time. */
    private static String shortened(String password) {
        return password.length() > PasswordRules.LONGEST ? password.substring(0, PasswordRules.LONGEST) : password;
    }
}
