package org.meent.desks;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.meent.kernel.Communities;
import org.meent.kernel.CommunityRow;
import org.meent.members.MemberRow;
import org.meent.members.Members;
import org.meent.members.SignedIn;
import org.meent.rules.RuleKey;
import org.meent.testing.Rooms;

/** A house with one room of desks, members to sit there, and the rules as the founding proposes them. */
final class BookingHouse {
    static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    /** The story's today, a Tuesday. */
    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    final Rooms rooms;
    final Bookings bookings;
    final List<MemberRow> members = new ArrayList<>();
    final List<UUID> desks = new ArrayList<>();
    UUID site;
    UUID floor;

    private BookingHouse(Rooms rooms) {
        this.rooms = rooms;
        this.bookings = rooms.the(Bookings.class);
    }

    /** With so many members, the first of whom is host, and desks 1 to {@code desks}. */
    static BookingHouse with(Rooms rooms, int members, int desks) {
        var house = new BookingHouse(rooms);
        for (var number = 1; number <= members; number++) house.members.add(rooms.the(Members.class).addFounder("Lid " + number, "lid" + number + "@voorbeeld.nl"));
        rooms.the(Communities.class).found(new CommunityRow("De Meent", "Breda", java.util.Locale.forLanguageTag("nl"), ZONE, false, null));
        house.decide();
        house.draw(desks);
        return house;
    }

    /** What the founding decides: all rules, and a host. */
    private void decide() {
        try (var connection = rooms.connect()) {
            run(connection, "insert into decision (ref, decided_in, serial, title, body, language, method, decided_at, review_on) values (?, 2026, 1, 'Oprichting', '', 'nl', 'FOUNDING', ?, ?)",
                    UUID.randomUUID(), Timestamp.from(rooms.clock().instant()), TODAY.plusYears(1));
            for (var key : RuleKey.values()) {
                run(connection, "insert into rule_version (rule_key, effective_from, amount, decision_id, set_at) select ?, ?, ?, id, decided_at from decision",
                        key.name(), TODAY.minusYears(1), key.usual());
            }
            run(connection, "insert into mandate (ref, role, member_id, first_day, last_day, granted_at, decision_id) select ?, 'host', ?, ?, ?, decided_at, id from decision",
                    UUID.randomUUID(), members.get(0).id(), TODAY.minusDays(1), TODAY.plusYears(1));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void draw(int count) {
        var floors = rooms.the(Floors.class);
        as(members.get(0), () -> {
            site = floors.addSite("Huis de Brink", EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)).ref();
            floor = floors.addFloor(site, "Begane grond", 400, 400).ref();
            var drawn = IntStream.range(0, count)
                    .mapToObj(n -> new PlanRequest.DeskRequest(null, n + 1, 10 + n % 10 * 35, 20 + n / 10 * 40, DeskMode.RESERVABLE, Set.of())).toList();
            var room = new PlanRequest.RoomRequest(null, "Grote kamer", "", RoomKind.ROOM, 0, 0, 0, 400, 400);
            var plan = floors.show(floor, new PlanRequest(floors.plan(floor).version(), 400, 400, List.of(room), List.of(), List.of(), drawn));
            plan.drawing().desks().forEach(desk -> desks.add(desk.ref()));
            return null;
        });
    }

    <T> T as(MemberRow member, Callable<T> act) {
        var result = new AtomicReference<T>();
        SignedIn.actAs(member.id(), () -> {
            try {
                result.set(act.call());
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        return result.get();
    }

    MemberRow member(int number) {
        return members.get(number - 1);
    }

    UUID desk(int number) {
        return desks.get(number - 1);
    }

    static void run(Connection connection, String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (var n = 0; n < values.length; n++) statement.setObject(n + 1, values[n]);
            statement.executeUpdate();
        }
    }

    /** Pairs of confirmed bookings that share a desk and some half hour: what must never be. */
    long doubleBookings() {
        return rooms.count("""
                select count(*) from booking a join booking b on a.desk_id = b.desk_id and a.booking_date = b.booking_date and a.id < b.id
                and a.first_slot < b.end_slot and b.first_slot < a.end_slot where a.status = 'CONFIRMED' and b.status = 'CONFIRMED'""");
    }

    /** Pairs of confirmed bookings by which a member sits in two places at once. */
    long membersInTwoPlaces() {
        return rooms.count("""
                select count(*) from booking a join booking b on a.member_id = b.member_id and a.booking_date = b.booking_date and a.id < b.id
                and a.first_slot < b.end_slot and b.first_slot < a.end_slot where a.status = 'CONFIRMED' and b.status = 'CONFIRMED'""");
    }

    /** Half hours that a slot table has and no confirmed booking accounts for, or the other way round. */
    long strayHalfHours(String table) {
        var booked = rooms.count("select coalesce(sum(end_slot - first_slot), 0) from booking where status = 'CONFIRMED'");
        var accounted = rooms.count("select count(*) from " + table + """
                 s join booking b on b.id = s.booking_id and b.booking_date = s.slot_date and b.status = 'CONFIRMED'
                and s.slot_no >= b.first_slot and s.slot_no < b.end_slot""");
        return Math.abs(booked - accounted) + rooms.count("select count(*) from " + table) - accounted;
    }

    /** The most bookings that a member holds. */
    long mostHeld() {
        return rooms.count("select coalesce(max(held), 0) from (select count(*) as held from booking where status = 'CONFIRMED' group by member_id) as x");
    }

    /** The bookings that stand. */
    Set<UUID> confirmed() {
        var refs = new HashSet<UUID>();
        try (var connection = rooms.connect(); var statement = connection.createStatement();
                var rows = statement.executeQuery("select ref from booking where status = 'CONFIRMED'")) {
            while (rows.next()) refs.add(rows.getObject(1, UUID.class));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return refs;
    }

    /** Everyone gives everything back, and no wish was ever refused. */
    void emptyDesks() {
        members.forEach(member -> as(member, () -> {
            bookings.mine().forEach(row -> bookings.giveBack(row.ref()));
            return null;
        }));
        rooms.waitForWhatFollows();
        try (var connection = rooms.connect()) {
            run(connection, "delete from refused_wish");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes the keys off the slot tables of this house's own database. */
    void dropKeys() {
        try (var connection = rooms.connect()) {
            run(connection, "alter table booking_slot drop constraint booking_slot_is_taken_once");
            run(connection, "alter table member_slot drop constraint member_slot_is_at_one_place");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
