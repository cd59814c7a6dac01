package org.meent.desks;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.meent.desks.FloorProblems.EndOfFloor;
import org.meent.desks.FloorProblems.NotOnDrawing;

/**
 * A floor as drawn: what members see, or what a host is still drawing. Nothing on it lies outside the floor.
 * Whether it can be shown, with each desk in a room and nothing on top of another, is what {@link DrawingCheck} says:
 * while one is drawing it need not be so.
 *
 * @param widthDm of the floor, 30 to 2000 decimetres
 * @param depthDm of the floor, 30 to 2000 decimetres
 * @param rooms rooms and corridors, in the order in which they were drawn
 * @param doorways doors
 * @param facilities signs
 * @param desks desks, in the order in which they were drawn
 */
public record Drawing(
        int widthDm, int depthDm, List<DrawnRoom> rooms, List<DrawnDoorway> doorways, List<DrawnFacility> facilities, List<DrawnDesk> desks) {
    /**
     * Refuses what does not fit.
     *
     * @throws FloorProblems.Wrong if something lies outside the floor, has no extent, name or number, or is known twice
     */
    public Drawing {
        rooms = List.copyOf(rooms);
        doorways = List.copyOf(doorways);
        facilities = List.copyOf(facilities);
        desks = List.copyOf(desks);
        DrawingCheck.fits(widthDm, depthDm, rooms, doorways, facilities, desks);
    }

    /** A floor with nothing on it. */
    static Drawing empty(int widthDm, int depthDm) {
        return new Drawing(widthDm, depthDm, List.of(), List.of(), List.of(), List.of());
    }

    /** The same on a floor of another size; refused if something would fall off. */
    Drawing sized(int widthDm, int depthDm) {
        return new Drawing(widthDm, depthDm, rooms, doorways, facilities, desks);
    }

    /** With one thing more. */
    Drawing with(Drawn thing) {
        return new Drawing(widthDm, depthDm,
                plus(rooms, thing, DrawnRoom.class), plus(doorways, thing, DrawnDoorway.class),
                plus(facilities, thing, DrawnFacility.class), plus(desks, thing, DrawnDesk.class));
    }

    /**
     * With {@code thing} in the place of the one with the same ref.
     *
     * @throws NotOnDrawing if there is none
     */
    Drawing changed(Drawn thing) {
        if (!find(thing.ref()).getClass().equals(thing.getClass())) throw new NotOnDrawing();
        return each(old -> old.ref().equals(thing.ref()) ? thing : old);
    }

    /**
     * With the thing half a metre further.
     *
     * @throws NotOnDrawing if there is no such thing
     * @throws EndOfFloor if the floor ends there
     */
    Drawing moved(UUID ref, Direction direction) {
        var space = find(ref).space();
        var floor = new Rectangle(0, 0, widthDm, depthDm);
        var x = space.xDm() + direction.rightDm();
        var y = space.yDm() + direction.downDm();
        if (!floor.contains(new Rectangle(x, y, space.widthDm(), space.depthDm()))) throw new EndOfFloor();
        return each(old -> old.ref().equals(ref) ? old.at(x, y) : old);
    }

    /**
     * Without the thing. What stood in a room that goes stays where it is.
     *
     * @throws NotOnDrawing if there is no such thing
     */
    Drawing without(UUID ref) {
        find(ref);
        return new Drawing(widthDm, depthDm, minus(rooms, ref), minus(doorways, ref), minus(facilities, ref), minus(desks, ref));
    }

    /** The room in which the desk stands whole, if it does. */
    Optional<DrawnRoom> roomOf(DrawnDesk desk) {
        return rooms.stream().filter(room -> room.kind() == RoomKind.ROOM && room.space().contains(desk.space())).findFirst();
    }

    /**
     * The thing with this ref.
     *
     * @throws NotOnDrawing if there is none
     */
    Drawn find(UUID ref) {
        return things().filter(thing -> thing.ref().equals(ref)).findFirst().orElseThrow(NotOnDrawing::new);
    }

    /** How many rooms it has, corridors not counted. */
    public int roomCount() {
        return (int) rooms.stream().filter(room -> room.kind() == RoomKind.ROOM).count();
    }

    private Stream<Drawn> things() {
        return Stream.of(rooms, doorways, facilities, desks).flatMap(List::stream);
    }

    private Drawing each(UnaryOperator<Drawn> change) {
        return new Drawing(widthDm, depthDm, changed(rooms, change), changed(doorways, change), changed(facilities, change), changed(desks, change));
    }

    @SuppressWarnings("unchecked") // A change keeps the kind of a thing: changed() looks first, at() says so by its type.
    private static <T extends Drawn> List<T> changed(List<T> things, UnaryOperator<Drawn> change) {
        return things.stream().map(thing -> (T) change.apply(thing)).toList();
    }

    private static <T extends Drawn> List<T> plus(List<T> things, Drawn thing, Class<T> kind) {
        return kind.isInstance(thing) ? Stream.concat(things.stream(), Stream.of(kind.cast(thing))).toList() : things;
    }

    private static <T extends Drawn> List<T> minus(List<T> things, UUID ref) {
        return things.stream().filter(thing -> !thing.ref().equals(ref)).toList();
    }
}
