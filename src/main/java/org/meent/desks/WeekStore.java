package org.meent.desks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who sits where, read for many desks or days at once. */
@ApplicationScoped
class WeekStore {
    private static final String SEAT = """
            select new org.meent.desks.Seat(d.ref, d.number, b.day, b.slots, b.ref, b.memberId, b.showName)
            from Booking b join Desk d on d.id = b.deskId where b.status = org.meent.desks.BookingStatus.CONFIRMED and b.memberId is not null and\s""";
    private final EntityManager entityManager;

    @Inject
    WeekStore(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** The last booking that a member made, whatever became of it. */
    Optional<Last> last(long memberId) {
        return entityManager.createQuery("""
                select new org.meent.desks.WeekStore$Last(f.ref, b.day, b.slots) from Booking b join Desk d on d.id = b.deskId join Floor f on f.id = d.floorId
                where b.memberId = :member order by b.id desc""", Last.class)
                .setParameter("member", memberId).setMaxResults(1).getResultStream().findFirst();
    }

    /** The first floor of the first house. */
    Optional<Floor> firstFloor() {
        return entityManager.createQuery("select f from Floor f join Site s on s.id = f.siteId order by s.name, s.id, f.position", Floor.class)
                .setMaxResults(1).getResultStream().findFirst();
    }

    /** Who sits on a floor, from one day until another, both included. */
    List<Seat> onFloor(long floorId, LocalDate from, LocalDate until) {
        return entityManager.createQuery(SEAT + "d.floorId = :floor and b.day between :from and :until order by b.day, d.number, b.slots.first", Seat.class)
                .setParameter("floor", floorId).setParameter("from", from).setParameter("until", until).getResultList();
    }

    /** Who sits in a house on a day. */
    List<Seat> inHouse(long siteId, LocalDate day) {
        return entityManager.createQuery(SEAT + "d.siteId = :site and b.day = :day order by d.number, b.slots.first", Seat.class)
                .setParameter("site", siteId).setParameter("day", day).getResultList();
    }

    /** Where and when a member last had a desk. */
    record Last(UUID floor, LocalDate day, Slots slots) {}
}
