package org.meent.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Where rooms bring their mail, in the transaction that it tells of. Without mail settings nothing is mailed. */
@ApplicationScoped
public class Post {
    private final OutboxStore store;
    private final Communities communities;
    private final Say say;

    @Inject
    Post(OutboxStore store, Communities communities, Say say) {
        this.store = store;
        this.communities = communities;
        this.say = say;
    }

    /** Whether Meent sends mail; pages say so where it does not. */
    public boolean isOn() {
        return MailServer.isSet();
    }

    /** Lays a mail ready, unless there was one about the same, or the example only pretends. */
    public void send(Letter letter) {
        if (isOn() && !Moment.isPretended()) queue(letter, System.getProperty("meent.url", ""));
    }

    void queue(Letter letter, String url) {
        var footer = say.text(letter.locale(), "kernel.mail.footer", communities.current().name());
        store.queue(letter, letter.plain(url, footer), letter.html(url, footer));
    }
}
