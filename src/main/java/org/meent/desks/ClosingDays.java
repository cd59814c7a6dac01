package org.meent.desks;

import static org.meent.desks.HostRole.HOST;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.meent.desks.BookingCheck.Now;
import org.meent.desks.FloorProblems.ClosedAlready;
import org.meent.desks.FloorProblems.DayIsBooked;
import org.meent.desks.FloorProblems.NotClosed;
import org.meent.desks.FloorProblems.Wrong;
import org.meent.kernel.Caller;
import org.meent.log.Ground;
import org.meent.log.Log;
import org.meent.members.Mandates;

/** The days on which a house is shut: every member sees them, whoever holds a mandate as host closes and opens days. */
@ApplicationScoped
@Transactional
public class ClosingDays {
    /** How far ahead a day can be closed: nobody plans a house for longer. */
    private static final int MOST_YEARS_AHEAD = 3;
    private final Caller caller;
    private final Mandates mandates;
    private final FloorStore store;
    private final OpenBookings bookings;
    private final Event<DayClosed> closed;
    private final Clock clock;
    private final Log log;

    @Inject
    ClosingDays(Caller caller, Mandates mandates, FloorStore store, OpenBookings bookings, Event<DayClosed> closed, Clock clock, Log log) {
        this.caller = caller;
        this.mandates = mandates;
        this.store = store;
        this.bookings = bookings;
        this.closed = closed;
        this.clock = clock;
        this.log = log;
    }

    /**
     * The closing days of a house from today on, in order, for any member.
     *
     * @throws FloorProblems.NoSuchSite if there is no such house
     */
    public List<ClosureRow> ahead(UUID siteRef) {
        caller.memberId();
        var site = store.site(siteRef);
        var today = today(site);
        return store.closures(site.id(), today, last(today));
    }

    /**
     * Shuts a house for a day.
     *
     * @param day today or later
     * @param reason why, for every member to read, up to 200 characters
     * @param withBookings whether bookings of that day may be taken away from their members
     * @return how many members lost a booking
     * @throws Wrong if the day is over or too far ahead, or no reason is given
     * @throws ClosedAlready if the house is shut that day
     * @throws DayIsBooked if members have booked that day and {@code withBookings} is false
     */
    public long close(UUID siteRef, LocalDate day, String reason, boolean withBookings) {
        var mandate = mandates.require(HOST);
        var site = store.lockSite(siteRef);
        mayStillChange(day, today(site));
        var said = Typed.said("reason", reason, 200);
        if (store.closure(site.id(), day).isPresent()) throw new ClosedAlready(day);
        store.lockDesks(site.id());
        var now = Now.of(clock.instant(), site.zone());
        var members = bookings.members(site.id(), day, now.today(), now.slot());
        if (members > 0 && !withBookings) throw new DayIsBooked(day, members);
        store.add(new Closure(site.id(), day, said, mandate.memberId(), clock.instant()));
        closed.fire(new DayClosed(site.id(), day));
        log.write("desks.dayClosed", Map.of("site", site.name(), "day", day, "reason", said, "members", members),
                Ground.mandate(HOST.key(), mandate.decisionId()));
        return members;
    }

    /**
     * Opens a day again that was closed. Bookings that were taken away do not come back by themselves.
     *
     * @throws Wrong if the day is over
     * @throws NotClosed if the house is not shut that day
     */
    public void open(UUID siteRef, LocalDate day) {
        var mandate = mandates.require(HOST);
        var site = store.lockSite(siteRef);
        mayStillChange(day, today(site));
        store.remove(store.closure(site.id(), day).orElseThrow(() -> new NotClosed(day)));
        log.write("desks.dayOpened", Map.of("site", site.name(), "day", day), Ground.mandate(HOST.key(), mandate.decisionId()));
    }

    private void mayStillChange(LocalDate day, LocalDate today) {
        if (day.isBefore(today)) throw new Wrong("dayIsOver", "day", day);
        if (day.isAfter(last(today))) throw new Wrong("dayTooFar", "day", MOST_YEARS_AHEAD);
    }

    private static LocalDate last(LocalDate today) {
        return today.plusYears(MOST_YEARS_AHEAD);
    }

    private LocalDate today(Site site) {
        return LocalDate.ofInstant(clock.instant(), site.zone());
    }
}
