package org.meent.desks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.meent.desks.BookingCheck.Now;

/** Bookings made readable: with their desk, room, floor and house. */
@ApplicationScoped
class BookingReading {
    private final EntityManager entityManager;
    private final BookingCheck check;
    private final Clock clock;

    @Inject
    BookingReading(EntityManager entityManager, BookingCheck check, Clock clock) {
        this.entityManager = entityManager;
        this.check = check;
        this.clock = clock;
    }

    /** The desk with this id, if it still stands. */
    Optional<Desk> standing(long deskId) {
        return Optional.of(entityManager.find(Desk.class, deskId)).filter(desk -> !desk.isRetired());
    }

    long siteOf(Booking booking) {
        return entityManager.find(Desk.class, booking.place().deskId()).siteId();
    }

    Done done(BookingRequest act, List<Booking> bookings) {
        return new Done(act.ref(), act.kind().name(), act.undoUntil(), act.isUndone(), rows(bookings.stream().map(Booking::id).toList()));
    }

    /** These bookings, in the order of their days. */
    List<BookingRow> rows(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : found("b.id in :ids", query -> query.setParameter("ids", ids)).map(Found::row).toList();
    }

    /** The bookings of a member that are not over, soonest first. */
    List<BookingRow> ahead(long memberId) {
        // Wherever a house stands, what was booked for the day before yesterday is over there.
        return kept(memberId, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1)).filter(Found::isAhead).map(Found::row).toList();
    }

    /** The bookings of a member from {@code from} on, over or not, in the order of their days. */
    Stream<Found> kept(long memberId, LocalDate from) {
        return found("b.status = org.meent.desks.BookingStatus.CONFIRMED and b.memberId = :member and b.day >= :from",
                query -> query.setParameter("member", memberId).setParameter("from", from));
    }

    /** A booking, the day and half hour at its house, and how its member sees it. */
    record Found(Booking booking, Now now, BookingRow row) {
        boolean isAhead() {
            return !booking.isOver(now);
        }
    }

    private Stream<Found> found(String where, UnaryOperator<TypedQuery<Object[]>> parameters) {
        var query = entityManager.createQuery("select b, d.ref, d.number, r.name, f.ref, f.name, s from Booking b"
                + " join Desk d on d.id = b.deskId join Floor f on f.id = d.floorId join Site s on s.id = f.siteId left join Room r on r.id = d.roomId"
                + " where " + where + " order by b.day, b.slots.first, b.id", Object[].class);
        var parts = check.parts();
        var clocks = new HashMap<Long, Now>();
        return parameters.apply(query).getResultStream().map(values -> found(values, parts, clocks));
    }

    /** @param clocks what time it is at each house, asked once for all bookings: the clock may be the database's */
    private Found found(Object[] values, PartsByDay parts, Map<Long, Now> clocks) {
        var booking = (Booking) values[0];
        var site = (Site) values[6];
        var place = booking.place();
        var row = new BookingRow(booking.ref(), place.day(), parts.on(place.day()).touched(place.slots()), (UUID) values[1], (Integer) values[2],
                values[3] == null ? "" : (String) values[3], (UUID) values[4], site.name() + ", " + values[5], booking.status());
        return new Found(booking, clocks.computeIfAbsent(site.id(), house -> check.at(site)), row);
    }
}
