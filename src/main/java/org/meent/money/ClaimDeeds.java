package org.meent.money;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.meent.kernel.Deeds;

/** How many claims of members were decided on, and how many of them were agreed to. What a member took back was not decided. */
@ApplicationScoped
class ClaimDeeds implements Deeds {
    private static final String TOPIC = "money.claims";
    private final ClaimStore store;

    @Inject
    ClaimDeeds(ClaimStore store) {
        this.store = store;
    }

    @Override
    public List<Deed> in(Span span) {
        return store.decided(span.from(), span.until()).stream().map(decided -> new Deed(TOPIC, decided.state() == ClaimState.APPROVED ? "approved" : "rejected", decided.memberId(), decided.claims())).toList();
    }
}
