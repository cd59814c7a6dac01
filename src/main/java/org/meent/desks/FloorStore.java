package org.meent.desks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.meent.desks.FloorProblems.NoSuchFloor;
import org.meent.desks.FloorProblems.NoSuchSite;

/** Houses, floors, what is on them, and closing days, in the database. */
@ApplicationScoped
class FloorStore {
    private final EntityManager entityManager;

    @Inject
    FloorStore(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    List<Site> sites() {
        return entityManager.createQuery("select s from Site s order by s.name, s.id", Site.class).getResultList();
    }

    Site site(UUID ref) {
        return entityManager.createQuery("select s from Site s where s.ref = :ref", Site.class)
                .setParameter("ref", ref).getResultStream().findFirst().orElseThrow(NoSuchSite::new);
    }

    Site site(long id) {
        return entityManager.find(Site.class, id);
    }

    /** The house as the database has it now, not as this transaction saw it before it waited for a lock. */
    Site siteAnew(long id) {
        var site = entityManager.find(Site.class, id);
        entityManager.refresh(site);
        return site;
    }

    /** The house, its row locked: one host at a time changes what is in it. */
    Site lockSite(UUID ref) {
        return entityManager.createQuery("select s from Site s where s.ref = :ref", Site.class)
                .setParameter("ref", ref).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst().orElseThrow(NoSuchSite::new);
    }

    /** The floor, its house's row and its own locked, in this order. */
    Floor lockFloor(UUID ref) {
        var siteId = entityManager.createQuery("select f.siteId from Floor f where f.ref = :ref", Long.class)
                .setParameter("ref", ref).getResultStream().findFirst().orElseThrow(NoSuchFloor::new);
        entityManager.find(Site.class, siteId, LockModeType.PESSIMISTIC_WRITE);
        return entityManager.createQuery("select f from Floor f where f.ref = :ref", Floor.class)
                .setParameter("ref", ref).setLockMode(LockModeType.PESSIMISTIC_WRITE).getSingleResult();
    }

    Floor floor(UUID ref) {
        return entityManager.createQuery("select f from Floor f where f.ref = :ref", Floor.class)
                .setParameter("ref", ref).getResultStream().findFirst().orElseThrow(NoSuchFloor::new);
    }

    /** All floors as rows, by the id of their house. */
    Map<Long, List<FloorRow>> floorRows() {
        record Found(long siteId, FloorRow row) {}
        return entityManager.createQuery("""
                select f.siteId, f.ref, f.name, d.savedAt,
                    (select count(r) from Room r where r.floorId = f.id and r.kind = :room),
                    (select count(k) from Desk k where k.floorId = f.id and k.retiredAt is null)
                from Floor f left join FloorDraft d on d.floorId = f.id
                order by f.siteId, f.position""", jakarta.persistence.Tuple.class)
                .setParameter("room", RoomKind.ROOM)
                .getResultStream()
                .map(found -> new Found(found.get(0, Long.class), new FloorRow(found.get(1, UUID.class), found.get(2, String.class),
                        found.get(4, Long.class).intValue(), found.get(5, Long.class).intValue(), found.get(3, java.time.Instant.class))))
                .collect(Collectors.groupingBy(Found::siteId, Collectors.mapping(Found::row, Collectors.toList())));
    }

    boolean siteNamed(String name, UUID except) {
        return !entityManager.createQuery("select s.id from Site s where s.nameLower = :name and s.ref <> :except", Long.class)
                .setParameter("name", Site.lower(name)).setParameter("except", except).getResultList().isEmpty();
    }

    boolean floorNamed(long siteId, String name, UUID except) {
        return !entityManager.createQuery("select f.id from Floor f where f.siteId = :site and lower(f.name) = :name and f.ref <> :except", Long.class)
                .setParameter("site", siteId).setParameter("name", Site.lower(name)).setParameter("except", except).getResultList().isEmpty();
    }

    int floorCount(long siteId) {
        return entityManager.createQuery("select count(f) from Floor f where f.siteId = :site", Long.class)
                .setParameter("site", siteId).getSingleResult().intValue();
    }

    /** What members see of the floor. */
    Drawing drawing(Floor floor) {
        return new Drawing(floor.widthDm(), floor.depthDm(),
                rooms(floor).stream().map(Room::drawn).toList(),
                doorways(floor).stream().map(Doorway::drawn).toList(),
                facilities(floor).stream().map(Facility::drawn).toList(),
                desks(floor).stream().map(Desk::drawn).toList());
    }

    /** The floor, with what is on it as {@code drawing} says. */
    FloorPlan plan(Floor floor, Drawing drawing) {
        var site = site(floor.siteId());
        return new FloorPlan(floor.ref(), floor.name(), site.ref(), site.name(), floor.version(), drawing);
    }

    List<Room> rooms(Floor floor) {
        return ofFloor("select r from Room r where r.floorId = :floor order by r.id", Room.class, floor);
    }

    List<Doorway> doorways(Floor floor) {
        return ofFloor("select d from Doorway d where d.floorId = :floor order by d.id", Doorway.class, floor);
    }

    List<Facility> facilities(Floor floor) {
        return ofFloor("select f from Facility f where f.floorId = :floor order by f.id", Facility.class, floor);
    }

    /** The standing desks of the floor, with their features, by number. */
    List<Desk> desks(Floor floor) {
        return ofFloor("select d from Desk d left join fetch d.features where d.floorId = :floor and d.retiredAt is null order by d.number", Desk.class, floor);
    }

    /** Locks the standing desks of the house in ascending order of their ids: no booking begins or ends meanwhile. */
    void lockDesks(long siteId) {
        entityManager.createQuery("select d.id from Desk d where d.siteId = :site and d.retiredAt is null order by d.id", Long.class)
                .setParameter("site", siteId).getResultList()
                .forEach(id -> entityManager.find(Desk.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The floors on which these numbers stand already, other than {@code floor}, by number. */
    Map<Integer, String> numbersElsewhere(Floor floor, Collection<Integer> numbers) {
        return entityManager.createQuery("""
                select d.number, f.name from Desk d join Floor f on f.id = d.floorId
                where d.siteId = :site and d.floorId <> :floor and d.standingNumber in :numbers""", Object[].class)
                .setParameter("site", floor.siteId()).setParameter("floor", floor.id()).setParameter("numbers", numbers)
                .getResultStream().collect(Collectors.toMap(found -> (Integer) found[0], found -> (String) found[1]));
    }

    /** The highest number that stands in the house on a floor other than {@code floor}, 0 if none does. */
    int highestNumberElsewhere(Floor floor) {
        var highest = entityManager.createQuery(
                        "select max(d.standingNumber) from Desk d where d.siteId = :site and d.floorId <> :floor", Integer.class)
                .setParameter("site", floor.siteId()).setParameter("floor", floor.id()).getSingleResult();
        return highest == null ? 0 : highest;
    }

    Optional<FloorDraft> draft(Floor floor) {
        return Optional.ofNullable(entityManager.find(FloorDraft.class, floor.id()));
    }

    /** Closing days from {@code from} until {@code until}, both included. */
    List<ClosureRow> closures(long siteId, LocalDate from, LocalDate until) {
        return entityManager.createQuery("""
                select new org.meent.desks.ClosureRow(c.day, c.reason) from Closure c
                where c.siteId = :site and c.day between :from and :until order by c.day""", ClosureRow.class)
                .setParameter("site", siteId).setParameter("from", from).setParameter("until", until).getResultList();
    }

    Optional<Closure> closure(long siteId, LocalDate day) {
        return entityManager.createQuery("select c from Closure c where c.siteId = :site and c.day = :day", Closure.class)
                .setParameter("site", siteId).setParameter("day", day).getResultStream().findFirst();
    }

    void add(Object entity) {
        entityManager.persist(entity);
    }

    void remove(Object entity) {
        entityManager.remove(entity);
    }

    /** Sends what changed so far, so that the keys of the database meet the changes in this order. */
    void flush() {
        entityManager.flush();
    }

    private <T> List<T> ofFloor(String query, Class<T> type, Floor floor) {
        return entityManager.createQuery(query, type).setParameter("floor", floor.id()).getResultList();
    }
}
