package org.meent.desks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.meent.desks.DayPart.AFTERNOON;
import static org.meent.desks.DayPart.EVENING;
import static org.meent.desks.DayPart.MORNING;

import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.meent.desks.BookingProblems.PartIsOver;
import org.meent.desks.BookingProblems.TooFarAhead;
import org.meent.testing.OnBothDatabases;
import org.meent.testing.Rooms;

/**
 * A day is a day at the house, on those when the clocks change, on leap days and at the turn of the year. The dates
 * are those of the calendar: clocks change on 29 March and 25 October 2026, 2028 is a leap year, and the week of
 * 28 December 2026 is the 53rd (ISO 8601). {@link CalendarElsewhereTest} tells these stories on machines elsewhere.
 */
class CalendarTest {
    private static final LocalDate SPRING = LocalDate.of(2026, 3, 29);
    private static final LocalDate AUTUMN = LocalDate.of(2026, 10, 25);

    @OnBothDatabases(fresh = true)
    void what_is_booked_for_a_day_is_kept_for_that_day_and_no_other(Rooms rooms) throws SQLException {
        var house = everyDay(rooms);
        for (var day : List.of(SPRING.minusDays(1), SPRING, SPRING.plusDays(1), AUTUMN.minusDays(1), AUTUMN, AUTUMN.plusDays(1),
                LocalDate.of(2028, 2, 28), LocalDate.of(2028, 2, 29), LocalDate.of(2028, 3, 1), LocalDate.of(2026, 12, 31), LocalDate.of(2027, 1, 1))) {
            at(house, day.minusDays(1).atTime(0, 5));

            var done = as(house, () -> house.bookings.book(house.desk(1), day, Set.of(MORNING, EVENING)));

            assertThat(done.bookings()).extracting(BookingRow::day).containsOnly(day);
            assertThat(as(house, house.bookings::mine)).extracting(BookingRow::day).containsOnly(day);
            assertThat(inTheDatabase(house, "select distinct cast(booking_date as varchar(10)) from booking where status = 'CONFIRMED'")).containsExactly(day.toString());
            for (var table : List.of("booking_slot", "member_slot")) {
                assertThat(inTheDatabase(house, "select distinct cast(slot_date as varchar(10)) from " + table)).containsExactly(day.toString());
                assertThat(house.strayHalfHours(table)).isZero();
            }
            as(house, () -> house.bookings.undo(done.request()));
        }
    }

    @OnBothDatabases(fresh = true)
    void the_strip_has_every_day_of_the_week_once(Rooms rooms) {
        var house = everyDay(rooms);

        assertThat(strip(house, SPRING)).isEqualTo(days(LocalDate.of(2026, 3, 23), 7));
        assertThat(strip(house, SPRING.plusDays(1))).isEqualTo(days(LocalDate.of(2026, 3, 30), 7));
        assertThat(strip(house, AUTUMN)).isEqualTo(days(LocalDate.of(2026, 10, 19), 7));
        assertThat(strip(house, LocalDate.of(2028, 2, 29))).isEqualTo(days(LocalDate.of(2028, 2, 28), 7));
        assertThat(strip(house, LocalDate.of(2026, 12, 31))).isEqualTo(days(LocalDate.of(2026, 12, 28), 7));
        assertThat(strip(house, LocalDate.of(2027, 1, 1))).isEqualTo(days(LocalDate.of(2026, 12, 28), 7));
        assertThat(strip(house, LocalDate.of(2027, 1, 3))).isEqualTo(days(LocalDate.of(2026, 12, 28), 7));
        assertThat(strip(house, LocalDate.of(2027, 1, 4))).isEqualTo(days(LocalDate.of(2027, 1, 4), 7));
    }

    @OnBothDatabases(fresh = true)
    void the_horizon_is_fourteen_days_whether_a_day_has_23_24_or_25_hours(Rooms rooms) {
        var house = everyDay(rooms);
        for (var today : List.of(SPRING.minusDays(14), SPRING.minusDays(1), SPRING, AUTUMN.minusDays(14), AUTUMN.minusDays(1), AUTUMN,
                LocalDate.of(2028, 2, 15), LocalDate.of(2028, 2, 29), LocalDate.of(2026, 12, 18), LocalDate.of(2026, 12, 31))) {
            for (var moment : List.of(today.atTime(0, 0), today.atTime(23, 59))) {
                at(house, moment);

                var last = as(house, () -> house.bookings.book(house.desk(1), today.plusDays(14), Set.of(EVENING)));
                assertThatThrownBy(() -> as(house, () -> house.bookings.book(house.desk(1), today.plusDays(15), Set.of(MORNING)))).as("on " + moment).isInstanceOf(TooFarAhead.class);
                assertThat(state(house, today.plusDays(14))).as("on " + moment).isEqualTo(DayState.FREE);
                assertThat(state(house, today.plusDays(15))).as("on " + moment).isEqualTo(DayState.TOO_FAR);
                as(house, () -> house.bookings.undo(last.request()));
            }
        }
    }

