package org.meent.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.meent.kernel.Caller;
import org.meent.kernel.Chance;
import org.meent.kernel.Communities;
import org.meent.kernel.Secret;
import org.meent.log.Audit;

/** The member's own keys for programs. */
@ApplicationScoped
@Transactional
public class AccessTokens {
    private final Caller caller;
    private final AccessTokenStore store;
    private final Communities communities;
    private final Chance chance;
    private final Clock clock;
    private final Audit audit;

    @Inject
    AccessTokens(Caller caller, AccessTokenStore store, Communities communities, Chance chance, Clock clock, Audit audit) {
        this.caller = caller;
        this.store = store;
        this.communities = communities;
        this.chance = chance;
        this.clock = clock;
        this.audit = audit;
    }

    /** The keys of the caller that still work. */
    public List<TokenRow> mine() {
        return store.of(caller.memberId(), today());
    }

    /**
     * Makes a key; its text is shown this once.
     *
     * @throws MemberProblems.NameMissing if it has no name
     * @throws MemberProblems.NotOffered if the scope is neither {@code read} nor {@code act}
     * @throws SignInProblems.TokenTooLong if it would outlast a year, or its last day is over
     */
    public ShownToken make(NewToken wanted) {
        var text = Secret.from(chance, AccessToken.PREFIX);
        var token = new AccessToken(chance.ref(), caller.memberId(), wanted, text.hash(), clock.instant(), today());
        store.add(token);
        audit.write("members.tokenMade", token.row().ref());
        return new ShownToken(token.row(), text.text());
    }

    /**
     * Takes one of the caller's keys back; from now on it opens nothing.
     *
     * @throws SignInProblems.NoSuchToken if the caller has no such key
     */
    public void revoke(UUID ref) {
        store.load(ref, caller.memberId()).orElseThrow(SignInProblems.NoSuchToken::new).revoke(clock.instant());
        audit.write("members.tokenRevoked", ref);
    }

    /** Whose request it is that carries {@code text}; nobody's if the key is unknown, over or taken back. */
    Optional<AccessTokenStore.Found> whose(String text) {
        return text.startsWith(AccessToken.PREFIX) ? store.find(Secret.hash(text), today()) : Optional.empty();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), communities.current().zone());
    }
}
