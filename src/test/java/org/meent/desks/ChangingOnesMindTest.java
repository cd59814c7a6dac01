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
import java.util.concurrent.Callable;
import org.meent.desks.BookingProblems.DeskTaken;
import org.meent.desks.BookingProblems.HouseIsShut;
import org.meent.desks.BookingProblems.NoLongerYours;
import org.meent.desks.BookingProblems.NoSuchBooking;
import org.meent.desks.BookingProblems.NothingToRepeat;
import org.meent.desks.BookingProblems.PartIsOver;
import org.meent.desks.BookingProblems.QuotaUsedUp;
import org.meent.desks.BookingProblems.SeveralToRepeat;
import org.meent.desks.BookingProblems.TooLateToUndo;
import org.meent.testing.OnBothDatabases;
import org.meent.testing.Rooms;

/** What was booked can be moved, given back, undone for ten minutes, and had again a week later. */
class ChangingOnesMindTest {
    private static final LocalDate TOMORROW = TODAY.plusDays(1);

    @OnBothDatabases(fresh = true)
    void what_is_given_back_is_free_for_others_at_once_and_remembered(Rooms rooms) {
        var house = BookingHouse.with(rooms, 2, 1);
        var booked = book(house, 1, 1, TOMORROW, MORNING);

        var done = as(house, 1, () -> house.bookings.giveBack(ref(booked)));

        assertThat(done.bookings()).extracting(BookingRow::status).containsExactly(BookingStatus.CANCELLED);
        assertThat(book(house, 2, 1, TOMORROW, MORNING).bookings()).hasSize(1);
        assertThat(rooms.count("select count(*) from booking")).isEqualTo(2);
        assertThatThrownBy(() -> as(house, 1, () -> house.bookings.giveBack(ref(booked)))).isInstanceOf(NoLongerYours.class);
    }

    @OnBothDatabases(fresh = true)
    void a_part_that_is_over_is_neither_given_back_nor_moved(Rooms rooms) {
        var house = BookingHouse.with(rooms, 1, 1);
        var booked = book(house, 1, 1, TODAY, MORNING);

        rooms.clock().pass(Duration.ofMinutes(106));

        assertThatThrownBy(() -> as(house, 1, () -> house.bookings.giveBack(ref(booked)))).isInstanceOf(PartIsOver.class);
        assertThatThrownBy(() -> as(house, 1, () -> house.bookings.move(ref(booked), house.desk(1), TOMORROW, Set.of(MORNING)))).isInstanceOf(PartIsOver.class);
        assertThat(house.confirmed()).containsExactly(ref(booked));
        assertThat(as(house, 1, house.bookings::mine)).isEmpty();
    }

    @OnBothDatabases(fresh = true)
    void a_booking_moves_to_another_desk_day_and_part_at_once(Rooms rooms) {
        var house = BookingHouse.with(rooms, 1, 2);
        var booked = book(house, 1, 1, TOMORROW, MORNING);

        as(house, 1, () -> house.bookings.move(ref(booked), house.desk(2), TOMORROW.plusDays(1), Set.of(AFTERNOON, EVENING)));

        assertThat(as(house, 1, house.bookings::mine)).singleElement().satisfies(row -> {
            assertThat(row.number()).isEqualTo(2);
            assertThat(row.day()).isEqualTo(TOMORROW.plusDays(1));
            assertThat(row.parts()).containsExactlyInAnyOrder(AFTERNOON, EVENING);
        });
        assertThat(house.strayHalfHours("booking_slot") + house.strayHalfHours("member_slot")).isZero();
    }

    @OnBothDatabases(fresh = true)
    void a_move_that_cannot_be_leaves_the_booking_as_it_was(Rooms rooms) {
        var house = BookingHouse.with(rooms, 2, 2);
        var booked = book(house, 1, 1, TOMORROW, MORNING);
        book(house, 2, 2, TOMORROW, MORNING);

        assertThatThrownBy(() -> as(house, 1, () -> house.bookings.move(ref(booked), house.desk(2), TOMORROW, Set.of(MORNING)))).isInstanceOf(DeskTaken.class);

        assertThat(house.confirmed()).contains(ref(booked)).hasSize(2);
        assertThat(rooms.count("select count(*) from booking_request")).isEqualTo(2);
        assertThat(house.strayHalfHours("booking_slot") + house.strayHalfHours("member_slot")).isZero();
    }

