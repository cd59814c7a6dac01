package org.meent.desks;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * One thing on a drawing as the texts of a form: what is typed need not be a number.
 *
 * @param ref by which the thing is known
 * @param part what it is
 * @param values by the names of the API: {@code xDm}, {@code number}, {@code name}; of a door {@code wall}, across or down
 * @param features what a desk has, empty for all else
 */
public record ThingText(UUID ref, Part part, Map<String, String> values, Set<Feature> features) {
    private static final String ACROSS = "across";
    private static final String DOWN = "down";

    /**
     * The texts of the thing with this ref.
     *
     * @throws FloorProblems.NotOnDrawing if there is none
     */
    static ThingText of(Drawing drawing, UUID ref) {
        var thing = drawing.find(ref);
        var values = new HashMap<String, String>();
        values.put("xDm", String.valueOf(thing.space().xDm()));
        values.put("yDm", String.valueOf(thing.space().yDm()));
        if (thing instanceof DrawnDesk desk) {
            values.put("number", String.valueOf(desk.number()));
            values.put("mode", desk.mode().name());
            return new ThingText(ref, Part.DESK, values, desk.features());
        }
        if (thing instanceof DrawnRoom room) {
            values.put("name", room.name());
            values.put("note", room.note());
            values.put("kind", room.kind().name());
            values.put("seats", String.valueOf(room.seats()));
            values.put("widthDm", String.valueOf(room.widthDm()));
            values.put("depthDm", String.valueOf(room.depthDm()));
            return new ThingText(ref, Part.ROOM, values, Set.of());
        }
        if (thing instanceof DrawnDoorway door) {
            values.put("lengthDm", String.valueOf(door.lengthDm()));
            values.put("wall", door.horizontal() ? ACROSS : DOWN);
            return new ThingText(ref, Part.DOORWAY, values, Set.of());
        }
        values.put("kind", ((DrawnFacility) thing).kind().name());
        return new ThingText(ref, Part.FACILITY, values, Set.of());
    }

    /** The same thing with other texts. */
    ThingText with(Map<String, String> values, Set<Feature> features) {
        return new ThingText(ref, part, values, features);
    }

    /**
     * The drawing with the thing as it was typed.
     *
     * @throws FloorProblems.NotOnDrawing if it is no longer there
     * @throws FloorProblems.Wrong if a number is none, or does not fit
     */
    Drawing on(Drawing drawing) {
        return drawing.changed(switch (part) {
            case DESK -> new DrawnDesk(ref, whole("number"), whole("xDm"), whole("yDm"), DeskMode.valueOf(values.get("mode")), features);
            case ROOM -> new DrawnRoom(ref, Typed.said("name", values.get("name"), 40), Typed.line("note", values.get("note"), 60),
                    RoomKind.valueOf(values.get("kind")), whole("seats"), whole("xDm"), whole("yDm"), whole("widthDm"), whole("depthDm"));
            case DOORWAY -> new DrawnDoorway(ref, whole("xDm"), whole("yDm"), whole("lengthDm"), values.get("wall").equals(ACROSS));
            case FACILITY -> new DrawnFacility(ref, FacilityKind.valueOf(values.get("kind")), whole("xDm"), whole("yDm"));
        });
    }

    private int whole(String field) {
        return Typed.whole(field, values.get(field));
    }
}
