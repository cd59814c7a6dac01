package org.meent.desks;

import java.util.EnumSet;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.meent.desks.FloorProblems.NoPlaceLeft;

/** Finds where a new thing can stand on a drawing, so that it is in nobody's way. */
final class FreePlace {
    private static final int ROOM_DM = 40;
    private static final int DOOR_DM = 9;
    /** What the name of a room takes above its desks. */
    private static final int NAME_DM = 15;

    private FreePlace() {}

    /**
     * A new room of four by four metres, or smaller where the floor is.
     *
     * @throws NoPlaceLeft if rooms fill the floor
     */
    static DrawnRoom room(Drawing drawing, UUID ref, String name) {
        var width = Math.min(ROOM_DM, drawing.widthDm());
        var depth = Math.min(ROOM_DM, drawing.depthDm());
        return places(new Rectangle(0, 0, drawing.widthDm(), drawing.depthDm()), width, depth)
                .filter(place -> drawing.rooms().stream().noneMatch(room -> room.space().overlaps(place)))
                .findFirst()
                .map(place -> new DrawnRoom(ref, unused(name, drawing), "", RoomKind.ROOM, 0, place.xDm(), place.yDm(), width, depth))
                .orElseThrow(NoPlaceLeft::new);
    }

    /**
     * A new desk in the first room to work in that has a place for it.
     *
     * @throws NoPlaceLeft if there is no such room
     */
    static DrawnDesk desk(Drawing drawing, UUID ref, int number) {
        return drawing.rooms().stream()
                .filter(room -> room.kind() == RoomKind.ROOM && room.seats() == 0)
                .map(room -> deskIn(room.space(), drawing))
                .flatMap(Optional::stream)
                .findFirst()
                .map(place -> new DrawnDesk(ref, number, place.xDm(), place.yDm(), DeskMode.RESERVABLE, EnumSet.noneOf(Feature.class)))
                .orElseThrow(NoPlaceLeft::new);
    }

    /** A new door at the bottom of the room drawn last, or of the floor while there is none. */
    static DrawnDoorway doorway(Drawing drawing, UUID ref) {
        var walls = drawing.rooms().stream().filter(room -> room.kind() == RoomKind.ROOM).reduce((first, next) -> next)
                .map(DrawnRoom::space).orElse(new Rectangle(0, 0, drawing.widthDm(), drawing.depthDm()));
        var length = Math.min(DOOR_DM, walls.widthDm());
        return new DrawnDoorway(ref, walls.xDm() + (walls.widthDm() - length) / 2, walls.bottomDm(), length, true);
    }

    /** A new sign in the middle of the floor. */
    static DrawnFacility facility(Drawing drawing, UUID ref) {
        var half = DrawnFacility.SIZE_DM / 2;
        return new DrawnFacility(ref, FacilityKind.KITCHEN, drawing.widthDm() / 2 - half, drawing.depthDm() / 2 - half);
    }

    /** {@code name}, with the first number after it that makes it one of its kind. */
    private static String unused(String name, Drawing drawing) {
        return Stream.concat(Stream.of(name), IntStream.iterate(2, number -> number + 1).mapToObj(number -> name + " " + number))
                .filter(each -> drawing.rooms().stream().noneMatch(room -> Site.lower(room.name()).equals(Site.lower(each))))
                .findFirst().orElseThrow();
    }

    private static Optional<Rectangle> deskIn(Rectangle room, Drawing drawing) {
        if (room.widthDm() < Desk.WIDTH_DM || room.depthDm() < Desk.DEPTH_DM) return Optional.empty();
        var top = Math.min(NAME_DM, room.depthDm() - Desk.DEPTH_DM);
        var below = new Rectangle(room.xDm(), room.yDm() + top, room.widthDm(), room.depthDm() - top);
        return places(below, Desk.WIDTH_DM, Desk.DEPTH_DM)
                .filter(place -> drawing.desks().stream().noneMatch(desk -> desk.space().overlaps(place)))
                .findFirst();
    }

    /** Every place for something of this size within {@code space}, half a metre apart, row by row. */
    private static Stream<Rectangle> places(Rectangle space, int widthDm, int depthDm) {
        return steps(space.yDm(), space.bottomDm() - depthDm).boxed()
                .flatMap(y -> steps(space.xDm(), space.rightDm() - widthDm).mapToObj(x -> new Rectangle(x, y, widthDm, depthDm)));
    }

    private static IntStream steps(int first, int last) {
        return IntStream.iterate(first, at -> at <= last, at -> at + Direction.STEP_DM);
    }
}
