package org.meent.desks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.meent.desks.BookingProblems.DeskTaken;
import org.meent.desks.BookingProblems.TakenJustNow;
import org.meent.testing.OnBothDatabases;
import org.meent.testing.Rooms;
import org.meent.testing.TestDatabase;

/** However many ask at once, no desk is taken twice, nobody sits in two places, and every refusal is true. */
class NoDeskTwiceTest {
    private static final LocalDate TOMORROW = BookingHouse.TODAY.plusDays(1);

    @OnBothDatabases(fresh = true)
    void when_everyone_wants_the_same_desk_one_gets_it_and_the_others_hear_of_another(Rooms rooms) {
        var house = BookingHouse.with(rooms, 30, 2);

        for (var day : List.of(TOMORROW, TOMORROW.plusDays(1), TOMORROW.plusDays(5), TOMORROW.plusDays(6), TOMORROW.plusDays(7))) {
            var answers = new Rush(house).herd(1, day);

            assertThat(answers).filteredOn(Done.class::isInstance).hasSize(1);
            assertThat(answers).filteredOn(answer -> !(answer instanceof Done)).allSatisfy(answer -> {
                assertThat(answer).isInstanceOf(DeskTaken.class);
                assertThat(((DeskTaken) answer).offer()).map(Offer::number).contains(2);
            });
        }
        assertThat(house.doubleBookings()).isZero();
    }

    @OnBothDatabases(fresh = true)
    void fifteen_hundred_acts_at_random_leave_everything_whole_and_every_refusal_was_true(Rooms rooms) {
        var house = BookingHouse.with(rooms, 12, 8);

        var history = new Rush(house).deeds(20261124, 96);

        var verdict = Verdict.on(history);
        assertThat(verdict.lies()).isEmpty();
        assertThat(verdict.faults()).isEmpty();
        assertThat(verdict.forgotten()).isEmpty();
        assertThat(verdict.mostHeld()).isBetween(1L, 5L);
        assertThat(verdict).returns(0L, Verdict::doubleBookings).returns(0L, Verdict::inTwoPlaces).returns(0L, Verdict::strayHalfHours)
                .returns(0L, Verdict::stoppedByKey).returns(0L, Verdict::wishesLost);
        assertThat(verdict.worked()).isGreaterThan(100);
        assertThat(List.of(DeskTaken.class, BookingProblems.SitsElsewhere.class, BookingProblems.QuotaUsedUp.class, BookingProblems.HouseIsShut.class, BookingProblems.TooFarAhead.class,
                BookingProblems.PartIsOver.class, BookingProblems.NoSuchBooking.class, BookingProblems.TooLateToUndo.class, BookingProblems.NoLongerYours.class))
                .as("reasons that were met").allSatisfy(reason -> assertThat(history.refusedFor(reason)).isNotEmpty());
    }

    @OnBothDatabases(fresh = true)
    void a_member_with_two_phones_stays_within_the_quota_and_in_one_place(Rooms rooms) {
        var house = BookingHouse.with(rooms, 1, 20);

        var history = new Rush(house).deeds(7, 40);

        var verdict = Verdict.on(history);
        assertThat(verdict.mostHeld()).isLessThanOrEqualTo(5);
        assertThat(verdict.inTwoPlaces()).isZero();
        assertThat(verdict.lies()).isEmpty();
        assertThat(verdict.faults()).isEmpty();
        assertThat(history.refusedFor(BookingProblems.QuotaUsedUp.class)).isNotEmpty();
        assertThat(history.refusedFor(BookingProblems.SitsElsewhere.class)).isNotEmpty();
        assertThat(history.refusedFor(DeskTaken.class)).isEmpty();
    }

    @OnBothDatabases(fresh = true)
    void whoever_asks_for_sixteen_desks_at_once_gets_the_five_that_anyone_may_have(Rooms rooms) {
        var house = BookingHouse.with(rooms, 2, 16);

        for (var round = 0; round < 3; round++) {
            var answers = new Rush(house).manyWishes();

            assertThat(answers).filteredOn(Done.class::isInstance).hasSize(5);
            assertThat(answers).filteredOn(BookingProblems.QuotaUsedUp.class::isInstance).hasSize(11);
            for (var booking : house.as(house.member(2), house.bookings::mine)) house.as(house.member(2), () -> house.bookings.giveBack(booking.ref()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void in_a_jvm_that_has_just_begun_it_is_the_same(TestDatabase database) {
        var found = RushOnItsOwn.guarded(database);

        assertThat(found.doubled()).isZero();
        assertThat(found.verdict()).contains("doubleBookings=0, inTwoPlaces=0, strayHalfHours=0", "stoppedByKey=0, wishesLost=0, lies=[], faults=[], forgotten=[]");
        assertThat(found.number("mostHeld")).isBetween(1L, 5L);
    }

    @ParameterizedTest
    @EnumSource
    void without_guards_desks_are_taken_twice_and_this_very_rush_shows_it(TestDatabase database) {
        var found = RushOnItsOwn.unguarded(database);

        assertThat(found.doubled()).as("rounds in which a desk was taken twice, of " + found.rounds()).isPositive();
    }

    @ParameterizedTest
    @EnumSource
    void the_keys_alone_keep_desks_apart_when_nobody_locks(TestDatabase database) {
        try (var rooms = Rooms.on(database, RushOnItsOwn.WITHOUT_LOCKS)) {
            var house = BookingHouse.with(rooms, 30, 8);
            var rush = new Rush(house);

            // On a machine that is busy otherwise members may come one after the other, and find the desk taken.
            var stopped = 0L;
            for (var round = 0; round < 3 || stopped == 0 && round < 24; round++) {
                stopped += rush.herd(1 + round % 8, TOMORROW.plusDays(round / 8)).stream().filter(TakenJustNow.class::isInstance).count();
            }
            rush.deeds(2, 16);

            assertThat(stopped).as("members who were stopped by a key").isPositive();
            assertThat(house.doubleBookings()).isZero();
            assertThat(house.membersInTwoPlaces()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_locks_and_the_second_look_alone_keep_desks_apart_when_there_are_no_keys(TestDatabase database) {
        try (var rooms = Rooms.on(database)) {
            var house = BookingHouse.with(rooms, 30, 8);
            house.dropKeys();
            var rush = new Rush(house);

            for (var round = 0; round < 3; round++) assertThat(rush.herd(1 + round, TOMORROW)).filteredOn(Done.class::isInstance).hasSize(1);
            rush.deeds(3, 16);

            assertThat(house.doubleBookings()).isZero();
            assertThat(house.membersInTwoPlaces()).isZero();
            assertThat(house.mostHeld()).isBetween(1L, 5L);
        }
    }

    @OnBothDatabases(fresh = true)
    void the_database_itself_refuses_a_half_hour_that_is_taken(Rooms rooms) throws SQLException {
        var house = BookingHouse.with(rooms, 2, 2);
        house.as(house.member(1), () -> house.bookings.book(house.desk(1), TOMORROW, Set.of(DayPart.MORNING)));

        try (var connection = rooms.connect()) {
            for (var table : List.of("booking_slot", "member_slot")) {
                assertThatThrownBy(() -> BookingHouse.run(connection, "insert into " + table + " select * from " + table)).isInstanceOf(SQLException.class);
            }
        }
        assertThat(house.strayHalfHours("booking_slot") + house.strayHalfHours("member_slot")).isZero();
    }
}
