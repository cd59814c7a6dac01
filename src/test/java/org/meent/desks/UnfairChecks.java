package org.meent.desks;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.meent.desks.Booking.Allowed;
import org.meent.rules.Rulebook;

/** Checks of a booking as they must never be: with one of these in its place, the tests of equality have to fail. */
public final class UnfairChecks {
    private static final int DAYS_AHEAD = 3;

    private UnfairChecks() {}

    /** Whoever takes part as a volunteer may book three days ahead; all others as the rule says. */
    @Alternative
    @Priority(2000)
    @ApplicationScoped
    public static class ByHowOneTakesPart extends BookingCheck {
        private final EntityManager entityManager;

        @Inject
        ByHowOneTakesPart(BookingStore bookings, FloorStore floors, Rulebook rulebook, Clock clock, EntityManager entityManager) {
            super(bookings, floors, rulebook, clock);
            this.entityManager = entityManager;
        }

        @Override
        Allowed allow(Wish wish) {
            var kind = entityManager.createNativeQuery("select kind from engagement where member_id = ?1").setParameter(1, wish.memberId()).getResultList();
            if (kind.contains("VOLUNTEER")) notFarAhead(wish, at(wish));
            return super.allow(wish);
        }

        private Now at(Wish wish) {
            return at(entityManager.find(Site.class, wish.desk().siteId()));
        }
    }

    /** Whoever was numbered first by the database may book as the rule says; all others three days ahead. */
    @Alternative
    @Priority(2000)
    @ApplicationScoped
    public static class ByNumber extends BookingCheck {
        private final EntityManager entityManager;

        @Inject
        ByNumber(BookingStore bookings, FloorStore floors, Rulebook rulebook, Clock clock, EntityManager entityManager) {
            super(bookings, floors, rulebook, clock);
            this.entityManager = entityManager;
        }

        @Override
        Allowed allow(Wish wish) {
            var first = entityManager.createQuery("select min(m.id) from Member m", Long.class).getSingleResult();
            if (first != wish.memberId()) notFarAhead(wish, at(entityManager.find(Site.class, wish.desk().siteId())));
            return super.allow(wish);
        }
    }

    private static void notFarAhead(BookingCheck.Wish wish, BookingCheck.Now now) {
        if (wish.day().isAfter(now.today().plusDays(DAYS_AHEAD))) throw new BookingProblems.TooFarAhead(wish.day(), wish.day().minusDays(DAYS_AHEAD), DAYS_AHEAD);
    }
}