    @OnBothDatabases(fresh = true)
    void whoever_stays_longer_keeps_the_desk_even_with_the_quota_used_up(Rooms rooms) {
        var house = BookingHouse.with(rooms, 1, 1);
        var booked = book(house, 1, 1, TOMORROW, MORNING);
        for (var day : List.of(2, 3, 6, 7)) book(house, 1, 1, TODAY.plusDays(day), MORNING);

        var longer = as(house, 1, () -> house.bookings.move(ref(booked), house.desk(1), TOMORROW, Set.of(MORNING, AFTERNOON)));

        assertThat(longer.bookings()).singleElement().extracting(BookingRow::parts).isEqualTo(Set.of(MORNING, AFTERNOON));
        assertThatThrownBy(() -> as(house, 1, () -> house.bookings.move(ref(longer), house.desk(1), TOMORROW, Set.of(MORNING, EVENING)))).isInstanceOf(QuotaUsedUp.class);
    }

    @OnBothDatabases(fresh = true)
    void an_act_can_be_undone_for_ten_minutes_and_once(Rooms rooms) {
        var house = BookingHouse.with(rooms, 1, 2);
        var late = book(house, 1, 1, TOMORROW, MORNING);
        rooms.clock().pass(Duration.ofSeconds(1));
        var booked = book(house, 1, 1, TOMORROW, AFTERNOON);
        rooms.clock().pass(Duration.ofMinutes(10).minusSeconds(1));

        assertThatThrownBy(() -> as(house, 1, () -> house.bookings.undo(late.request()))).isInstanceOf(TooLateToUndo.class);
        assertThat(as(house, 1, () -> house.bookings.undo(booked.request())).undone()).isTrue();
        assertThatThrownBy(() -> as(house, 1, () -> house.bookings.undo(booked.request()))).isInstanceOf(TooLateToUndo.class);
        assertThat(house.confirmed()).containsExactly(ref(late));
    }

    @OnBothDatabases(fresh = true)
    void nobody_undoes_what_another_member_did(Rooms rooms) {
        var house = BookingHouse.with(rooms, 2, 2);
        var theirs = as(house, 2, () -> house.bookings.book(house.desk(1), TOMORROW, Set.of(MORNING)));

        assertThatThrownBy(() -> as(house, 1, () -> house.bookings.undo(theirs.request()))).isInstanceOf(NoSuchBooking.class);

        assertThat(as(house, 2, () -> house.bookings.mine())).hasSize(1);
    }

    @OnBothDatabases(fresh = true)
    void undoing_a_move_brings_the_first_booking_back(Rooms rooms) {
        var house = BookingHouse.with(rooms, 1, 2);
        var booked = book(house, 1, 1, TOMORROW, MORNING);
        var moved = as(house, 1, () -> house.bookings.move(ref(booked), house.desk(2), TOMORROW, Set.of(AFTERNOON)));

        as(house, 1, () -> house.bookings.undo(moved.request()));

        assertThat(house.confirmed()).containsExactly(ref(booked));
        assertThat(house.strayHalfHours("booking_slot") + house.strayHalfHours("member_slot")).isZero();
        assertThatThrownBy(() -> as(house, 1, () -> house.bookings.undo(moved.request()))).isInstanceOf(TooLateToUndo.class);
    }

    @OnBothDatabases(fresh = true)
    void what_others_have_taken_since_does_not_come_back(Rooms rooms) {
        var house = BookingHouse.with(rooms, 2, 2);
        var booked = book(house, 1, 1, TOMORROW, MORNING);
        var returned = as(house, 1, () -> house.bookings.giveBack(ref(booked)));
        var theirs = book(house, 2, 1, TOMORROW, MORNING);

        assertThatThrownBy(() -> as(house, 1, () -> house.bookings.undo(returned.request()))).isInstanceOf(DeskTaken.class);

        assertThat(house.confirmed()).containsExactly(ref(theirs));
        as(house, 2, () -> house.bookings.undo(theirs.request()));
        assertThat(as(house, 1, () -> house.bookings.undo(returned.request())).undone()).isTrue();
    }

