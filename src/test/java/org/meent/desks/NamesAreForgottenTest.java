package org.meent.desks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.meent.desks.BookingHouse.TODAY;
import static org.meent.desks.DayPart.AFTERNOON;
import static org.meent.desks.DayPart.MORNING;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import org.meent.desks.BookingProblems.DeskTaken;
import org.meent.kernel.DailyTasks;
import org.meent.rules.RuleKey;
import org.meent.testing.OnBothDatabases;
import org.meent.testing.Rooms;

/** Whose a booking was is forgotten after as many days as the rules say; that there was one is not. */
class NamesAreForgottenTest {
    private static final String NAMED = "select count(*) from booking where member_id is not null";
    private static final String NAMED_ACTS = "select count(*) from audit where act like 'desks.%' and member_id is not null";

    @OnBothDatabases(fresh = true)
    void a_booking_carries_a_name_for_ninety_days_and_counts_for_ever(Rooms rooms) {
        var house = BookingHouse.with(rooms, 3, 4);
        house.as(house.member(2), () -> house.bookings.book(house.desk(1), TODAY, Set.of(MORNING, AFTERNOON)));
        house.as(house.member(3), () -> house.bookings.book(house.desk(2), TODAY, Set.of(MORNING)));
        house.as(house.member(3), () -> house.bookings.giveBack(house.bookings.mine().get(0).ref()));
        var bookings = rooms.count("select count(*) from booking");
        var acts = rooms.count(NAMED_ACTS);

        itIs(rooms, TODAY.plusDays(90));
        assertThat(rooms.count(NAMED)).isEqualTo(bookings).isEqualTo(2);
        assertThat(rooms.count(NAMED_ACTS)).isEqualTo(acts).isGreaterThanOrEqualTo(3);

        itIs(rooms, TODAY.plusDays(91));
        assertThat(rooms.count(NAMED)).isZero();
        assertThat(rooms.count("select count(*) from booking_request where member_id is not null")).isZero();
        assertThat(rooms.count("select count(*) from member_slot")).isZero();
        assertThat(rooms.count(NAMED_ACTS)).isZero();
        assertThat(rooms.count("select count(*) from booking")).isEqualTo(bookings);
        assertThat(rooms.count("select count(*) from booking where status = 'CONFIRMED'")).isEqualTo(1);
        assertThat(rooms.count("select count(*) from audit where act like 'desks.%'")).isEqualTo(acts);
        assertThat(house.strayHalfHours("booking_slot")).isZero();
    }

    @OnBothDatabases(fresh = true)
    void what_is_still_to_come_keeps_its_name_and_can_be_given_back(Rooms rooms) {
        var house = BookingHouse.with(rooms, 2, 2);
        house.as(house.member(2), () -> house.bookings.book(house.desk(1), TODAY, Set.of(MORNING)));
        itIs(rooms, TODAY.plusDays(90));
        house.as(house.member(2), () -> house.bookings.book(house.desk(2), TODAY.plusDays(91), Set.of(MORNING)));

        itIs(rooms, TODAY.plusDays(91));

        assertThat(rooms.count(NAMED)).isEqualTo(1);
        var mine = house.as(house.member(2), () -> house.bookings.mine());
        assertThat(mine).extracting(BookingRow::number).containsExactly(2);
        house.as(house.member(2), () -> house.bookings.giveBack(mine.get(0).ref()));
        assertThat(house.as(house.member(2), () -> house.bookings.mine())).isEmpty();
    }

    @OnBothDatabases(fresh = true)
    void the_week_of_back_then_names_nobody(Rooms rooms) throws SQLException {
        var house = BookingHouse.with(rooms, 2, 2);
        try (var connection = rooms.connect()) {
            BookingHouse.run(connection, "update member set show_name = true where id = ?", house.member(2).id());
        }
        house.as(house.member(2), () -> house.bookings.book(house.desk(1), TODAY, Set.of(MORNING)));
        var then = new Look(house.floor, TODAY, Set.of(MORNING), null);
        assertThat(house.as(house.member(1), () -> rooms.the(Weeks.class).day(then)).desks().get(0).names()).containsExactly("Lid 2");

        itIs(rooms, TODAY.plusDays(91));

        assertThat(house.as(house.member(1), () -> rooms.the(Weeks.class).day(then)).desks()).allSatisfy(desk -> assertThat(desk.names()).isEmpty());
    }

    @OnBothDatabases(fresh = true)
    void a_wish_that_could_not_be_is_forgotten_too(Rooms rooms) {
        var house = BookingHouse.with(rooms, 3, 2);
        house.as(house.member(2), () -> house.bookings.book(house.desk(1), TODAY, Set.of(MORNING)));
        assertThatThrownBy(() -> house.as(house.member(3), () -> house.bookings.book(house.desk(1), TODAY, Set.of(MORNING)))).isInstanceOf(DeskTaken.class);
        rooms.waitForWhatFollows();

        itIs(rooms, TODAY.plusDays(90));
        assertThat(rooms.count("select count(*) from refused_wish")).isEqualTo(1);

        itIs(rooms, TODAY.plusDays(91));
        assertThat(rooms.count("select count(*) from refused_wish")).isZero();
    }

    @OnBothDatabases(fresh = true)
    void a_decision_can_make_it_sooner_from_a_date(Rooms rooms) throws SQLException {
        var house = BookingHouse.with(rooms, 2, 2);
        house.as(house.member(2), () -> house.bookings.book(house.desk(1), TODAY, Set.of(MORNING)));
        try (var connection = rooms.connect()) {
            BookingHouse.run(connection, "insert into rule_version (rule_key, effective_from, amount, decision_id, set_at) select ?, ?, ?, id, decided_at from decision",
                    RuleKey.NAMED_BOOKING_DAYS.name(), TODAY.plusDays(20), 7L);
        }

        itIs(rooms, TODAY.plusDays(19));
        assertThat(rooms.count(NAMED)).isEqualTo(1);

        itIs(rooms, TODAY.plusDays(20));
        assertThat(rooms.count(NAMED)).isZero();
    }

    /** The first tick of the day. */
    private static void itIs(Rooms rooms, LocalDate day) {
        rooms.clock().set(day.atTime(LocalTime.of(0, 3)).atZone(BookingHouse.ZONE).toInstant());
        rooms.the(DailyTasks.class).carryOut();
    }
}
