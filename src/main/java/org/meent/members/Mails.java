package org.meent.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.meent.kernel.MailRow;
import org.meent.kernel.Post;

/** The mail to a member: what went out and what became of it. What it says stands on pages, too. */
@ApplicationScoped
@Transactional
public class Mails {
    private final SignedIn signedIn;
    private final Post post;

    @Inject
    Mails(SignedIn signedIn, Post post) {
        this.signedIn = signedIn;
        this.post = post;
    }

    /** Whether mail goes out from here at all. */
    public boolean areSent() {
        return post.isOn();
    }

    /** The mail to the caller in the last thirty days, the last first, twenty at most. */
    public List<MailRow> mine() {
        return post.to(signedIn.memberId());
    }
}
