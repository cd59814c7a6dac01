package org.meent.desks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.meent.desks.BookingHouse.TODAY;
import static org.meent.desks.DayPart.AFTERNOON;
import static org.meent.desks.DayPart.EVENING;
import static org.meent.desks.DayPart.MORNING;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.meent.testing.OnBothDatabases;
import org.meent.testing.Rooms;

/** What a member sees of a week is what can be booked, and is read at once however many desks there are. */
class SeeingAWeekTest {
    private static final LocalDate TOMORROW = TODAY.plusDays(1);

    @OnBothDatabases(fresh = true)
    void the_strip_tells_past_shut_yours_free_full_and_too_far(Rooms rooms) {
        var house = BookingHouse.with(rooms, 4, 2);
        house.as(house.member(2), () -> house.bookings.book(house.desk(1), TOMORROW, Set.of(MORNING)));
        house.as(house.member(3), () -> house.bookings.book(house.desk(2), TODAY.plusDays(2), Set.of(MORNING)));
        house.as(house.member(4), () -> house.bookings.book(house.desk(1), TODAY.plusDays(2), Set.of(AFTERNOON)));
        house.as(house.member(1), () -> rooms.the(ClosingDays.class).close(house.site, TODAY.plusDays(3), "Verbouwing", false));

        var week = house.as(house.member(2), () -> rooms.the(Weeks.class).week(look(null, MORNING, AFTERNOON)));

        assertThat(week.days()).extracting(WeekDay::state)
                .containsExactly(DayState.PAST, DayState.FREE, DayState.FREE, DayState.FULL, DayState.SHUT, DayState.SHUT);
        assertThat(week.days()).extracting(WeekDay::free).containsExactly(0, 2, 1, 0, 0, 0);
        assertThat(week.days()).filteredOn(WeekDay::yours).extracting(WeekDay::day).containsExactly(TOMORROW);
        assertThat(week.days().get(4).reason()).isEqualTo("Verbouwing");
        var inTwoWeeks = house.as(house.member(2), () -> rooms.the(Weeks.class).week(look(TODAY.plusDays(14))));
        assertThat(inTwoWeeks.days()).extracting(WeekDay::state)
                .containsExactly(DayState.FREE, DayState.FREE, DayState.TOO_FAR, DayState.TOO_FAR, DayState.TOO_FAR, DayState.SHUT);
    }

    @OnBothDatabases(fresh = true)
    void a_desk_says_whose_it_is_only_if_that_member_shows_the_name(Rooms rooms) throws Exception {
        var house = BookingHouse.with(rooms, 3, 4);
        try (var connection = rooms.connect()) {
            BookingHouse.run(connection, "update member set show_name = true where id = ?", house.member(2).id());
            BookingHouse.run(connection, "update member set show_name = false where id = ?", house.member(3).id());
        }
        house.as(house.member(1), () -> house.bookings.book(house.desk(1), TOMORROW, Set.of(MORNING)));
        house.as(house.member(2), () -> house.bookings.book(house.desk(2), TOMORROW, Set.of(MORNING)));
        house.as(house.member(3), () -> house.bookings.book(house.desk(3), TOMORROW, Set.of(AFTERNOON)));

        var day = house.as(house.member(1), () -> rooms.the(Weeks.class).day(look(TOMORROW, MORNING, AFTERNOON)));

        assertThat(day.desks()).extracting(DeskRow::state).containsExactly(DeskState.YOURS, DeskState.TAKEN, DeskState.TAKEN, DeskState.FREE);
        assertThat(day.desks().get(1).names()).containsExactly("Lid 2");
        assertThat(day.desks().get(2).names()).isEmpty();
        assertThat(day.desks().get(0).booking()).isEqualTo(house.as(house.member(1), () -> house.bookings.mine()).get(0).ref());
        assertThat(day.desks()).allSatisfy(desk -> assertThat(desk.room()).isEqualTo("Grote kamer"));
        var morning = house.as(house.member(1), () -> rooms.the(Weeks.class).day(look(TOMORROW, MORNING)));
        assertThat(morning.desks().get(2).state()).isEqualTo(DeskState.FREE);
    }

    @OnBothDatabases(fresh = true)
    void who_is_in_today_is_counted_once_and_named_by_choice(Rooms rooms) throws Exception {
        var house = BookingHouse.with(rooms, 3, 4);
        try (var connection = rooms.connect()) {
            BookingHouse.run(connection, "update member set show_name = true where id = ?", house.member(2).id());
            BookingHouse.run(connection, "update member set show_name = false where id = ?", house.member(3).id());
        }
        house.as(house.member(2), () -> house.bookings.book(house.desk(2), TODAY, Set.of(MORNING, EVENING)));
        house.as(house.member(3), () -> house.bookings.book(house.desk(3), TODAY, Set.of(AFTERNOON)));

        var in = house.as(house.member(1), () -> rooms.the(Weeks.class).inToday()).orElseThrow();

        assertThat(in.members()).isEqualTo(2);
        assertThat(in.named()).containsExactly(new InToday.Named("Lid 2", "L2", 2));
        assertThat(in.unnamed()).isEqualTo(1);
    }

