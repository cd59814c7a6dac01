package org.meent.money;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.meent.kernel.Deeds;

/**
 * How many claims of members were decided on, how many of them were agreed to, and how many days passed from when they
 * went out last. What a member took back was not decided.
 */
@ApplicationScoped
class ClaimDeeds implements Deeds {
    private static final String TOPIC = "money.claims";
    private static final String DAYS = "money.days";
    private final ClaimStore store;

    @Inject
    ClaimDeeds(ClaimStore store) {
        this.store = store;
    }

    @Override
    public List<Deed> in(Span span) {
        var decided = store.decided(span.from(), span.until());
        var deeds = new ArrayList<Deed>();
        count(decided, one -> one.state() == ClaimState.APPROVED, one -> 1L).forEach((member, claims) -> deeds.add(new Deed(TOPIC, "approved", member, claims)));
        count(decided, one -> one.state() == ClaimState.REJECTED, one -> 1L).forEach((member, claims) -> deeds.add(new Deed(TOPIC, "rejected", member, claims)));
        count(decided, one -> one.days(span.zone()) > 0, one -> one.days(span.zone())).forEach((member, days) -> deeds.add(new Deed(DAYS, "days", member, days)));
        return deeds;
    }

    private static Map<Long, Long> count(List<ClaimStore.Decided> decided, Predicate<ClaimStore.Decided> which, ToLongFunction<ClaimStore.Decided> what) {
        return decided.stream().filter(which).collect(Collectors.groupingBy(ClaimStore.Decided::memberId, TreeMap::new, Collectors.summingLong(what)));
    }
}
