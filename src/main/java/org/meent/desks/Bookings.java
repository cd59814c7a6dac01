package org.meent.desks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.meent.desks.BookingCheck.Now;
import org.meent.desks.BookingCheck.Wish;
import org.meent.desks.BookingProblems.NoLongerYours;
import org.meent.desks.BookingProblems.NoPartChosen;
import org.meent.desks.BookingProblems.NoSuchBooking;
import org.meent.desks.BookingProblems.NoSuchDesk;
import org.meent.desks.BookingProblems.NothingToRepeat;
import org.meent.desks.BookingProblems.SeveralToRepeat;
import org.meent.desks.BookingRequest.Kind;
import org.meent.kernel.Caller;
import org.meent.kernel.Chance;
import org.meent.kernel.Problem;
import org.meent.log.Audit;
import org.meent.members.MemberRow;
import org.meent.members.Members;

/**
 * Books desks, moves bookings and gives them back. Whatever is written is written under the lock of the member's row,
 * then of the desks' rows in ascending order, after the rules were asked again by query: that gives true answers and
 * keeps quotas; that no desk is taken twice is kept by the keys of the slot tables, whatever happens here.
 */
@ApplicationScoped
@Transactional
public class Bookings {
    private static final Logger LOG = Logger.getLogger(Bookings.class.getName());
    private final Members members;
    private final BookingStore store;
    private final BookingCheck check;
    private final BookingReading reading;
    private final FloorStore floors;
    private final Event<RefusedWish> refused;
    private final Caller caller;
    private final Audit audit;
    private final Chance chance;
    private final Clock clock;

    @Inject
    Bookings(Members members, BookingStore store, BookingCheck check, BookingReading reading, FloorStore floors, Event<RefusedWish> refused,
            Caller caller, Audit audit, Chance chance, Clock clock) {
        this.members = members;
        this.store = store;
        this.check = check;
        this.reading = reading;
        this.floors = floors;
        this.refused = refused;
        this.caller = caller;
        this.audit = audit;
        this.chance = chance;
        this.clock = clock;
    }

    /**
     * Books a desk for parts of a day.
     *
     * @param parts at least one; morning and evening without the afternoon become two bookings of one request
     * @throws Problem with the reason why the desk cannot be had; a taken desk comes with another one
     */
    public Done book(UUID deskRef, LocalDate day, Collection<DayPart> parts) {
        var wish = new Wish(caller.memberId(), desk(deskRef), day, spans(day, parts));
        return keep(wish, Kind.BOOK, List.of());
    }

    /**
     * Moves a booking to a desk, a day and parts of it; when that cannot be had, the booking stays what it was.
     *
     * @throws NoSuchBooking if the caller has no such booking
     * @throws Problem with the reason why the desk cannot be had
     */
    public Done move(UUID bookingRef, UUID deskRef, LocalDate day, Collection<DayPart> parts) {
        var member = caller.memberId();
        var leaving = store.of(member, bookingRef).orElseThrow(NoSuchBooking::new);
        return keep(new Wish(member, desk(deskRef), day, spans(day, parts)), Kind.MOVE, List.of(leaving));
    }

    /**
     * Gives a booking back; others may take the desk at once.
     *
     * @throws NoSuchBooking if the caller has no such booking
     * @throws NoLongerYours if it was given back already
     * @throws BookingProblems.PartIsOver if its time is over
     */
    public Done giveBack(UUID bookingRef) {
        var member = members.lockSignedIn();
        var booking = store.of(member.id(), bookingRef).orElseThrow(NoSuchBooking::new);
        store.lock(List.of(booking), List.of());
        var request = request(Kind.GIVE_BACK, member);
        end(booking, request);
        audit.write("desks.givenBack", booking.ref());
        return reading.done(request, List.of(booking));
    }

    /**
     * Books for {@code day} what the caller had a week before.
     *
     * @throws NothingToRepeat if that was nothing
     * @throws SeveralToRepeat if that was more than one desk, so that one step would hide a choice
     * @throws Problem with the reason why the desk cannot be had
     */
    public Done sameAsLastWeek(LocalDate day) {
        var member = caller.memberId();
        check.near(day);
        var before = store.kept(member, day.minusWeeks(1));
        if (before.isEmpty()) throw new NothingToRepeat(day);
        if (before.stream().map(booking -> booking.place().deskId()).distinct().count() > 1) throw new SeveralToRepeat(day);
        var desk = reading.standing(before.get(0).place().deskId()).orElseThrow(NoSuchDesk::new);
        var parts = check.parts().on(day.minusWeeks(1));
        var same = before.stream().flatMap(booking -> parts.touched(booking.place().slots()).stream()).toList();
        return keep(new Wish(member, desk, day, spans(day, same)), Kind.BOOK, List.of());
    }