    @OnBothDatabases(fresh = true)
    void whoever_asks_for_nothing_sees_the_floor_and_the_parts_of_the_last_booking(Rooms rooms) {
        var house = BookingHouse.with(rooms, 2, 2);
        var weeks = rooms.the(Weeks.class);

        assertThat(house.as(house.member(2), () -> weeks.week(Look.USUAL)).parts()).containsExactlyInAnyOrder(MORNING, AFTERNOON);
        house.as(house.member(2), () -> house.bookings.book(house.desk(1), TOMORROW, Set.of(AFTERNOON, EVENING)));

        assertThat(house.as(house.member(2), () -> weeks.week(Look.USUAL)).parts()).containsExactlyInAnyOrder(AFTERNOON, EVENING);
        assertThat(house.as(house.member(2), () -> weeks.next()).orElseThrow().number()).isEqualTo(1);
        assertThat(house.as(house.member(1), () -> weeks.next())).isEmpty();
    }

    @OnBothDatabases(fresh = true)
    void in_the_afternoon_the_morning_is_no_longer_offered_and_at_night_it_is_tomorrow(Rooms rooms) {
        var house = BookingHouse.with(rooms, 2, 2);
        var weeks = rooms.the(Weeks.class);

        rooms.clock().pass(Duration.ofHours(4));
        var afternoon = house.as(house.member(2), () -> weeks.day(Look.USUAL));
        rooms.clock().pass(Duration.ofHours(8));
        var night = house.as(house.member(2), () -> weeks.day(Look.USUAL));

        assertThat(afternoon.day().day()).isEqualTo(TODAY);
        assertThat(afternoon.parts()).containsExactly(AFTERNOON);
        assertThat(night.day().day()).isEqualTo(TOMORROW);
        assertThat(night.parts()).containsExactlyInAnyOrder(MORNING, AFTERNOON);
        var over = house.as(house.member(2), () -> weeks.day(look(TODAY, MORNING)));
        assertThat(over.day().state()).isEqualTo(DayState.PAST);
        assertThat(over.desks()).extracting(DeskRow::state).containsOnly(DeskState.UNAVAILABLE);
    }

    @OnBothDatabases(fresh = true)
    void the_same_as_last_week_is_offered_only_if_it_can_be_had(Rooms rooms) {
        var house = BookingHouse.with(rooms, 3, 2);
        var weeks = rooms.the(Weeks.class);
        var nextWeek = TOMORROW.plusWeeks(1);
        house.as(house.member(2), () -> house.bookings.book(house.desk(2), TOMORROW, Set.of(MORNING, EVENING)));

        var offered = house.as(house.member(2), () -> weeks.look(look(nextWeek, AFTERNOON))).orElseThrow().lastWeek();
        var nothing = house.as(house.member(3), () -> weeks.look(look(nextWeek, AFTERNOON))).orElseThrow().lastWeek();
        house.as(house.member(3), () -> house.bookings.book(house.desk(2), nextWeek, Set.of(EVENING)));
        var taken = house.as(house.member(2), () -> weeks.look(look(nextWeek, AFTERNOON))).orElseThrow().lastWeek();

        assertThat(offered).contains(new LastWeek(nextWeek, house.desk(2), 2, Set.of(MORNING, EVENING)));
        assertThat(nothing).isEmpty();
        assertThat(taken).isEmpty();
    }

    @OnBothDatabases(fresh = true)
    void of_last_week_the_soonest_that_can_be_had_again_is_offered(Rooms rooms) {
        var house = BookingHouse.with(rooms, 3, 2);
        var weeks = rooms.the(Weeks.class);
        house.as(house.member(2), () -> house.bookings.book(house.desk(1), TOMORROW, Set.of(MORNING)));
        house.as(house.member(2), () -> house.bookings.book(house.desk(2), TOMORROW.plusDays(1), Set.of(MORNING)));
        rooms.clock().pass(Duration.ofDays(7));

        var first = house.as(house.member(2), weeks::again);
        house.as(house.member(2), () -> house.bookings.sameAsLastWeek(TOMORROW.plusWeeks(1)));
        var second = house.as(house.member(2), weeks::again);
        house.as(house.member(3), () -> house.bookings.book(house.desk(2), TOMORROW.plusDays(8), Set.of(MORNING)));
        var none = house.as(house.member(2), weeks::again);

        assertThat(first).contains(new LastWeek(TOMORROW.plusWeeks(1), house.desk(1), 1, Set.of(MORNING)));
        assertThat(second).contains(new LastWeek(TOMORROW.plusDays(8), house.desk(2), 2, Set.of(MORNING)));
        assertThat(none).isEmpty();
        assertThat(house.as(house.member(1), weeks::again)).isEmpty();
    }

