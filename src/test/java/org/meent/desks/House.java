package org.meent.desks;

import java.sql.SQLException;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.meent.desks.PlanRequest.DeskRequest;
import org.meent.desks.PlanRequest.DoorwayRequest;
import org.meent.desks.PlanRequest.FacilityRequest;
import org.meent.desks.PlanRequest.RoomRequest;
import org.meent.members.MemberRow;
import org.meent.members.Members;
import org.meent.members.SignedIn;
import org.meent.testing.Rooms;

/** What stories about floors and desks begin with: members, a host with a mandate, and a house to draw. */
final class House {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private final Rooms rooms;

    House(Rooms rooms) {
        this.rooms = rooms;
    }

    /** A member whom no other story knows. */
    MemberRow aMember(String name) {
        return rooms.the(Members.class).addFounder(name, "huis" + NUMBER.incrementAndGet() + "@voorbeeld.nl");
    }

    /** A member with a mandate as host, from a week ago until a year from now. */
    MemberRow aHost(String name) {
        var host = aMember(name);
        var number = NUMBER.incrementAndGet();
        try (var connection = rooms.connect(); var statement = connection.createStatement()) {
            statement.execute("insert into decision (ref, decided_in, serial, title, body, language, method, decided_at, review_on) values ('"
                    + new UUID(1, number) + "', 2026, " + number + ", 'Wie is gastheer?', '{}', 'nl', 'FOUNDING', timestamp '2026-11-01 12:00:00', date '2027-11-01')");
            statement.execute("insert into mandate (ref, role, member_id, first_day, last_day, granted_at, decision_id) values ('"
                    + new UUID(2, number) + "', 'host', " + host.id() + ", date '2026-11-01', date '2027-11-01', timestamp '2026-11-01 12:00:00', "
                    + "(select id from decision where ref = '" + new UUID(1, number) + "'))");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return host;
    }

    /** What {@code member} gets to see. */
    <T> T as(MemberRow member, Supplier<T> act) {
        var result = new AtomicReference<T>();
        SignedIn.actAs(member.id(), () -> result.set(act.get()));
        return result.get();
    }

    void does(MemberRow member, Runnable act) {
        SignedIn.actAs(member.id(), act);
    }

    /** A house whose name no other story uses, open from Monday to Friday. */
    SiteRow aSite(MemberRow host) {
        return as(host, () -> floors().addSite("Huis " + NUMBER.incrementAndGet(), weekdays()));
    }

    /** An empty floor of 18.5 by 16.7 metres in a house of its own. */
    FloorRow anEmptyFloor(MemberRow host) {
        var site = aSite(host);
        return as(host, () -> floors().addFloor(site.ref(), "Begane grond", 185, 167));
    }

    /** The floor of the picture: four rooms, a corridor, twelve desks, in a house of its own. */
    FloorPlan aDrawnFloor(MemberRow host) {
        var floor = anEmptyFloor(host);
        return as(host, () -> floors().show(floor.ref(), brink(floors().plan(floor.ref()).version())));
    }

    Floors floors() {
        return rooms.the(Floors.class);
    }

    Drawings drawings() {
        return rooms.the(Drawings.class);
    }

    static Set<DayOfWeek> weekdays() {
        return EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    }

    /** The ground floor of Huis de Brink, as designed. */
    static PlanRequest brink(int version) {
        return new PlanRequest(version, 185, 167,
                List.of(room("Tuinkamer", "stil", 0, 0, 70, 82), room("Grote kamer", "", 70, 0, 115, 82),
                        new RoomRequest(null, "De Mark", "kamer voor overleg", RoomKind.ROOM, 12, 0, 105, 68, 62),
                        room("Inloop", "zonder boeken", 120, 105, 65, 62),
                        new RoomRequest(null, "Gang", "overal zonder drempel", RoomKind.CORRIDOR, 0, 0, 82, 185, 23)),
                List.of(door(28, 82, 18, true), door(98, 82, 18, true), door(70, 57, 17, false), door(12, 105, 18, true), door(155, 105, 18, true),
                        door(82, 167, 33, true)),
                List.of(new FacilityRequest(null, FacilityKind.KITCHEN, 78, 110), new FacilityRequest(null, FacilityKind.TOILET, 78, 126),
                        new FacilityRequest(null, FacilityKind.ENTRANCE, 78, 149)),
                List.of(desk(1, 6, 16, Feature.QUIET), desk(2, 38, 16, Feature.QUIET), desk(3, 6, 49, Feature.QUIET, Feature.NEAR_TOILET),
                        desk(4, 38, 49, Feature.QUIET), desk(5, 78, 16, Feature.SECOND_SCREEN), desk(6, 113, 16, Feature.ADJUSTABLE, Feature.STEP_FREE),
                        desk(7, 148, 16, Feature.ADJUSTABLE), desk(8, 78, 49, Feature.WINDOW), desk(9, 113, 49, Feature.SECOND_SCREEN),
                        desk(10, 148, 49, Feature.SECOND_SCREEN), dropIn(11, 124, 131), dropIn(12, 155, 131)));
    }

    static RoomRequest room(String name, String note, int x, int y, int width, int depth) {
        return new RoomRequest(null, name, note, RoomKind.ROOM, 0, x, y, width, depth);
    }

    static DoorwayRequest door(int x, int y, int length, boolean horizontal) {
        return new DoorwayRequest(null, x, y, length, horizontal);
    }

    static DeskRequest desk(int number, int x, int y, Feature... features) {
        return new DeskRequest(null, number, x, y, DeskMode.RESERVABLE, Set.of(features));
    }

    static DeskRequest dropIn(int number, int x, int y) {
        return new DeskRequest(null, number, x, y, DeskMode.DROP_IN, Set.of());
    }

    /** The desk with this number. */
    static DrawnDesk desk(FloorPlan plan, int number) {
        return plan.drawing().desks().stream().filter(desk -> desk.number() == number).findFirst().orElseThrow();
    }
}
