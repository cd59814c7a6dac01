package org.meent.desks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.Set;
import org.meent.desks.WeekStore.Last;
import org.meent.kernel.Caller;
import org.meent.members.Members;

/** What members see of desks and bookings: a week, a day, who is in, and their own. */
@ApplicationScoped
@Transactional
public class Weeks {
    /** What a member books who has booked nothing yet. */
    private static final Set<DayPart> WORKDAY = Set.of(DayPart.MORNING, DayPart.AFTERNOON);
    private final Caller caller;
    private final Members members;
    private final WeekStore store;
    private final WeekReading reading;
    private final BookingReading bookings;
    private final FloorStore floors;
    private final BookingCheck check;

    @Inject
    Weeks(Caller caller, Members members, WeekStore store, WeekReading reading, BookingReading bookings, FloorStore floors, BookingCheck check) {
        this.caller = caller;
        this.members = members;
        this.store = store;
        this.reading = reading;
        this.bookings = bookings;
        this.floors = floors;
        this.check = check;
    }

    /**
     * A week on a floor with one of its days, for the page; empty while there is no floor at all.
     *
     * @throws FloorProblems.NoSuchFloor if the floor is named and there is none such
     * @throws FloorProblems.Wrong if the day is years away
     */
    public Optional<WeekView> look(Look look) {
        var member = caller.memberId();
        var last = look.floor() == null || look.parts().isEmpty() ? store.last(member) : Optional.<Last>empty();
        var floor = look.floor() != null ? Optional.of(floors.floor(look.floor())) : floor(last);
        return floor.map(found -> reading.view(member, look, found, last));
    }

    /**
     * The days of the week that it is now, for the parts of the day that the caller usually books: so each day says the
     * same as the page to which it leads. Empty while there is no floor at all.
     */
    public Optional<WeekRow> thisWeek() {
        var member = caller.memberId();
        var last = store.last(member);
        return floor(last).map(found -> {
            var today = check.at(floors.site(found.siteId())).today();
            return reading.view(member, new Look(null, today, usual(last, check.parts()), null), found, last).week();
        });
    }

    /** What the caller had a week before the soonest day for which they can have it again, if there is such a day. */
    public Optional<LastWeek> again() {
        var member = caller.memberId();
        return store.last(member).flatMap(last -> reading.again(member, floors.site(floors.floor(last.floor()).siteId())));
    }

    /**
     * The days of a week on a floor.
     *
     * @throws FloorProblems.NoSuchFloor if there is none such, or none at all
     * @throws FloorProblems.Wrong if the day is years away
     */
    public WeekRow week(Look look) {
        return look(look).orElseThrow(FloorProblems.NoSuchFloor::new).week();
    }

    /**
     * The desks of a floor on a day.
     *
     * @throws FloorProblems.NoSuchFloor if there is none such, or none at all
     * @throws FloorProblems.Wrong if the day is years away
     */
    public DayRow day(Look look) {
        return look(look).orElseThrow(FloorProblems.NoSuchFloor::new).day();
    }

    /** The caller's next booking that is not over, if there is one. */
    public Optional<BookingRow> next() {
        return bookings.ahead(caller.memberId()).stream().findFirst();
    }

    /** Who has a desk today in the house where the caller last had one, else in the first; empty while there is none. */
    public Optional<InToday> inToday() {
        return floor(store.last(caller.memberId())).map(found -> inToday(floors.site(found.siteId())));
    }

    private Optional<Floor> floor(Optional<Last> last) {
        return last.isPresent() ? Optional.of(floors.floor(last.get().floor())) : store.firstFloor();
    }

    private InToday inToday(Site site) {
        var seats = new LinkedHashMap<Long, Seat>();
        store.inHouse(site.id(), check.at(site).today()).forEach(seat -> seats.putIfAbsent(seat.memberId(), seat));
        var shown = seats.values().stream().filter(Seat::showName).toList();
        var names = members.namesOf(shown.stream().map(Seat::memberId).toList());
        return new InToday(site.name(), seats.size(), shown.stream()
                .map(seat -> new InToday.Named(names.get(seat.memberId()).name(), names.get(seat.memberId()).initials(), seat.number())).toList());
    }

    /** The parts of the day that a member takes to be meant who names none. */
    static Set<DayPart> usual(Optional<Last> last, PartsByDay parts) {
        var booked = last.map(found -> parts.on(found.day()).touched(found.slots())).orElse(WORKDAY);
        return booked.isEmpty() ? WORKDAY : booked;
    }
}
