package org.meent.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.meent.kernel.Post;

/**
 * A link in a mail for whoever lost the password. Whether somebody here has the address is not looked up while the
 * caller waits: the answer and the work are the same, and nobody learns who is a member.
 */
@ApplicationScoped
@Transactional(TxType.NOT_SUPPORTED)
public class Recovery {
    /** Apart from failures to sign in, so that asking for links keeps nobody from signing in; a space stands in no address. */
    private static final String DELAYED = "link ";
    private final Credentials credentials;
    private final SignInDelays delays;
    private final Post post;

    @Inject
    Recovery(Credentials credentials, SignInDelays delays, Post post) {
        this.credentials = credentials;
        this.delays = delays;
        this.post = post;
    }

    /** Whether links are mailed here. */
    public boolean isOffered() {
        return post.isOn();
    }

    /**
     * Asks for a link, which is mailed within some seconds if a member has the address.
     *
     * @throws SignInProblems.NothingIsMailed if Meent sends no mail
     * @throws MemberProblems.NotAnAddress if it cannot be an address
     * @throws SignInProblems.TryLater if links were asked for again and again
     */
    public void ask(String address) {
        if (!post.isOn()) throw new SignInProblems.NothingIsMailed();
        var email = new EmailAddress(address);
        delays.attempt(DELAYED + email.lower());
        credentials.askForLink(email);
    }
}
