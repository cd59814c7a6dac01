package org.meent.proposals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.meent.kernel.Deeds;

/** How many proposals of members came to an end, and how many of them were adopted. What a member withdrew was no proposal. */
@ApplicationScoped
class ProposalDeeds implements Deeds {
    private static final String TOPIC = "proposals.made";
    private final ProposalStore store;

    @Inject
    ProposalDeeds(ProposalStore store) {
        this.store = store;
    }

    @Override
    public List<Deed> in(Span span) {
        return store.ended(span.from(), span.until()).stream().map(ended -> new Deed(TOPIC, ended.adopted() == 1 ? "adopted" : "other", ended.memberId(), ended.proposals())).toList();
    }
}
