package org.meent.example;

import static org.meent.desks.Feature.ADJUSTABLE;
import static org.meent.desks.Feature.NEAR_TOILET;
import static org.meent.desks.Feature.QUIET;
import static org.meent.desks.Feature.SECOND_SCREEN;
import static org.meent.desks.Feature.STEP_FREE;
import static org.meent.desks.Feature.WINDOW;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.meent.desks.DeskMode;
import org.meent.desks.FacilityKind;
import org.meent.desks.Feature;
import org.meent.desks.PlanRequest;
import org.meent.desks.PlanRequest.DeskRequest;
import org.meent.desks.PlanRequest.DoorwayRequest;
import org.meent.desks.PlanRequest.FacilityRequest;
import org.meent.desks.PlanRequest.RoomRequest;
import org.meent.desks.RoomKind;

/** The two floors and twelve desks of the example's house, in decimetres; the first digit of a number tells the room. */
final class HouseOfTheBrook {
    static final String NAME = "Huis de Brink";
    static final int WIDTH = 185;
    static final int DEPTH = 167;

    private HouseOfTheBrook() {}

    static PlanRequest ground(int version) {
        var desks = new ArrayList<DeskRequest>();
        desks.add(desk(1, 6, 16, QUIET, WINDOW));
        desks.add(desk(2, 38, 16, QUIET, WINDOW));
        desks.add(desk(3, 6, 49, QUIET, NEAR_TOILET));
        desks.add(desk(4, 38, 49, QUIET));
        desks.add(desk(5, 78, 16, SECOND_SCREEN, WINDOW));
        desks.add(desk(6, 113, 16, ADJUSTABLE, WINDOW));
        desks.add(desk(7, 148, 16, ADJUSTABLE, WINDOW));
        desks.add(desk(8, 78, 49, SECOND_SCREEN));
        desks.add(new DeskRequest(null, 11, 124, 131, DeskMode.DROP_IN, EnumSet.of(STEP_FREE)));
        desks.add(new DeskRequest(null, 12, 154, 131, DeskMode.DROP_IN, EnumSet.of(STEP_FREE)));
        return new PlanRequest(version, WIDTH, DEPTH,
                List.of(
                        room("Tuinkamer", "stil", RoomKind.ROOM, 0, 0, 0, 70, 82),
                        room("Grote kamer", "", RoomKind.ROOM, 0, 70, 0, 115, 82),
                        room("Gang", "overal zonder drempel", RoomKind.CORRIDOR, 0, 0, 82, 185, 23),
                        room("De Mark", "kamer voor overleg", RoomKind.ROOM, 12, 0, 105, 68, 62),
                        room("Hal", "", RoomKind.CORRIDOR, 0, 68, 105, 52, 62),
                        room("Inloop", "zonder boeken", RoomKind.ROOM, 0, 120, 105, 65, 62)),
                List.of(door(28, 82, 18, true), door(98, 82, 18, true), door(70, 57, 18, false), door(12, 105, 18, true), door(155, 105, 18, true), door(82, 167, 28, true)),
                List.of(sign(FacilityKind.KITCHEN, 76, 110), sign(FacilityKind.TOILET, 76, 125), sign(FacilityKind.ENTRANCE, 76, 148)),
                desks);
    }

    static PlanRequest upper(int version) {
        var desks = List.of(desk(21, 124, 40, QUIET, WINDOW), desk(22, 155, 40, QUIET, WINDOW));
        return new PlanRequest(version, WIDTH, DEPTH,
                List.of(
                        room("Atelier", "schilderen en naaien", RoomKind.ROOM, 10, 0, 0, 120, 82),
                        room("Bibliotheek", "stil", RoomKind.ROOM, 0, 120, 0, 65, 82),
                        room("Overloop", "", RoomKind.CORRIDOR, 0, 0, 82, 185, 23),
                        room("Zolderkamer", "lage balken", RoomKind.ROOM, 8, 0, 105, 120, 62),
                        room("Trap", "", RoomKind.CORRIDOR, 0, 120, 105, 65, 62)),
                List.of(door(50, 82, 18, true), door(145, 82, 18, true), door(50, 105, 18, true)),
                List.of(sign(FacilityKind.TOILET, 128, 114)),
                desks);
    }

    private static DeskRequest desk(int number, int x, int y, Feature... features) {
        return new DeskRequest(null, number, x, y, DeskMode.RESERVABLE, with(features));
    }

    private static Set<Feature> with(Feature... features) {
        var set = EnumSet.noneOf(Feature.class);
        for (var feature : features) set.add(feature);
        return set;
    }

    private static RoomRequest room(String name, String note, RoomKind kind, int seats, int x, int y, int width, int depth) {
        return new RoomRequest(null, name, note, kind, seats, x, y, width, depth);
    }

    private static DoorwayRequest door(int x, int y, int length, boolean horizontal) {
        return new DoorwayRequest(null, x, y, length, horizontal);
    }

    private static FacilityRequest sign(FacilityKind kind, int x, int y) {
        return new FacilityRequest(null, kind, x, y);
    }
}
