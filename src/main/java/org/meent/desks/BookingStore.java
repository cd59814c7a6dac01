package org.meent.desks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.exception.ConstraintViolationException;
import org.meent.desks.BookingProblems.TakenJustNow;

/** Bookings and the half hours that they take, in the database. */
@ApplicationScoped
class BookingStore implements OpenBookings {
    private static final String OPEN = " b.status = org.meent.desks.BookingStatus.CONFIRMED and (b.day > :today or b.day = :today and b.slots.end > :slot) ";
    private static final List<String> KEYS = List.of("booking_slot_is_taken_once", "member_slot_is_at_one_place");
    private final EntityManager entityManager;

    @Inject
    BookingStore(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** The desk with this ref; one that was taken away cannot be booked, so it is not found. */
    Optional<Desk> desk(UUID ref) {
        return entityManager.createQuery("select d from Desk d where d.ref = :ref and d.retiredAt is null", Desk.class)
                .setParameter("ref", ref).getResultStream().findFirst();
    }

    /**
     * Locks these desks and those of these bookings in ascending order, so that no two requests wait for each other,
     * and reads all of them anew: what was true before the lock may be so no longer.
     */
    void lock(List<Booking> bookings, List<Desk> desks) {
        var ids = Stream.concat(bookings.stream().map(booking -> booking.place().deskId()), desks.stream().map(Desk::id));
        ids.sorted().distinct().forEach(id -> entityManager.refresh(entityManager.find(Desk.class, id, LockModeType.PESSIMISTIC_WRITE)));
        bookings.forEach(entityManager::refresh);
    }

    Optional<Booking> of(long memberId, UUID ref) {
        return entityManager.createQuery("select b from Booking b where b.ref = :ref and b.memberId = :member", Booking.class)
                .setParameter("ref", ref).setParameter("member", memberId).getResultStream().findFirst();
    }

    Optional<BookingRequest> requestOf(long memberId, UUID ref) {
        return entityManager.createQuery("select r from BookingRequest r where r.ref = :ref and r.memberId = :member", BookingRequest.class)
                .setParameter("ref", ref).setParameter("member", memberId).getResultStream().findFirst();
    }

    /** The bookings that a request made. */
    List<Booking> madeBy(BookingRequest request) {
        return bookings("b.requestId = :request", request);
    }

    /** The bookings that a request ended. */
    List<Booking> endedBy(BookingRequest request) {
        return bookings("b.endedBy = :request", request);
    }

    private List<Booking> bookings(String where, BookingRequest request) {
        return entityManager.createQuery("select b from Booking b where " + where + " order by b.day, b.slots.first", Booking.class)
                .setParameter("request", request.id()).getResultList();
    }

    /** How many bookings of the member are not over yet. */
    long open(long memberId, LocalDate today, int slot) {
        return entityManager.createQuery("select count(b) from Booking b where b.memberId = :member and" + OPEN, Long.class)
                .setParameter("member", memberId).setParameter("today", today).setParameter("slot", slot).getSingleResult();
    }

    /** The desks of a house that others than the member have in some half hour of these spans. */
    Set<Long> takenByOthers(long memberId, long siteId, LocalDate day, List<Slots> spans) {
        var taken = new HashSet<Long>();
        for (var span : spans) {
            taken.addAll(entityManager.createNativeQuery("""
                    select distinct s.desk_id from booking_slot s join desk d on d.id = s.desk_id join booking b on b.id = s.booking_id
                    where b.member_id <> :member and d.site_id = :site and s.slot_date = :on_day and s.slot_no >= :first and s.slot_no < :end""", Long.class)
                    .setParameter("member", memberId).setParameter("site", siteId).setParameter("on_day", day).setParameter("first", span.first()).setParameter("end", span.end())
                    .getResultList());
        }
        return taken;
    }

    /** The number of the desk at which the member sits in some half hour of these spans. */
    Optional<Integer> seat(long memberId, LocalDate day, List<Slots> spans) {
        for (var span : spans) {
            var found = entityManager.createQuery("""
                    select d.number from Booking b join Desk d on d.id = b.deskId
                    where b.memberId = :member and b.day = :day and b.status = org.meent.desks.BookingStatus.CONFIRMED
                    and b.slots.first < :end and b.slots.end > :first""", Integer.class)
                    .setParameter("member", memberId).setParameter("day", day).setParameter("first", span.first()).setParameter("end", span.end())
                    .setMaxResults(1).getResultStream().findFirst();
            if (found.isPresent()) return found;
        }
        return Optional.empty();
    }

    /**
     * The standing desks of a house that can be booked, those first that lack the least of what {@code like} has, and of
     * these the ones in its room, then on its floor.
     */
    List<Desk> bookable(Desk like) {
        return entityManager.createQuery("""
                select d from Desk d where d.siteId = :site and d.retiredAt is null and d.mode = org.meent.desks.DeskMode.RESERVABLE
                order by (select count(f) from Desk l join l.features f where l.id = :like and f not member of d.features),
                case when d.roomId = :room then 0 when d.floorId = :floor then 1 else 2 end, d.number""", Desk.class)
                .setParameter("site", like.siteId()).setParameter("like", like.id()).setParameter("room", like.roomId())
                .setParameter("floor", like.floorId()).getResultList();
    }

    void add(Object entity) {
        entityManager.persist(entity);
        entityManager.flush();
    }

    /**
     * Takes the half hours of the booking.
     *
     * @throws TakenJustNow if a key refuses them: the desk, or the member, has been somewhere else in between
     */
    void takeSlots(Booking booking) {
        entityManager.flush();
        try {
            insert("booking_slot (slot_no, desk_id, slot_date, booking_id)", "", booking.place().deskId(), booking);
            insert("member_slot (slot_no, member_id, kind, slot_date, booking_id)", "'DESK', ", booking.memberId(), booking);
        } catch (ConstraintViolationException e) {
            var key = String.valueOf(e.getConstraintName()).toLowerCase(Locale.ROOT);
            if (KEYS.stream().anyMatch(key::contains)) throw new TakenJustNow(booking.place().day());
            throw e;
        }
    }

    /** One row for each half hour, in one statement: the desk is locked meanwhile, and the database may be far away. */
    private void insert(String into, String kind, long holder, Booking booking) {
        var slots = booking.place().slots();
        var rows = IntStream.range(slots.first(), slots.end()).mapToObj(slot -> "(" + slot + ", :holder, " + kind + ":on_day, :booking)").collect(Collectors.joining(", "));
        entityManager.createNativeQuery("insert into " + into + " values " + rows)
                .setParameter("holder", holder).setParameter("on_day", booking.place().day()).setParameter("booking", booking.id()).executeUpdate();
    }

    /** Frees the half hours of the booking. */
    void freeSlots(Booking booking) {
        entityManager.flush();
        for (var table : List.of("booking_slot", "member_slot")) {
            entityManager.createNativeQuery("delete from " + table + " where booking_id = :booking").setParameter("booking", booking.id()).executeUpdate();
        }
    }

    /** The confirmed bookings of a house on a day, for whoever shuts it. */
    List<Booking> confirmed(long siteId, LocalDate day) {
        return entityManager.createQuery("""
                select b from Booking b join Desk d on d.id = b.deskId
                where d.siteId = :site and b.day = :day and b.status = org.meent.desks.BookingStatus.CONFIRMED order by b.id""", Booking.class)
                .setParameter("site", siteId).setParameter("day", day).getResultList();
    }

    /** What the member had on a day, in order; given back or not does not matter for a habit, so only what was kept. */
    List<Booking> kept(long memberId, LocalDate day) {
        return entityManager.createQuery("""
                select b from Booking b where b.memberId = :member and b.day = :day
                and b.status = org.meent.desks.BookingStatus.CONFIRMED order by b.slots.first""", Booking.class)
                .setParameter("member", memberId).setParameter("day", day).getResultList();
    }

    @Override
    public long members(long siteId, LocalDate day, LocalDate today, int slot) {
        return entityManager.createQuery("select count(distinct b.memberId) from Booking b join Desk d on d.id = b.deskId where d.siteId = :site and b.day = :day and" + OPEN, Long.class)
                .setParameter("site", siteId).setParameter("day", day).setParameter("today", today).setParameter("slot", slot).getSingleResult();
    }

    @Override
    public List<LocalDate> daysOf(long deskId, LocalDate from) {
        return entityManager.createQuery("""
                select distinct b.day from Booking b where b.deskId = :desk and b.day >= :from
                and b.status = org.meent.desks.BookingStatus.CONFIRMED order by b.day""", LocalDate.class)
                .setParameter("desk", deskId).setParameter("from", from).getResultList();
    }

    /**
     * Forgets whose the bookings of before {@code day} were; the bookings stay, to be counted.
     *
     * @param begin when that day began
     */
    void forgetNamesBefore(LocalDate day, Instant begin) {
        entityManager.createNativeQuery("delete from member_slot where slot_date < :on_day").setParameter("on_day", day).executeUpdate();
        entityManager.createQuery("update Booking b set b.memberId = null, b.showName = false where b.day < :day and b.memberId is not null")
                .setParameter("day", day).executeUpdate();
        entityManager.createQuery("update BookingRequest r set r.memberId = null where r.memberId is not null and r.madeAt < :begin"
                        + " and not exists (select 1 from Booking b where b.memberId is not null and (b.requestId = r.id or b.endedBy = r.id))")
                .setParameter("begin", begin).executeUpdate();
    }

    /** On how many days something happened to a member. */
    record Days(long memberId, long days) {}

    /** On how many days members had a desk, from one day to before another. */
    List<Days> had(LocalDate first, LocalDate end) {
        return entityManager.createQuery("select new org.meent.desks.BookingStore$Days(b.memberId, count(distinct b.day)) from Booking b where b.memberId is not null"
                        + " and b.status = org.meent.desks.BookingStatus.CONFIRMED and b.day >= :first and b.day < :end group by b.memberId order by b.memberId", Days.class)
                .setParameter("first", first).setParameter("end", end).getResultList();
    }

    /** On how many days members wanted a desk and had none, from one day to before another. */
    List<Days> wantedInVain(LocalDate first, LocalDate end) {
        return entityManager.createQuery("select new org.meent.desks.BookingStore$Days(w.memberId, count(distinct w.day)) from RefusedWish w where w.day >= :first and w.day < :end"
                        + " and not exists (select 1 from Booking b where b.memberId = w.memberId and b.day = w.day and b.status = org.meent.desks.BookingStatus.CONFIRMED)"
                        + " group by w.memberId order by w.memberId", Days.class)
                .setParameter("first", first).setParameter("end", end).getResultList();
    }

    /** Deletes the wishes that were refused before {@code moment}. */
    void forgetWishesBefore(Instant moment) {
        entityManager.createQuery("delete from RefusedWish w where w.refusedAt < :moment").setParameter("moment", moment).executeUpdate();
    }
}