    @OnBothDatabases(fresh = true)
    void in_the_evening_the_other_days_of_this_week_still_say_what_one_usually_books(Rooms rooms) {
        var house = BookingHouse.with(rooms, 3, 1);
        var weeks = rooms.the(Weeks.class);
        house.as(house.member(2), () -> house.bookings.book(house.desk(1), TOMORROW, Set.of(MORNING, AFTERNOON)));
        rooms.clock().pass(Duration.ofHours(9));

        var week = house.as(house.member(3), weeks::thisWeek).orElseThrow();

        assertThat(week.today()).isEqualTo(TODAY);
        assertThat(week.days().stream().filter(day -> day.day().equals(TODAY)).findFirst().orElseThrow().state()).isEqualTo(DayState.PAST);
        assertThat(week.days().stream().filter(day -> day.day().equals(TOMORROW)).findFirst().orElseThrow().state()).isEqualTo(DayState.FULL);
    }

    @OnBothDatabases(fresh = true)
    void a_page_asks_the_database_no_more_often_for_forty_desks_than_for_one(Rooms rooms) {
        var house = BookingHouse.with(rooms, 30, 40);
        var weeks = rooms.the(Weeks.class);
        var floors = rooms.the(Floors.class);
        var small = house.as(house.member(1), () -> {
            var floor = floors.addFloor(house.site, "Zolder", 100, 100).ref();
            var attic = new PlanRequest.RoomRequest(null, "Zolderkamer", "", RoomKind.ROOM, 0, 0, 0, 100, 100);
            floors.show(floor, new PlanRequest(floors.plan(floor).version(), 100, 100, List.of(attic), List.of(), List.of(),
                    List.of(new PlanRequest.DeskRequest(null, 99, 10, 20, DeskMode.RESERVABLE, Set.of()))));
            return floor;
        });
        for (var number = 2; number <= 30; number++) {
            var desk = house.desk(number);
            house.as(house.member(number), () -> house.bookings.book(desk, TOMORROW, Set.of(MORNING, AFTERNOON)));
        }

        var forOne = asked(rooms, () -> house.as(house.member(5), () -> weeks.look(new Look(small, TOMORROW, Set.of(), null))));
        var forForty = asked(rooms, () -> house.as(house.member(5), () -> weeks.look(new Look(house.floor, TOMORROW, Set.of(), null))));

        // One each for: the last booking, floor, house, rules, closing days, own bookings, the rules for those, four for the drawing,
        // who sits where, and the names of those who show them.
        assertThat(forForty.statements()).isLessThanOrEqualTo(14).isLessThanOrEqualTo(forOne.statements() + 1);
        assertThat(forForty.looksAtTheClock()).isEqualTo(forOne.looksAtTheClock()).isLessThanOrEqualTo(2);
    }

    @OnBothDatabases(fresh = true)
    void five_bookings_of_ones_own_are_read_with_the_same_few_questions_as_one(Rooms rooms) {
        var house = BookingHouse.with(rooms, 1, 8);
        var me = house.member(1);
        house.as(me, () -> house.bookings.book(house.desk(1), TOMORROW, Set.of(MORNING)));

        var listOfOne = asked(rooms, () -> house.as(me, house.bookings::mine));
        var weekOfOne = asked(rooms, () -> house.as(me, () -> rooms.the(Weeks.class).look(look(TOMORROW))));
        for (var n = 2; n < 6; n++) {
            var desk = house.desk(n);
            var day = TODAY.plusDays(n + 4);
            if (n < 5) house.as(me, () -> house.bookings.book(desk, day, Set.of(MORNING)));
            else house.as(me, () -> house.bookings.book(desk, TOMORROW, Set.of(EVENING)));
        }

        assertThat(asked(rooms, () -> house.as(me, house.bookings::mine))).isEqualTo(listOfOne).isEqualTo(new Asked(2, 2));
        assertThat(asked(rooms, () -> house.as(me, () -> rooms.the(Weeks.class).look(look(TOMORROW))))).isEqualTo(weekOfOne);
    }

    /** How often the database was asked, and how often the clock, which on PostgreSQL is the database's too. */
    private record Asked(long statements, long looksAtTheClock) {}

    private static Asked asked(Rooms rooms, Runnable act) {
        var statistics = rooms.factory().unwrap(SessionFactory.class).getStatistics();
        var looks = rooms.clock().looks();
        statistics.clear();
        act.run();
        return new Asked(statistics.getPrepareStatementCount(), rooms.clock().looks() - looks);
    }

    @OnBothDatabases(fresh = true)
    void a_floor_that_is_not_there_and_a_day_years_away_are_said(Rooms rooms) {
        var house = BookingHouse.with(rooms, 1, 1);
        var weeks = rooms.the(Weeks.class);

        assertThatThrownBy(() -> house.as(house.member(1), () -> weeks.week(new Look(UUID.randomUUID(), null, Set.of(), null))))
                .isInstanceOf(FloorProblems.NoSuchFloor.class);
        assertThatThrownBy(() -> house.as(house.member(1), () -> weeks.week(look(TODAY.plusYears(9))))).isInstanceOf(FloorProblems.Wrong.class);
    }

    private static Look look(LocalDate day, DayPart... parts) {
        return new Look(null, day, Set.of(parts), null);
    }
}
