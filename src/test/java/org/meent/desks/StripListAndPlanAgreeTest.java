package org.meent.desks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meent.desks.BookingHouse.TODAY;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.meent.desks.BookingCheck.Wish;
import org.meent.kernel.Problem;
import org.meent.testing.OnBothDatabases;
import org.meent.testing.Rooms;

/** Strip, list and plan of a week say the same, and what they call free is what can be booked. */
class StripListAndPlanAgreeTest {
    private static final int NEWCOMER = 12;

    @OnBothDatabases(fresh = true)
    void what_is_shown_as_free_can_be_had_and_nothing_else_can(Rooms rooms) throws SQLException {
        var house = aBusyHouse(rooms, 5);

        for (var day = TODAY.minusDays(1); day.isBefore(TODAY.plusDays(17)); day = day.plusDays(1)) {
            for (var parts : List.of(EnumSet.of(DayPart.MORNING), EnumSet.of(DayPart.AFTERNOON, DayPart.EVENING), EnumSet.of(DayPart.MORNING, DayPart.EVENING), EnumSet.allOf(DayPart.class))) {
                var shown = look(house, new Look(house.floor, day, parts, null)).day();

                for (var desk : shown.desks()) {
                    assertThat(desk.state() == DeskState.FREE).as("desk " + desk.number() + " on " + day + " for " + parts + " is shown as " + desk.state())
                            .isEqualTo(canBeHad(house, desk, day, parts));
                }
            }
        }
    }

    @OnBothDatabases(fresh = true)
    void the_strip_counts_the_desks_that_list_and_plan_show_as_free_with_any_filter(Rooms rooms) throws SQLException {
        var house = aBusyHouse(rooms, 6);
        var desks = rooms.the(WeekDesks.class);

        for (var feature : new Feature[] {null, Feature.QUIET, Feature.ADJUSTABLE}) {
            for (var n = 0; n < 14; n++) {
                var look = new Look(house.floor, TODAY.plusDays(n), EnumSet.of(DayPart.MORNING, DayPart.AFTERNOON), feature);
                var view = look(house, look);
                var address = new WeekAddress(look, null, false, true);

                var free = view.day().desks().stream().filter(row -> row.state() == DeskState.FREE).map(DeskRow::number).toList();
                var inTheList = house.as(house.member(NEWCOMER), () -> desks.lines(view, address, null)).stream().filter(line -> line.act().equals("book")).map(WeekDesks.Line::number).toList();
                var onThePlan = house.as(house.member(NEWCOMER), () -> desks.picture(view, address, null)).desks().stream().filter(desk -> desk.state().equals("free")).map(PlanPicture.Desk::number).toList();
                var inTheStrip = view.week().days().stream().filter(day -> day.day().equals(look.day())).map(WeekDay::free).toList();

                assertThat(inTheList).as("list of " + look).isEqualTo(free);
                assertThat(onThePlan).as("plan of " + look).isEqualTo(free);
                if (!inTheStrip.isEmpty()) assertThat(inTheStrip).as("strip of " + look).containsExactly(free.size());
                assertThat(view.week().days()).as("strip of " + look).filteredOn(day -> day.day().equals(look.day())).allSatisfy(day -> assertThat(day).isEqualTo(view.day().day()));
                assertThat(onThePlanAtAll(house, desks, view, address)).as("the plan shows every desk, whatever is filtered").hasSize(8);
            }
        }
    }

    @OnBothDatabases(fresh = true)
    void each_day_of_the_strip_shows_what_the_strip_said_at_any_hour(Rooms rooms) throws SQLException {
        var house = aBusyHouse(rooms, 7);

        for (var hour = 0; hour < 14; hour += 2) {
            for (var day : look(house, new Look(house.floor, TODAY, Set.of(), null)).week().days()) {
                var chosen = look(house, new Look(house.floor, day.day(), Set.of(), null)).day().day();

                assertThat(chosen).as(hour + " hours later, the strip of today").isEqualTo(day);
            }
            rooms.clock().pass(Duration.ofHours(2));
        }
    }

    private static List<Integer> onThePlanAtAll(BookingHouse house, WeekDesks desks, WeekView view, WeekAddress address) {
        return house.as(house.member(NEWCOMER), () -> desks.picture(view, address, null)).desks().stream().map(PlanPicture.Desk::number).toList();
    }

    /** Eight desks, one of them drop-in, one out of use; eleven members with bookings at random, a closing day. */
    private static BookingHouse aBusyHouse(Rooms rooms, long seed) throws SQLException {
        var house = BookingHouse.with(rooms, NEWCOMER, 8);
        try (var connection = rooms.connect()) {
            BookingHouse.run(connection, "update desk set mode = 'DROP_IN' where number = 4");
            BookingHouse.run(connection, "update desk set mode = 'UNAVAILABLE' where number = 5");
            BookingHouse.run(connection, "insert into desk_feature (desk_id, feature) select id, 'QUIET' from desk where number in (1, 2, 4)");
            BookingHouse.run(connection, "insert into desk_feature (desk_id, feature) select id, 'ADJUSTABLE' from desk where number in (2, 5, 7)");
        }
        house.as(house.member(1), () -> rooms.the(ClosingDays.class).close(house.site, TODAY.plusDays(9), "Feest", false));
        var chance = new Random(seed);
        for (var n = 0; n < 120; n++) {
            var member = house.member(1 + chance.nextInt(NEWCOMER - 1));
            var parts = EnumSet.of(DayPart.values()[chance.nextInt(3)], DayPart.values()[chance.nextInt(3)]);
            var day = TODAY.plusDays(chance.nextInt(10));
            var desk = house.desks.get(chance.nextInt(8));
            house.as(member, () -> {
                try {
                    return house.bookings.book(desk, day, parts);
                } catch (Problem refused) {
                    return null;
                }
            });
        }
        return house;
    }

    private static boolean canBeHad(BookingHouse house, DeskRow row, LocalDate day, Set<DayPart> parts) {
        var check = house.rooms.the(BookingCheck.class);
        return house.as(house.member(NEWCOMER), () -> house.rooms.inTransaction(() -> {
            var desk = house.rooms.the(BookingStore.class).desk(row.desk()).orElseThrow();
            try {
                check.allow(new Wish(house.member(NEWCOMER).id(), desk, day, check.parts().on(day).spans(parts)));
                return true;
            } catch (Problem refused) {
                return false;
            }
        }));
    }

    private static WeekView look(BookingHouse house, Look look) {
        return house.as(house.member(NEWCOMER), () -> house.rooms.the(Weeks.class).look(look)).orElseThrow();
    }
}
