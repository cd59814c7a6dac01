package org.meent.money;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.meent.kernel.Replayed;
import org.meent.kernel.Say;
import org.meent.rules.Replay;
import org.meent.rules.RuleKey;

/** Prices the journeys of the last year again, by another rate; those of a small circle are told together, by the month. */
@ApplicationScoped
class PricedAgain implements Replay {
    private final ClaimStore store;
    private final Showing showing;
    private final Say say;

    @Inject
    PricedAgain(ClaimStore store, Showing showing, Say say) {
        this.store = store;
        this.showing = showing;
        this.say = say;
    }

    @Override
    public Set<RuleKey> keys() {
        return EnumSet.of(RuleKey.MILEAGE_RATE);
    }

    @Override
    public Replayed replay(RuleKey key, long amount, Locale locale) {
        var byMonth = showing.byMonth();
        var month = YearMonth.from(showing.today());
        var all = store.journeys(showing.today().minusYears(1));
        var asked = store.askedOn(all);
        var small = all.stream().filter(claim -> byMonth.tells(claim.budgetId(), asked.get(claim.id()))).map(Claim::id).collect(Collectors.toSet());
        // Of a small circle only what its months tell in the ledger, and by the same months.
        var journeys = all.stream().filter(claim -> !small.contains(claim.id()) || claim.endedAt() != null && booked(claim).isBefore(month)).toList();
        var groups = new LinkedHashMap<Object, List<Claim>>();
        for (var claim : journeys) groups.computeIfAbsent(small.contains(claim.id()) ? List.of(claim.budgetId(), booked(claim)) : claim.id(), none -> new ArrayList<>()).add(claim);
        var entries = store.entries(journeys);
        var changed = new ArrayList<Replayed.Changed>();
        var more = 0L;
        for (var group : groups.values()) {
            var before = group.stream().mapToLong(Claim::amountCents).sum();
            var after = group.stream().mapToLong(claim -> Claim.priced(claim.tenthsOfKm(), amount)).sum();
            if (before == after) continue;
            more += after - before;
            changed.add(new Replayed.Changed(title(group, small, locale), locale.getLanguage(), page(group, small, entries), say.euros(locale, before, 2), say.euros(locale, after, 2)));
        }
        return new Replayed(sentence(changed.size(), more, locale), changed);
    }

    private YearMonth booked(Claim claim) {
        return YearMonth.from(showing.day(claim.endedAt()));
    }

    /** The entry that booked a journey; of a small circle its months. */
    private static String page(List<Claim> group, Set<Long> small, Map<Long, UUID> entries) {
        var first = group.get(0);
        return small.contains(first.id()) ? "/money/ledger#months" : "/money/ledger?entry=" + entries.get(first.id());
    }

    private String title(List<Claim> group, Set<Long> small, Locale locale) {
        var first = group.get(0);
        if (small.contains(first.id())) return say.text(locale, "money.replay.month", showing.budgetNames().get(first.budgetId()), booked(first).toString());
        return say.text(locale, "money.replay.journey", ClaimCard.kilometres(first.tenthsOfKm(), locale));
    }

    private String sentence(int changed, long more, Locale locale) {
        if (changed == 0) return say.text(locale, "money.replay.none");
        return say.text(locale, more >= 0 ? "money.replay.more" : "money.replay.less", changed, say.euros(locale, Math.abs(more), 2));
    }
}
