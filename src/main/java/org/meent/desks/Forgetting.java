package org.meent.desks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.meent.kernel.Communities;
import org.meent.kernel.DailyTask;
import org.meent.log.Audit;
import org.meent.rules.RuleKey;
import org.meent.rules.Rulebook;

/** Forgets whose old bookings were, and the wishes that could not be, after as many days as the rules say. */
@ApplicationScoped
class Forgetting implements DailyTask {
    private final BookingStore store;
    private final Rulebook rulebook;
    private final Communities communities;
    private final Audit audit;

    @Inject
    Forgetting(BookingStore store, Rulebook rulebook, Communities communities, Audit audit) {
        this.store = store;
        this.rulebook = rulebook;
        this.communities = communities;
        this.audit = audit;
    }

    @Override
    public String name() {
        return "desks.forget";
    }

    @Override
    public void carryOut(LocalDate today) {
        var zone = communities.current().zone();
        var named = today.minusDays(rulebook.at(RuleKey.NAMED_BOOKING_DAYS, today));
        var wishes = today.minusDays(rulebook.at(RuleKey.REFUSED_WISH_DAYS, today));
        store.forgetNamesBefore(named, named.atStartOfDay(zone).toInstant());
        store.forgetWishesBefore(wishes.atStartOfDay(zone).toInstant());
        // Who booked what stands in the audit rows too; all of them are older than the day that was booked.
        audit.forgetWho("desks", named.atStartOfDay(zone).toInstant());
    }
}
