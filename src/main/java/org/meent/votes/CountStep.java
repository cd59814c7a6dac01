package org.meent.votes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import org.meent.voting.Tally;

/** One count in a transaction of its own: the numbers, what follows from them and the log are true together. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class CountStep {
    private final VoteStore store;
    private final Votes votes;
    private final Event<VoteCounted> counted;
    private final Clock clock;

    @Inject
    CountStep(VoteStore store, Votes votes, Event<VoteCounted> counted, Clock clock) {
        this.store = store;
        this.votes = votes;
        this.counted = counted;
        this.clock = clock;
    }

    /** The votes that are closed and not counted. */
    List<Long> due() {
        return store.due(clock.instant());
    }

    /** Counts the vote, unless somebody else does or did, or its close moves. */
    void count(long id) {
        store.claim(id).map(store::lock).ifPresent(vote -> {
            if (vote.state(clock.instant()) != VoteState.CLOSED) return;
            votes.moveClose(vote);
            if (vote.state(clock.instant()) != VoteState.CLOSED) return;
            var numbers = store.counts(vote.id());
            var options = vote.method().options();
            var empty = vote.empty();
            // An objection that was closed for its objector says nothing any more.
            var tally = new Tally(empty.rule(), empty.twelfths(), empty.base(), empty.quorumPercent(), empty.entitled(), numbers.getOrDefault(options.get(0), 0L),
                    numbers.getOrDefault(options.get(1), 0L), numbers.getOrDefault(options.get(2), 0L), numbers.getOrDefault(options.get(3), 0L) + numbers.getOrDefault("", 0L));
            vote.counted(tally, clock.instant());
            counted.fire(new VoteCounted(vote.ref(), vote.subject(), tally));
        });
    }
}
