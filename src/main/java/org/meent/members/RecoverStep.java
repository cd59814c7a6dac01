package org.meent.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import org.meent.kernel.Chance;
import org.meent.kernel.Letter;
import org.meent.kernel.Post;
import org.meent.kernel.Say;
import org.meent.kernel.Secret;

/** One request for a link in a transaction of its own: the request goes, and the link and its mail are there. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class RecoverStep {
    private final RecoveryStore store;
    private final Credentials credentials;
    private final Members members;
    private final Post post;
    private final Say say;
    private final Chance chance;
    private final Clock clock;

    @Inject
    RecoverStep(RecoveryStore store, Credentials credentials, Members members, Post post, Say say, Chance chance, Clock clock) {
        this.store = store;
        this.credentials = credentials;
        this.members = members;
        this.post = post;
        this.say = say;
        this.chance = chance;
        this.clock = clock;
    }

    List<Long> waiting() {
        return store.waiting();
    }

    /** Makes the link and its mail, if a member has the address; a request that another node has is left to it. */
    void mail(long id) {
        store.take(id).flatMap(request -> credentials.of(request.address())).ifPresent(found -> mailTo(members.addressee(found.memberId())));
    }

    private void mailTo(Addressee to) {
        var now = clock.instant();
        store.sweep(now);
        var secret = Secret.from(chance, "");
        var link = new RecoveryLink(to.memberId(), secret, now);
        store.add(link);
        var locale = to.locale();
        post.send(new Letter(to.email(), to.memberId(), locale, "members.recovery", "members.recovery:" + secret.hash(), say.text(locale, "members.mail.recovery"),
                List.of(say.text(locale, "members.mail.hello", to.name()), say.text(locale, "members.mail.recovery.what", say.moment(locale, link.endsAt())),
                        say.text(locale, "members.mail.recovery.notYou")), "/members/recover?link=" + secret.text()));
    }
}
