package org.meent.desks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.meent.desks.Booking.Allowed;
import org.meent.desks.BookingProblems.DeskTaken;
import org.meent.desks.BookingProblems.HouseIsShut;
import org.meent.desks.BookingProblems.NotForBooking;
import org.meent.desks.BookingProblems.PartIsOver;
import org.meent.desks.BookingProblems.QuotaUsedUp;
import org.meent.desks.BookingProblems.SitsElsewhere;
import org.meent.desks.BookingProblems.TooFarAhead;
import org.meent.desks.FloorProblems.Wrong;
import org.meent.rules.RuleKey;
import org.meent.rules.Rulebook;

/**
 * The rules by which a desk can be had, the same for everyone, in the order in which a member would ask. Asked twice:
 * once before anything is locked, for a quick answer, and once by query under the locks, for a true one.
 */
@ApplicationScoped
class BookingCheck {
    private final BookingStore bookings;
    private final FloorStore floors;
    private final Rulebook rulebook;
    private final Clock clock;

    @Inject
    BookingCheck(BookingStore bookings, FloorStore floors, Rulebook rulebook, Clock clock) {
        this.bookings = bookings;
        this.floors = floors;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    /** What a member wants: this desk, that day, for these spans. */
    record Wish(long memberId, Desk desk, LocalDate day, List<Slots> spans) {}

    /** The day and the half hour at a house. */
    record Now(LocalDate today, int slot) {
        /** Nobody looks further than this, and no calendar has to. */
        private static final int MOST_YEARS_AWAY = 3;

        static Now of(Instant moment, ZoneId zone) {
            var time = LocalTime.ofInstant(moment, zone);
            return new Now(LocalDate.ofInstant(moment, zone), time.getHour() * 2 + time.getMinute() / 30);
        }

        /** @throws Wrong if the day is years away */
        void near(LocalDate day) {
            if (Math.abs(day.getYear() - today.getYear()) > MOST_YEARS_AWAY) throw new Wrong("dayTooFar", "day", MOST_YEARS_AWAY);
        }

        /** Whether nothing is left of this part of that day. */
        boolean isPast(LocalDate day, Slots span) {
            return day.isBefore(today) || day.equals(today) && span.end() <= slot;
        }
    }

    Now at(Site site) {
        return Now.of(clock.instant(), site.zone());
    }

    /**
     * Refuses a day of which nobody can mean anything, before the database is asked about it.
     *
     * @throws Wrong if the day is years away
     */
    void near(LocalDate day) {
        new Now(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), 0).near(day);
    }

    /** The parts of each day, as the rulebook has them for that day. */
    PartsByDay parts() {
        return new PartsByDay(rulebook.days(PartsByDay.RULES));
    }

    /**
     * Says by which rules the wish can be had.
     *
     * @throws org.meent.kernel.Problem with the first reason why it cannot
     */
    Allowed allow(Wish wish) {
        var site = floors.siteAnew(wish.desk().siteId());
        var now = at(site);
        if (wish.desk().mode() != DeskMode.RESERVABLE) throw new NotForBooking(wish.desk().number(), wish.desk().mode());
        for (var span : wish.spans()) {
            if (now.isPast(wish.day(), span)) throw new PartIsOver(wish.day());
        }
        open(site, wish.day());
        var horizon = rulebook.inForce(RuleKey.BOOKING_HORIZON_DAYS, now.today());
        if (wish.day().isAfter(now.today().plusDays(horizon.value()))) {
            throw new TooFarAhead(wish.day(), wish.day().minusDays(horizon.value()), horizon.value());
        }
        bookings.seat(wish.memberId(), wish.day(), wish.spans()).ifPresent(number -> {
            throw new SitsElsewhere(wish.day(), number);
        });
        var quota = rulebook.inForce(RuleKey.OPEN_BOOKINGS, now.today());
        if (bookings.open(wish.memberId(), now.today(), now.slot()) + wish.spans().size() > quota.value()) throw new QuotaUsedUp(quota.value());
        var taken = bookings.takenByOthers(wish.memberId(), wish.desk().siteId(), wish.day(), wish.spans());
        if (taken.contains(wish.desk().id())) {
            var offer = bookings.bookable(wish.desk()).stream().filter(other -> !taken.contains(other.id())).findFirst();
            throw new DeskTaken(wish.desk().number(), wish.day(), offer.map(other -> new Offer(other.ref(), other.number())));
        }
        return new Allowed(horizon.versionId(), quota.versionId());
    }

    private void open(Site site, LocalDate day) {
        if (!site.openWeekdays().contains(day.getDayOfWeek())) throw new HouseIsShut(day, "");
        var closures = floors.closures(site.id(), day, day);
        if (!closures.isEmpty()) throw new HouseIsShut(day, closures.get(0).reason());
    }
}
