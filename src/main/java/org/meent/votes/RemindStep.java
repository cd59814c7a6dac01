package org.meent.votes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.meent.kernel.Letter;
import org.meent.kernel.Post;
import org.meent.kernel.Say;
import org.meent.members.Members;

/** The reminders of some members in a transaction of their own: they are laid ready and noted together. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class RemindStep {
    static final int AT_ONCE = 100;
    private static final Duration BEFORE = Duration.ofDays(1);
    private final VoteStore store;
    private final Members members;
    private final Post post;
    private final Say say;
    private final Clock clock;

    @Inject
    RemindStep(VoteStore store, Members members, Post post, Say say, Clock clock) {
        this.store = store;
        this.members = members;
        this.post = post;
        this.say = say;
        this.clock = clock;
    }

    /** The votes whose reminder is due; none where Meent sends no mail, so that it can still go when it does. */
    List<Long> due() {
        var now = clock.instant();
        return post.isOn() ? store.toRemind(now, now.plus(BEFORE)) : List.of();
    }

    /** Writes to the next members on the roll who have not voted, unless another node does; whether there may be more. */
    boolean remind(long id) {
        var claimed = store.claimReminder(id);
        if (claimed.isEmpty()) return false;
        var reminder = claimed.get();
        var vote = store.one(id);
        if (vote.state(clock.instant()) != VoteState.OPEN) return false;
        var next = store.notVotedAfter(id, reminder.reachedMember(), AT_ONCE);
        for (var member : next) {
            post.send(letter(vote, member));
            reminder.reached(member);
        }
        if (next.size() == AT_ONCE) return true;
        reminder.done(clock.instant());
        return false;
    }

    private Letter letter(Vote vote, long member) {
        var to = members.addressee(member);
        var locale = to.locale();
        return new Letter(to.email(), member, locale, "votes.closing", "votes.closing:" + vote.ref() + ":" + member, say.text(locale, "votes.mail.closing", vote.title()),
                List.of(say.text(locale, "votes.mail.hello", to.name()), say.text(locale, "votes.mail.closing.what", vote.title(), say.moment(locale, vote.closesAt())),
                        say.text(locale, "votes.mail.closing.once")), "/votes/ballot?vote=" + vote.ref());
    }
}
