package org.meent.votes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.meent.kernel.Deeds;

/** How often members could vote in votes that closed, and did. */
@ApplicationScoped
class VoteDeeds implements Deeds {
    private static final String TOPIC = "votes.ballots";
    private final VoteStore store;

    @Inject
    VoteDeeds(VoteStore store) {
        this.store = store;
    }

    @Override
    public List<Deed> in(Span span) {
        return store.turnout(span.from(), span.until()).stream().map(turnout -> new Deed(TOPIC, turnout.used() == 1 ? "cast" : "missed", turnout.memberId(), turnout.votes())).toList();
    }
}
