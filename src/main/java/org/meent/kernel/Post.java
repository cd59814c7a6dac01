package org.meent.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;

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

    /** What went to this member in the last thirty days, the last first, twenty at most. */
    public List<MailRow> to(long memberId) {
        return store.to(memberId);
    }

    /** How far the mails about these things have come, for as many as there are. */
    public Map<String, MailState> states(Collection<String> abouts) {
        return abouts.isEmpty() ? Map.of() : store.states(abouts);
    }

    void queue(Letter letter, String url) {
        var footer = say.text(letter.locale(), "kernel.mail.footer", communities.current().name());
        store.queue(letter, letter.plain(url, footer), letter.html(url, footer));
    }
}
