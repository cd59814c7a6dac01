package org.meent.proposals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.meent.decisions.ObjectionsKnown;
import org.meent.votes.Votes;

/** Tells the register why members objected in the vote that decided. */
@ApplicationScoped
class ObjectionsOfVotes implements ObjectionsKnown {
    private final Votes votes;

    @Inject
    ObjectionsOfVotes(Votes votes) {
        this.votes = votes;
    }

    @Override
    public List<Objected> objections(UUID vote) {
        return votes.objected(vote).stream().map(ballot -> new Objected(ballot.by(), ballot.reason(), ballot.met())).toList();
    }
}
