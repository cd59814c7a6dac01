package org.meent.desks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.meent.kernel.Say;

/**
 * A floor as a page draws it: measures in decimetres, all words ready.
 *
 * @param width of the floor
 * @param height of the floor
 * @param rooms in the order in which they are drawn
 * @param doors openings in walls
 * @param windows in the outer walls, beside the desks that are at one
 * @param signs kitchen, toilet, way in
 * @param desks in the order in which one goes along them
 */
public record PlanPicture(int width, int height, List<Room> rooms, List<Door> doors, List<Window> windows, List<Sign> signs, List<Desk> desks) {
    /** What a letter of a room's name takes, in quarter decimetres, and what the margins around a line take. */
    private static final int LETTER = 14;
    private static final int MARGINS = 84;
    private static final int TABLE_DM = 50;
    /** A desk at a window stands no further from its wall than this. */
    private static final int NEAR_DM = 20;

    /**
     * The drawing as a picture, desks in the order of their numbers.
     *
     * @param lit the room that is chosen, or null
     * @param looks how each desk looks
     */
    static PlanPicture of(Drawing drawing, UUID lit, Say say, Function<DrawnDesk, Look> looks) {
        return new PlanPicture(drawing.widthDm(), drawing.depthDm(),
                drawing.rooms().stream().map(room -> room(room, drawing, room.ref().equals(lit) ? " lit" : "", say)).toList(),
                drawing.doorways().stream().map(door -> door(door, drawing)).toList(),
                windows(drawing),
                drawing.facilities().stream().map(sign -> sign(sign, say)).toList(),
                drawing.desks().stream().sorted(Comparator.comparingInt(DrawnDesk::number)).map(desk -> desk(desk, looks.apply(desk))).toList());
    }

    /**
     * A room.
     *
     * @param kind {@code room} with walls or {@code hall} without, then {@code lit} if it is chosen
     * @param beside a few words after the name, may be empty
     * @param below a second line, may be empty
     * @param table what stands on its table, empty without one
     */
    public record Room(String name, String beside, String below, String kind, int x, int y, int width, int height, String table) {
        /** Whether it has no walls. */
        public boolean isHall() {
            return kind.startsWith("hall");
        }
    }

    /**
     * A door, as a line along its wall.
     *
     * @param ofHall whether it leads into no room
     */
    public record Door(int x1, int y1, int x2, int y2, boolean ofHall) {}

    /**
     * A window, as a line along an outer wall.
     *
     * @param side of the floor: top, bottom, left, right
     */
    public record Window(int x1, int y1, int x2, int y2, String side) {}

    /** A sign: an icon and its word. */
    public record Sign(String icon, String word, int x, int y) {}

    /** A desk, and the link that chooses it. */
    public record Desk(int number, int x, int y, String state, String shape, String word, String aloud, boolean lit, String path) {}

    /**
     * How a desk looks at this moment to this reader.
     *
     * @param state what it is drawn as: free, mine, full, drop-in, shut, edit
     * @param shape the shape that says the same, empty in the editor
     * @param word the word that says the same, on the desk
     * @param aloud all of it in words
     * @param lit whether it is chosen
     * @param path where it leads, from the root
     */
    record Look(String state, String shape, String word, String aloud, boolean lit, String path) {}

    private static Door door(DrawnDoorway door, Drawing drawing) {
        var line = door.space();
        var ofHall = drawing.rooms().stream().noneMatch(room -> room.kind() == RoomKind.ROOM && door.isInAWallOf(room.space()));
        return new Door(line.xDm(), line.yDm(), line.rightDm(), line.bottomDm(), ofHall);
    }

    /** Nobody draws windows; where they are follows from the desks that are at one. */
    private static List<Window> windows(Drawing drawing) {
        var found = new ArrayList<Window>();
        for (var room : drawing.rooms()) {
            var seats = drawing.desks().stream().filter(desk -> desk.features().contains(Feature.WINDOW) && room.space().contains(desk.space())).map(DrawnDesk::space).toList();
            var walls = room.space();
            along(seats.stream().filter(desk -> walls.yDm() == 0 && desk.yDm() <= NEAR_DM).toList()).ifPresent(all -> found.add(new Window(all.xDm(), 0, all.rightDm(), 0, "top")));
            along(seats.stream().filter(desk -> walls.bottomDm() == drawing.depthDm() && drawing.depthDm() - desk.bottomDm() <= NEAR_DM).toList())
                    .ifPresent(all -> found.add(new Window(all.xDm(), drawing.depthDm(), all.rightDm(), drawing.depthDm(), "bottom")));
            along(seats.stream().filter(desk -> walls.xDm() == 0 && desk.xDm() <= NEAR_DM && desk.yDm() > NEAR_DM).toList())
                    .ifPresent(all -> found.add(new Window(0, all.yDm(), 0, all.bottomDm(), "left")));
            along(seats.stream().filter(desk -> walls.rightDm() == drawing.widthDm() && drawing.widthDm() - desk.rightDm() <= NEAR_DM && desk.yDm() > NEAR_DM).toList())
                    .ifPresent(all -> found.add(new Window(drawing.widthDm(), all.yDm(), drawing.widthDm(), all.bottomDm(), "right")));
        }
        return List.copyOf(found);
    }

    private static Optional<Rectangle> along(List<Rectangle> desks) {
        return desks.stream().reduce((one, other) -> new Rectangle(Math.min(one.xDm(), other.xDm()), Math.min(one.yDm(), other.yDm()),
                Math.max(one.rightDm(), other.rightDm()) - Math.min(one.xDm(), other.xDm()), Math.max(one.bottomDm(), other.bottomDm()) - Math.min(one.yDm(), other.yDm())));
    }

    private static Room room(DrawnRoom room, Drawing drawing, String lit, Say say) {
        if (room.kind() == RoomKind.CORRIDOR) {
            // Where signs say what is there, a name among them would only be in their way.
            var signed = drawing.facilities().stream().anyMatch(sign -> room.space().contains(sign.space()));
            var name = signed && room.note().isEmpty() ? "" : room.note().isEmpty() ? room.name() : room.name() + ", " + room.note();
            return new Room(name, "", "", "hall" + lit, room.xDm(), room.yDm(), room.widthDm(), room.depthDm(), "");
        }
        var besides = (room.name().length() + room.note().length()) * LETTER + MARGINS <= 4 * room.widthDm();
        var hasTable = room.seats() > 0 && room.widthDm() >= TABLE_DM && room.depthDm() >= TABLE_DM;
        return new Room(room.name(), besides ? room.note() : "", besides ? "" : room.note(), "room" + lit,
                room.xDm(), room.yDm(), room.widthDm(), room.depthDm(), hasTable ? say.text("desks.plan.seats", room.seats()) : "");
    }

    private static Sign sign(DrawnFacility facility, Say say) {
        return new Sign(facility.kind().name().toLowerCase(Locale.ROOT), say.text("desks.facility." + facility.kind() + ".word"), facility.xDm(), facility.yDm());
    }

    private static Desk desk(DrawnDesk desk, Look look) {
        return new Desk(desk.number(), desk.xDm(), desk.yDm(), look.state(), look.shape(), look.word(), look.aloud(), look.lit(), look.path());
    }
}
