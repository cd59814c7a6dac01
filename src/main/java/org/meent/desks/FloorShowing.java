package org.meent.desks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.meent.desks.FloorProblems.DeskIsBooked;
import org.meent.desks.FloorProblems.Wrong;
import org.meent.log.Ground;
import org.meent.log.Log;
import org.meent.members.MandateRow;

/** Makes a drawing what members see: rooms and desks that are known stay themselves, so bookings keep their desk. */
@ApplicationScoped
class FloorShowing {
    private final FloorStore store;
    private final OpenBookings bookings;
    private final Clock clock;
    private final Log log;

    @Inject
    FloorShowing(FloorStore store, OpenBookings bookings, Clock clock, Log log) {
        this.store = store;
        this.bookings = bookings;
        this.clock = clock;
        this.log = log;
    }

    /**
     * Shows {@code drawing} as the floor, whose row is locked, and logs it.
     *
     * @param mandate by which this may be
     * @throws Wrong if the drawing cannot be shown, or a number stands on another floor
     * @throws DeskIsBooked if a desk that goes, or is no longer booked, has bookings from today on
     */
    void show(Floor floor, Drawing drawing, MandateRow mandate) {
        var now = clock.instant();
        var site = store.site(floor.siteId());
        DrawingCheck.canBeShown(drawing);
        store.lockDesks(floor.siteId());
        numbersAreFree(floor, drawing);
        var desks = byRef(store.desks(floor), Desk::ref);
        bookingsKeepTheirDesk(desks.values(), drawing, LocalDate.ofInstant(now, site.zone()));
        var rooms = byRef(store.rooms(floor), Room::ref);
        stepAside(rooms, desks, drawing, now);
        placeRooms(floor, rooms, drawing);
        placeDesks(floor, rooms, desks, drawing);
        removeRooms(rooms, drawing);
        placeRest(floor, drawing);
        floor.extend(drawing.widthDm(), drawing.depthDm());
        log.write("desks.floorShown", Map.of("floor", floor.name(), "site", site.name(), "desks", drawing.desks().size()),
                Ground.mandate(HostRole.HOST.key(), mandate.decisionId()));
    }

    private void numbersAreFree(Floor floor, Drawing drawing) {
        if (drawing.desks().isEmpty()) return;
        var elsewhere = store.numbersElsewhere(floor, drawing.desks().stream().map(DrawnDesk::number).toList());
        for (var i = 0; i < drawing.desks().size(); i++) {
            var number = drawing.desks().get(i).number();
            if (elsewhere.containsKey(number)) throw new Wrong("numberElsewhere", "desks[" + i + "].number", number, elsewhere.get(number));
        }
    }

    private void bookingsKeepTheirDesk(Collection<Desk> desks, Drawing drawing, LocalDate today) {
        var drawn = byRef(drawing.desks(), DrawnDesk::ref);
        for (var desk : desks) {
            if (desk.mode() != DeskMode.RESERVABLE) continue;
            var after = drawn.get(desk.ref());
            if (after != null && after.mode() == DeskMode.RESERVABLE) continue;
            var days = bookings.daysOf(desk.id(), today).stream().distinct().toList();
            if (!days.isEmpty()) throw new DeskIsBooked(desk.number(), days.size(), days.get(0), days.get(days.size() - 1));
        }
    }

    /** Names and numbers are unique at every moment: whoever gets another lets go of the old one first. */
    private void stepAside(Map<UUID, Room> rooms, Map<UUID, Desk> desks, Drawing drawing, Instant now) {
        var drawnRooms = byRef(drawing.rooms(), DrawnRoom::ref);
        rooms.values().stream()
                .filter(room -> !drawnRooms.containsKey(room.ref()) || !drawnRooms.get(room.ref()).name().equals(room.name()))
                .forEach(Room::letGoOfName);
        var drawnDesks = byRef(drawing.desks(), DrawnDesk::ref);
        desks.values().stream()
                .filter(desk -> !drawnDesks.containsKey(desk.ref()) || drawnDesks.get(desk.ref()).number() != desk.number())
                .forEach(desk -> desk.retire(now));
        store.flush();
    }

    private void placeRooms(Floor floor, Map<UUID, Room> rooms, Drawing drawing) {
        for (var drawn : drawing.rooms()) {
            var room = rooms.get(drawn.ref());
            if (room == null) {
                room = new Room(drawn.ref(), floor.id(), drawn);
                store.add(room);
                rooms.put(drawn.ref(), room);
            } else {
                room.become(drawn);
            }
        }
        store.flush();
    }

    private void placeDesks(Floor floor, Map<UUID, Room> rooms, Map<UUID, Desk> desks, Drawing drawing) {
        for (var drawn : drawing.desks()) {
            var room = rooms.get(drawing.roomOf(drawn).orElseThrow().ref());
            var desk = desks.get(drawn.ref());
            if (desk == null) store.add(new Desk(drawn.ref(), floor.siteId(), floor.id(), room.id(), drawn));
            else desk.stand(room.id(), drawn);
        }
        store.flush();
    }

    private void removeRooms(Map<UUID, Room> rooms, Drawing drawing) {
        var drawn = byRef(drawing.rooms(), DrawnRoom::ref);
        rooms.values().stream().filter(room -> !drawn.containsKey(room.ref())).forEach(store::remove);
    }

    private void placeRest(Floor floor, Drawing drawing) {
        place(byRef(store.doorways(floor), Doorway::ref), drawing.doorways(), Doorway::become, door -> store.add(new Doorway(door.ref(), floor.id(), door)));
        place(byRef(store.facilities(floor), Facility::ref), drawing.facilities(), Facility::become, sign -> store.add(new Facility(sign.ref(), floor.id(), sign)));
        store.flush();
    }

    private <E, D extends Drawn> void place(Map<UUID, E> known, List<D> drawn, BiConsumer<E, D> change, Consumer<D> begin) {
        for (var thing : drawn) {
            var entity = known.remove(thing.ref());
            if (entity == null) begin.accept(thing);
            else change.accept(entity, thing);
        }
        known.values().forEach(store::remove);
    }

    private static <T> Map<UUID, T> byRef(Collection<T> things, Function<T, UUID> ref) {
        return things.stream().collect(Collectors.toMap(ref, Function.identity(), (one, other) -> one, HashMap::new));
    }
}
