package org.meent.proposals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.meent.decisions.FollowUps;

/** Tells the register which proposals go on with an effect that could not be carried out. */
@ApplicationScoped
class FailureFollowUps implements FollowUps {
    private final ProposalStore store;

    @Inject
    FailureFollowUps(ProposalStore store) {
        this.store = store;
    }

    @Override
    public List<FollowUp> after(long decisionId) {
        // Whoever goes on with it is whoever proposed it: of a quiet author's proposal nothing is told.
        return store.goingOnAfter(decisionId).stream().filter(proposal -> proposal.submittedAt() == null || !proposal.isQuiet()).map(proposal -> new FollowUp(proposal.number() == null ? null : proposal.number().toString())).toList();
    }

    @Override
    public Set<UUID> amongst(Collection<UUID> proposals) {
        return new HashSet<>(store.goingOn(proposals));
    }
}
