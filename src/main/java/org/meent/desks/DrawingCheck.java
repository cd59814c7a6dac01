package org.meent.desks;

import java.util.HashSet;
import java.util.List;
import org.meent.desks.FloorProblems.Wrong;

/**
 * What must hold of a drawing: always, so that it can be kept, and more before members may see it. Each refusal names
 * the field as the API does, {@code desks[3].xDm}; things are counted from 0.
 */
final class DrawingCheck {
    private static final int MOST_DM = 2000;
    private static final int LEAST_FLOOR_DM = 30;
    private static final int LEAST_ROOM_DM = 5;
    private static final int MOST_THINGS = 300;

    private DrawingCheck() {}

    /** Holds at every step: nothing outside the floor, nothing without an extent, a name or a number, nothing twice. */
    static void fits(int widthDm, int depthDm,
            List<DrawnRoom> rooms, List<DrawnDoorway> doorways, List<DrawnFacility> facilities, List<DrawnDesk> desks) {
        within("widthDm", widthDm, LEAST_FLOOR_DM, MOST_DM);
        within("depthDm", depthDm, LEAST_FLOOR_DM, MOST_DM);
        var refs = new HashSet<>();
        for (var things : List.of(rooms, doorways, facilities, desks)) {
            for (var i = 0; i < things.size(); i++) {
                var field = field(things.get(i), i);
                if (i >= MOST_THINGS) throw new Wrong("tooMany", field, MOST_THINGS);
                if (!refs.add(things.get(i).ref())) throw new Wrong("knownTwice", field + ".ref");
                extent(things.get(i), field);
                inside(things.get(i).space(), widthDm, depthDm, field);
            }
        }
    }

    /**
     * Holds of what members see.
     *
     * @throws Wrong if two rooms or two desks overlap, a name or a number is there twice, a desk stands in no room, or a door in no wall
     */
    static void canBeShown(Drawing drawing) {
        rooms(drawing);
        doorways(drawing);
        desks(drawing);
    }

    private static void extent(Drawn thing, String field) {
        if (thing instanceof DrawnRoom room) {
            length(field + ".name", room.name(), 1, 40);
            length(field + ".note", room.note(), 0, 60);
            within(field + ".seats", room.seats(), 0, 500);
            within(field + ".widthDm", room.widthDm(), LEAST_ROOM_DM, MOST_DM);
            within(field + ".depthDm", room.depthDm(), LEAST_ROOM_DM, MOST_DM);
        } else if (thing instanceof DrawnDoorway door) {
            within(field + ".lengthDm", door.lengthDm(), 5, 200);
        } else if (thing instanceof DrawnDesk desk) {
            within(field + ".number", desk.number(), 1, 999);
        }
    }

    private static void inside(Rectangle space, int widthDm, int depthDm, String field) {
        if (space.xDm() < 0 || space.xDm() > widthDm - space.widthDm()) {
            throw new Wrong("outsideFloor", field + ".xDm", Math.max(0, widthDm - space.widthDm()));
        }
        if (space.yDm() < 0 || space.yDm() > depthDm - space.depthDm()) {
            throw new Wrong("outsideFloor", field + ".yDm", Math.max(0, depthDm - space.depthDm()));
        }
    }

    private static void rooms(Drawing drawing) {
        var names = new HashSet<String>();
        for (var i = 0; i < drawing.rooms().size(); i++) {
            var room = drawing.rooms().get(i);
            if (!names.add(Site.lower(room.name()))) throw new Wrong("roomNamedTwice", field(room, i) + ".name", room.name());
            for (var other : drawing.rooms().subList(0, i)) {
                if (room.space().overlaps(other.space())) {
                    throw new Wrong("roomsOverlap", field(room, i) + ".xDm", other.name(), room.name());
                }
            }
        }
    }

    private static void doorways(Drawing drawing) {
        var floor = new Rectangle(0, 0, drawing.widthDm(), drawing.depthDm());
        for (var i = 0; i < drawing.doorways().size(); i++) {
            var door = drawing.doorways().get(i);
            var inAWall = door.isInAWallOf(floor)
                    || drawing.rooms().stream().anyMatch(room -> room.kind() == RoomKind.ROOM && door.isInAWallOf(room.space()));
            if (!inAWall) throw new Wrong("doorInNoWall", field(door, i) + ".xDm", door.xDm(), door.yDm());
        }
    }

    private static void desks(Drawing drawing) {
        var numbers = new HashSet<Integer>();
        for (var i = 0; i < drawing.desks().size(); i++) {
            var desk = drawing.desks().get(i);
            if (!numbers.add(desk.number())) throw new Wrong("numberTwice", field(desk, i) + ".number", desk.number());
            if (drawing.roomOf(desk).isEmpty()) throw new Wrong("deskInNoRoom", field(desk, i) + ".xDm", desk.number());
            for (var other : drawing.desks().subList(0, i)) {
                if (desk.space().overlaps(other.space())) {
                    throw new Wrong("desksOverlap", field(desk, i) + ".xDm", other.number(), desk.number());
                }
            }
        }
    }

    private static void within(String field, int given, int least, int most) {
        if (given < least || given > most) throw new Wrong("notBetween", field, least, most);
    }

    private static void length(String field, String given, int least, int most) {
        if (given.isBlank() && least > 0) throw new Wrong("notSaid", field);
        if (given.length() > most) throw new Wrong("tooLong", field, most);
    }

    private static String field(Drawn thing, int index) {
        var list = thing instanceof DrawnRoom ? "rooms" : thing instanceof DrawnDoorway ? "doorways" : thing instanceof DrawnFacility ? "facilities" : "desks";
        return list + "[" + index + "]";
    }
}