    /**
     * Undoes an act of less than ten minutes ago: what it booked is given back, what it gave back is booked again.
     *
     * @throws NoSuchBooking if the caller did no such act
     * @throws BookingProblems.TooLateToUndo if ten minutes are over, or it was undone already
     * @throws NoLongerYours if what it booked was moved or given back since
     * @throws Problem if somebody else has the desk by now
     */
    public Done undo(UUID requestRef) {
        var member = members.lockSignedIn();
        var act = store.requestOf(member.id(), requestRef).orElseThrow(NoSuchBooking::new);
        var made = store.madeBy(act);
        var ended = store.endedBy(act);
        store.lock(Stream.concat(made.stream(), ended.stream()).toList(), List.of());
        act.undo(clock.instant());
        if (made.stream().anyMatch(booking -> !booking.isConfirmed())) throw new NoLongerYours();
        var undoing = request(Kind.GIVE_BACK, member);
        undoing.undo(clock.instant());
        made.forEach(booking -> end(booking, undoing));
        for (var booking : ended) {
            var place = booking.place();
            var wish = new Wish(member.id(), reading.standing(place.deskId()).orElseThrow(NoSuchDesk::new), place.day(), List.of(place.slots()));
            booking.confirmAgain(allow(wish));
            take(wish, booking);
        }
        audit.write("desks.undone", act.ref());
        return reading.done(act, ended.isEmpty() ? made : ended);
    }

    /** The bookings of the caller that are not over, soonest first. */
    public List<BookingRow> mine() {
        return reading.ahead(caller.memberId());
    }

    /**
     * What an act of the caller did, for the message about it.
     *
     * @throws NoSuchBooking if the caller did no such act
     */
    public Done act(UUID requestRef) {
        var act = store.requestOf(caller.memberId(), requestRef).orElseThrow(NoSuchBooking::new);
        var made = store.madeBy(act);
        return reading.done(act, made.isEmpty() ? store.endedBy(act) : made);
    }

    /** Ends the bookings of a day on which a house is shut; the desks are locked by whoever shuts it. */
    void takeAway(@Observes DayClosed shut) {
        // One look at the clock: a half hour that ends meanwhile must not keep the house open.
        var now = check.at(floors.site(shut.siteId()));
        var bookings = store.confirmed(shut.siteId(), shut.day()).stream().filter(booking -> !booking.isOver(now)).toList();
        if (bookings.isEmpty()) return;
        var request = new BookingRequest(chance.ref(), caller.memberId(), Kind.CLOSE, clock.instant());
        store.add(request);
        bookings.forEach(booking -> end(booking, request, now));
    }

    private Done keep(Wish wish, Kind kind, List<Booking> leaving) {
        if (leaving.isEmpty()) allow(wish);
        var member = members.lockSignedIn();
        store.lock(leaving, List.of(wish.desk()));
        if (wish.desk().isRetired()) throw new NoSuchDesk();
        var request = request(kind, member);
        leaving.forEach(booking -> end(booking, request));
        var allowed = allow(wish);
        var kept = new ArrayList<Booking>();
        for (var span : wish.spans()) {
            var place = new Booking.Place(wish.desk().id(), wish.day(), span);
            var booking = new Booking(chance.ref(), place, member.id(), member.showName(), request, kept.size(), allowed);
            store.add(booking);
            take(wish, booking);
            kept.add(booking);
        }
        audit.write(kind == Kind.MOVE ? "desks.moved" : "desks.booked", request.ref());
        return reading.done(request, kept);
    }

    private Booking.Allowed allow(Wish wish) {
        return noted(wish, () -> check.allow(wish));
    }

    private void take(Wish wish, Booking booking) {
        noted(wish, () -> {
            store.takeSlots(booking);
            return booking;
        });
    }

    /** Tries to fulfil a wish; that it was refused is written down. */
    private <T> T noted(Wish wish, Supplier<T> attempt) {
        try {
            return attempt.get();
        } catch (Problem problem) {
            RefusedWish.Reason.of(problem).ifPresent(reason -> refused.fireAsync(new RefusedWish(wish.memberId(), wish.day(), reason, clock.instant()))
                    .whenComplete((written, failure) -> {
                        if (failure != null) LOG.log(Level.WARNING, "A refused wish was not written down", failure);
                    }));
            throw problem;
        }
    }

    private void end(Booking booking, BookingRequest by) {
        end(booking, by, check.at(floors.site(reading.siteOf(booking))));
    }

    private void end(Booking booking, BookingRequest by, Now now) {
        booking.end(by, now);
        store.freeSlots(booking);
    }

    private BookingRequest request(Kind kind, MemberRow member) {
        var request = new BookingRequest(chance.ref(), member.id(), kind, clock.instant());
        store.add(request);
        return request;
    }

    private Desk desk(UUID ref) {
        return store.desk(ref).orElseThrow(NoSuchDesk::new);
    }

    private List<Slots> spans(LocalDate day, Collection<DayPart> parts) {
        check.near(day);
        if (parts.isEmpty()) throw new NoPartChosen();
        return check.parts().on(day).spans(Set.copyOf(parts));
    }
}