    @OnBothDatabases(fresh = true)
    void who_sat_there_this_morning_loses_nothing_when_the_house_shuts_this_afternoon(Rooms rooms) {
        var house = BookingHouse.with(rooms, 3, 2);
        book(house, 2, 1, TODAY, MORNING);
        book(house, 3, 2, TODAY, MORNING, AFTERNOON);
        rooms.clock().pass(Duration.ofHours(4));

        assertThat(as(house, 1, () -> rooms.the(ClosingDays.class).close(house.site, TODAY, "Lekkage", true))).as("Lid 3, who is still there").isEqualTo(1);

        assertThat(rooms.count("select count(*) from booking where status = 'CONFIRMED'")).isEqualTo(1);
        assertThat(rooms.count("select count(*) from log_entry where type = 'desks.dayClosed' and body like '%\"members\":1%'")).isEqualTo(1);
    }

    @OnBothDatabases(fresh = true)
    void a_closing_day_takes_bookings_away_and_no_undo_brings_them_back(Rooms rooms) {
        var house = BookingHouse.with(rooms, 2, 2);
        var booked = book(house, 2, 1, TOMORROW, MORNING);
        var returned = as(house, 2, () -> house.bookings.giveBack(book(house, 2, 2, TOMORROW, AFTERNOON).bookings().get(0).ref()));

        as(house, 1, () -> rooms.the(ClosingDays.class).close(house.site, TOMORROW, "Geen stroom", true));

        assertThatThrownBy(() -> as(house, 2, () -> house.bookings.undo(booked.request()))).isInstanceOf(NoLongerYours.class);
        assertThatThrownBy(() -> as(house, 2, () -> house.bookings.undo(returned.request()))).isInstanceOf(HouseIsShut.class);
        assertThat(house.confirmed()).isEmpty();
        assertThat(house.strayHalfHours("booking_slot") + house.strayHalfHours("member_slot")).isZero();
    }

    @OnBothDatabases(fresh = true)
    void the_same_as_last_week_is_the_same_desk_and_the_same_parts(Rooms rooms) {
        var house = BookingHouse.with(rooms, 1, 3);
        book(house, 1, 3, TOMORROW, MORNING, EVENING);

        var again = as(house, 1, () -> house.bookings.sameAsLastWeek(TOMORROW.plusWeeks(1)));

        assertThat(again.bookings()).extracting(BookingRow::number).containsOnly(3);
        assertThat(again.bookings()).extracting(BookingRow::parts).containsExactly(Set.of(MORNING), Set.of(EVENING));
        assertThat(again.bookings()).extracting(BookingRow::day).containsOnly(TOMORROW.plusWeeks(1));
    }

    @OnBothDatabases(fresh = true)
    void nothing_or_several_desks_cannot_be_repeated_in_one_step(Rooms rooms) {
        var house = BookingHouse.with(rooms, 2, 2);
        book(house, 1, 1, TOMORROW, MORNING);
        book(house, 1, 2, TOMORROW, AFTERNOON);
        var returned = book(house, 2, 1, TOMORROW.plusDays(1), MORNING);
        as(house, 2, () -> house.bookings.giveBack(ref(returned)));

        assertThatThrownBy(() -> as(house, 1, () -> house.bookings.sameAsLastWeek(TOMORROW.plusWeeks(1)))).isInstanceOf(SeveralToRepeat.class);
        assertThatThrownBy(() -> as(house, 2, () -> house.bookings.sameAsLastWeek(TOMORROW.plusDays(8)))).isInstanceOf(NothingToRepeat.class);
    }

    private static Done book(BookingHouse house, int member, int desk, LocalDate day, DayPart... parts) {
        return as(house, member, () -> house.bookings.book(house.desk(desk), day, Set.of(parts)));
    }

    private static <T> T as(BookingHouse house, int member, Callable<T> act) {
        return house.as(house.member(member), act);
    }

    private static java.util.UUID ref(Done done) {
        return done.bookings().get(0).ref();
    }
}