    @OnBothDatabases(fresh = true)
    void a_part_is_over_when_the_clock_on_the_wall_says_so(Rooms rooms) {
        var house = everyDay(rooms);
        for (var day : List.of(SPRING, AUTUMN, LocalDate.of(2026, 12, 31), LocalDate.of(2028, 2, 29))) {
            at(house, day.atTime(11, 59));
            var booked = as(house, () -> house.bookings.book(house.desk(1), day, Set.of(MORNING)));
            assertThat(state(house, day)).as("on " + day).isEqualTo(DayState.FREE);

            at(house, day.atTime(12, 0));
            assertThat(as(house, house.bookings::mine)).as("on " + day).isEmpty();
            assertThatThrownBy(() -> as(house, () -> house.bookings.giveBack(booked.bookings().get(0).ref()))).isInstanceOf(PartIsOver.class);
            assertThatThrownBy(() -> as(house, () -> house.bookings.book(house.desk(2), day, Set.of(MORNING)))).isInstanceOf(PartIsOver.class);
            assertThat(state(house, day)).as("on " + day).isEqualTo(DayState.PAST);
            assertThat(as(house, () -> house.bookings.book(house.desk(2), day, Set.of(AFTERNOON))).bookings()).hasSize(1);

            at(house, day.atTime(16, 59));
            assertThat(as(house, house.bookings::mine)).hasSize(1);
            at(house, day.atTime(17, 0));
            assertThat(as(house, house.bookings::mine)).isEmpty();
            at(house, day.plusDays(1).atTime(0, 0));
            assertThat(as(house, () -> rooms.the(Weeks.class).week(Look.USUAL)).today()).isEqualTo(day.plusDays(1));
        }
    }

    @OnBothDatabases(fresh = true)
    void in_the_hour_that_comes_twice_and_after_the_one_that_is_left_out_it_is_still_today(Rooms rooms) {
        var house = everyDay(rooms);
        var twice = AUTUMN.atTime(2, 30).atZone(BookingHouse.ZONE);

        for (var moment : List.of(twice.withEarlierOffsetAtOverlap(), twice.withLaterOffsetAtOverlap(), SPRING.atTime(3, 0).atZone(BookingHouse.ZONE))) {
            rooms.clock().set(moment.toInstant());

            assertThat(as(house, () -> rooms.the(Weeks.class).week(Look.USUAL)).today()).isEqualTo(moment.toLocalDate());
            assertThat(state(house, moment.toLocalDate())).isEqualTo(DayState.FREE);
        }
    }

    @OnBothDatabases(fresh = true)
    void the_same_as_last_week_is_seven_days_later_over_every_edge(Rooms rooms) {
        var house = everyDay(rooms);
        for (var day : List.of(SPRING.minusDays(7), SPRING.minusDays(2), AUTUMN.minusDays(7), AUTUMN, LocalDate.of(2028, 2, 22), LocalDate.of(2028, 2, 29), LocalDate.of(2026, 12, 28))) {
            at(house, day.atTime(7, 0));
            as(house, () -> house.bookings.book(house.desk(2), day, Set.of(MORNING)));

            var again = as(house, () -> house.bookings.sameAsLastWeek(day.plusDays(7)));

            assertThat(again.bookings()).extracting(BookingRow::day).containsExactly(day.plusDays(7));
            as(house, house.bookings::mine).forEach(row -> as(house, () -> house.bookings.giveBack(row.ref())));
        }
    }

    private static BookingHouse everyDay(Rooms rooms) {
        var house = BookingHouse.with(rooms, 1, 2);
        as(house, () -> rooms.the(Floors.class).changeSite(house.site, "Huis van elke dag", EnumSet.allOf(DayOfWeek.class)));
        return house;
    }

    private static void at(BookingHouse house, LocalDateTime wall) {
        house.rooms.clock().set(wall.atZone(BookingHouse.ZONE).toInstant());
    }

    private static DayState state(BookingHouse house, LocalDate day) {
        return as(house, () -> house.rooms.the(Weeks.class).day(new Look(house.floor, day, Set.of(MORNING), null))).day().state();
    }

    private static List<LocalDate> strip(BookingHouse house, LocalDate day) {
        at(house, day.atTime(9, 0));
        return as(house, () -> house.rooms.the(Weeks.class).week(new Look(house.floor, day, Set.of(), null))).days().stream().map(WeekDay::day).toList();
    }

    private static List<LocalDate> days(LocalDate first, int count) {
        return IntStream.range(0, count).mapToObj(first::plusDays).toList();
    }

    private static List<String> inTheDatabase(BookingHouse house, String sql) throws SQLException {
        var found = new ArrayList<String>();
        try (var connection = house.rooms.connect(); var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            while (rows.next()) found.add(rows.getString(1));
        }
        return found;
    }

    private static <T> T as(BookingHouse house, Callable<T> act) {
        return house.as(house.member(1), act);
    }
}
