package org.meent.desks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.meent.desks.BookingHouse.TODAY;
import static org.meent.desks.DayPart.AFTERNOON;
import static org.meent.desks.DayPart.EVENING;
import static org.meent.desks.DayPart.MORNING;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.meent.desks.BookingProblems.DeskTaken;
import org.meent.desks.BookingProblems.HouseIsShut;
import org.meent.desks.BookingProblems.NoSuchBooking;
import org.meent.desks.BookingProblems.NotForBooking;
import org.meent.desks.BookingProblems.PartIsOver;
import org.meent.desks.BookingProblems.QuotaUsedUp;
import org.meent.desks.BookingProblems.SitsElsewhere;
import org.meent.desks.BookingProblems.TooFarAhead;
import org.meent.kernel.Problem;
import org.meent.testing.OnBothDatabases;
import org.meent.testing.Rooms;

/** Whoever wants a desk gets it by the same rules as everyone, or hears why not. */
class BookingADeskTest {
    private static final LocalDate TOMORROW = TODAY.plusDays(1);
    private static final LocalDate SATURDAY = TODAY.plusDays(4);

    @OnBothDatabases(fresh = true)
    void a_booking_says_by_which_rules_it_was_let_through(Rooms rooms) throws SQLException {
        var house = BookingHouse.with(rooms, 1, 2);

        book(house, 1, 1, TOMORROW, MORNING);
        decideAgain(house);
        book(house, 1, 1, TOMORROW.plusDays(1), MORNING);

        assertThat(rules(house, TOMORROW)).isEqualTo("14 5");
        assertThat(rules(house, TOMORROW.plusDays(1))).isEqualTo("13 4");
    }

    @OnBothDatabases(fresh = true)
    void a_booking_that_comes_back_was_let_through_by_the_rules_of_that_moment(Rooms rooms) throws SQLException {
        var house = BookingHouse.with(rooms, 1, 2);
        var booked = book(house, 1, 1, TOMORROW, MORNING);
        var returned = giveBack(house, 1, booked);
        decideAgain(house);

        house.as(house.member(1), () -> house.bookings.undo(returned.request()));

        assertThat(rules(house, TOMORROW)).isEqualTo("13 4");
    }

    @OnBothDatabases(fresh = true)
    void morning_and_evening_are_two_bookings_of_one_act(Rooms rooms) {
        var house = BookingHouse.with(rooms, 1, 2);

        var done = book(house, 1, 1, TOMORROW, EVENING, MORNING);

        assertThat(done.bookings()).extracting(BookingRow::parts).containsExactly(Set.of(MORNING), Set.of(EVENING));
        assertThat(rooms.count("select count(distinct request_id) from booking")).isEqualTo(1);
        assertThat(rooms.count("select max(position) from booking")).isEqualTo(1);
        assertThat(house.as(house.member(1), () -> house.bookings.undo(done.request())).undone()).isTrue();
        assertThat(mine(house, 1)).isEmpty();
    }

    @OnBothDatabases(fresh = true)
    void nobody_holds_more_than_the_quota_and_what_is_over_does_not_count(Rooms rooms) {
        var house = BookingHouse.with(rooms, 1, 2);
        book(house, 1, 1, TODAY, MORNING);
        for (var day : List.of(1, 2, 3, 6)) book(house, 1, 1, TODAY.plusDays(day), MORNING);

        var refused = refused(() -> book(house, 1, 1, TODAY.plusDays(7), MORNING));
        rooms.clock().pass(Duration.ofMinutes(106));

        assertThat(refused).isInstanceOf(QuotaUsedUp.class).extracting(Problem::values, InstanceOfAssertFactories.LIST).containsExactly(5L);
        assertThat(book(house, 1, 1, TODAY.plusDays(7), MORNING).bookings()).hasSize(1);
        assertThat(refused(() -> book(house, 1, 1, TODAY.plusDays(8), MORNING))).isInstanceOf(QuotaUsedUp.class);
    }

    @OnBothDatabases(fresh = true)
    void the_last_day_of_the_horizon_can_be_booked_and_the_next_says_from_when(Rooms rooms) {
        var house = BookingHouse.with(rooms, 1, 2);

        assertThat(book(house, 1, 1, TODAY.plusDays(14), MORNING).bookings()).hasSize(1);

        assertThat(refused(() -> book(house, 1, 1, TODAY.plusDays(15), MORNING))).isInstanceOf(TooFarAhead.class)
                .extracting(Problem::values, InstanceOfAssertFactories.LIST).containsExactly(TODAY.plusDays(15), TODAY.plusDays(1), 14L);
    }

    @OnBothDatabases(fresh = true)
    void whoever_comes_too_late_is_offered_a_desk_in_the_same_room_until_all_are_taken(Rooms rooms) {
        var house = BookingHouse.with(rooms, 4, 3);
        book(house, 1, 2, TOMORROW, MORNING, AFTERNOON);
        book(house, 2, 1, TOMORROW, AFTERNOON);

        var first = refused(() -> book(house, 3, 2, TOMORROW, AFTERNOON));
        book(house, 3, 3, TOMORROW, AFTERNOON);
        var second = refused(() -> book(house, 4, 2, TOMORROW, AFTERNOON));

        assertThat(((DeskTaken) first).more()).containsEntry("offer", new Offer(house.desk(3), 3));
        assertThat(first.slug()).isEqualTo("desks.deskTakenOffer");
        assertThat(((DeskTaken) second).more()).isEmpty();
        assertThat(second.slug()).isEqualTo("desks.deskTaken");
    }

    @OnBothDatabases(fresh = true)
    void whoever_needs_a_desk_without_a_step_is_offered_one_sooner_than_the_neighbouring_desk(Rooms rooms) throws SQLException {
        var house = BookingHouse.with(rooms, 4, 4);
        try (var connection = rooms.connect()) {
            BookingHouse.run(connection, "insert into desk_feature (desk_id, feature) select id, 'STEP_FREE' from desk where number in (1, 3, 4)");
            BookingHouse.run(connection, "insert into desk_feature (desk_id, feature) select id, 'QUIET' from desk where number in (1, 4)");
        }
        book(house, 1, 1, TOMORROW, MORNING);

        var first = refused(() -> book(house, 4, 1, TOMORROW, MORNING));
        book(house, 2, 4, TOMORROW, MORNING);
        var second = refused(() -> book(house, 4, 1, TOMORROW, MORNING));
        book(house, 3, 3, TOMORROW, MORNING);
        var third = refused(() -> book(house, 4, 1, TOMORROW, MORNING));

        assertThat(((DeskTaken) first).offer()).as("quiet and without a step, as desk 1 is").map(Offer::number).contains(4);
        assertThat(((DeskTaken) second).offer()).as("without a step at least").map(Offer::number).contains(3);
        assertThat(((DeskTaken) third).offer()).as("rather another one than none").map(Offer::number).contains(2);
    }

    @OnBothDatabases(fresh = true)
    void a_drop_in_desk_and_one_out_of_use_are_not_for_booking_and_never_offered(Rooms rooms) throws SQLException {
        var house = BookingHouse.with(rooms, 2, 4);
        try (var connection = rooms.connect()) {
            BookingHouse.run(connection, "update desk set mode = 'DROP_IN' where number = 2");
            BookingHouse.run(connection, "update desk set mode = 'UNAVAILABLE' where number = 3");
        }
        book(house, 1, 1, TOMORROW, MORNING);

        assertThat(refused(() -> book(house, 2, 2, TOMORROW, MORNING))).isInstanceOf(NotForBooking.class).extracting(Problem::slug).isEqualTo("desks.dropIn");
        assertThat(refused(() -> book(house, 2, 3, TOMORROW, MORNING))).isInstanceOf(NotForBooking.class).extracting(Problem::slug).isEqualTo("desks.outOfUse");
        assertThat(((DeskTaken) refused(() -> book(house, 2, 1, TOMORROW, MORNING))).offer()).map(Offer::number).contains(4);
    }

    @OnBothDatabases(fresh = true)
    void a_shut_house_says_why_and_a_part_that_is_over_says_so(Rooms rooms) {
        var house = BookingHouse.with(rooms, 2, 2);
        house.as(house.member(1), () -> rooms.the(ClosingDays.class).close(house.site, TOMORROW, "Verbouwing", false));

        assertThat(refused(() -> book(house, 2, 1, SATURDAY, MORNING))).isInstanceOf(HouseIsShut.class).extracting(Problem::slug).isEqualTo("desks.shutThatWeekday");
        assertThat(refused(() -> book(house, 2, 1, TOMORROW, MORNING))).extracting(Problem::values, InstanceOfAssertFactories.LIST).containsExactly(TOMORROW, "Verbouwing");
        assertThat(refused(() -> book(house, 2, 1, TODAY.minusDays(1), EVENING))).isInstanceOf(PartIsOver.class);
        rooms.clock().pass(Duration.ofMinutes(105));
        assertThat(book(house, 2, 1, TODAY, MORNING).bookings()).hasSize(1);
        rooms.clock().pass(Duration.ofMinutes(1));
        assertThat(refused(() -> book(house, 1, 2, TODAY, MORNING))).isInstanceOf(PartIsOver.class);
    }

    @OnBothDatabases(fresh = true)
    void two_members_share_a_desk_on_a_day_only_if_they_share_no_part_of_it(Rooms rooms) {
        var house = BookingHouse.with(rooms, 2, 1);
        for (var one : choices()) {
            for (var other : choices()) {
                var first = house.as(house.member(1), () -> house.bookings.book(house.desk(1), TOMORROW, one));

                if (Collections.disjoint(one, other)) {
                    house.as(house.member(2), () -> house.bookings.book(house.desk(1), TOMORROW, other));
                    mine(house, 2).forEach(row -> house.as(house.member(2), () -> house.bookings.giveBack(row.ref())));
                } else {
                    assertThat(refused(() -> house.as(house.member(2), () -> house.bookings.book(house.desk(1), TOMORROW, other)))).as(one + " and " + other)
                            .isInstanceOf(DeskTaken.class);
                }
                house.as(house.member(1), () -> house.bookings.undo(first.request()));
            }
        }
        assertThat(house.strayHalfHours("booking_slot") + house.strayHalfHours("member_slot")).isZero();
    }

    @OnBothDatabases(fresh = true)
    void nobody_sits_at_two_desks_at_once(Rooms rooms) {
        var house = BookingHouse.with(rooms, 1, 3);
        book(house, 1, 1, TOMORROW, MORNING, AFTERNOON);

        assertThat(refused(() -> book(house, 1, 2, TOMORROW, AFTERNOON))).isInstanceOf(SitsElsewhere.class)
                .extracting(Problem::values, InstanceOfAssertFactories.LIST).containsExactly(TOMORROW, 1);
        assertThat(refused(() -> book(house, 1, 1, TOMORROW, AFTERNOON))).isInstanceOf(SitsElsewhere.class);
        assertThat(book(house, 1, 2, TOMORROW, EVENING).bookings()).hasSize(1);
    }

    @OnBothDatabases(fresh = true)
    void a_refused_wish_is_written_down_with_its_reason_once(Rooms rooms) {
        var house = BookingHouse.with(rooms, 2, 1);
        book(house, 1, 1, TOMORROW, MORNING);
        var own = book(house, 2, 1, TOMORROW, AFTERNOON);

        refused(() -> book(house, 2, 1, TOMORROW, MORNING));
        refused(() -> book(house, 2, 1, TODAY.plusDays(20), MORNING));
        refused(() -> book(house, 2, 1, SATURDAY, MORNING));
        refused(() -> house.as(house.member(2), () -> house.bookings.move(own.bookings().get(0).ref(), house.desk(1), TOMORROW, Set.of(MORNING))));
        refused(() -> book(house, 2, 1, TODAY.minusDays(1), MORNING));
        rooms.waitForWhatFollows();

        assertThat(wishes(house)).containsExactlyInAnyOrder("TAKEN " + TOMORROW, "TAKEN " + TOMORROW, "TOO_FAR " + TODAY.plusDays(20), "CLOSED " + SATURDAY);
        assertThat(rooms.count("select count(*) from refused_wish where member_id <> " + house.member(2).id())).isZero();
    }

    @OnBothDatabases(fresh = true)
    void a_day_that_nobody_can_mean_is_refused_before_the_database_hears_of_it(Rooms rooms) {
        var house = BookingHouse.with(rooms, 1, 1);

        for (var day : List.of(LocalDate.MIN, LocalDate.of(-5000, 1, 1), TODAY.plusYears(4), LocalDate.MAX)) {
            assertThat(refused(() -> book(house, 1, 1, day, MORNING))).isInstanceOf(FloorProblems.Wrong.class);
            assertThat(refused(() -> house.as(house.member(1), () -> house.bookings.sameAsLastWeek(day)))).isInstanceOf(FloorProblems.Wrong.class);
        }
    }

    @OnBothDatabases(fresh = true)
    void another_members_booking_is_none_that_one_has(Rooms rooms) {
        var house = BookingHouse.with(rooms, 2, 2);
        var theirs = book(house, 1, 1, TOMORROW, MORNING);
        var ref = theirs.bookings().get(0).ref();

        house.as(house.member(2), () -> {
            assertThatThrownBy(() -> house.bookings.giveBack(ref)).isInstanceOf(NoSuchBooking.class);
            assertThatThrownBy(() -> house.bookings.move(ref, house.desk(2), TOMORROW, Set.of(MORNING))).isInstanceOf(NoSuchBooking.class);
            assertThatThrownBy(() -> house.bookings.undo(theirs.request())).isInstanceOf(NoSuchBooking.class);
            assertThatThrownBy(() -> house.bookings.act(theirs.request())).isInstanceOf(NoSuchBooking.class);
            assertThat(house.bookings.mine()).isEmpty();
            return null;
        });
        assertThat(mine(house, 1)).hasSize(1);
    }

    /** From now on 13 days ahead, and 4 bookings. */
    private static void decideAgain(BookingHouse house) throws SQLException {
        try (var connection = house.rooms.connect()) {
            BookingHouse.run(connection, "insert into rule_version (rule_key, effective_from, amount, decision_id, set_at)"
                    + " select rule_key, ?, amount - 1, decision_id, set_at from rule_version where rule_key in ('BOOKING_HORIZON_DAYS', 'OPEN_BOOKINGS')", TODAY);
        }
    }

    private static String rules(BookingHouse house, LocalDate day) {
        var from = " from booking b join rule_version r on r.id = b.%s where b.booking_date = date '" + day + "'";
        return house.rooms.count("select r.amount" + from.formatted("horizon_rule")) + " " + house.rooms.count("select r.amount" + from.formatted("quota_rule"));
    }

    private static List<String> wishes(BookingHouse house) {
        var wishes = new ArrayList<String>();
        try (var connection = house.rooms.connect(); var statement = connection.createStatement();
                var rows = statement.executeQuery("select reason, wished_for from refused_wish")) {
            while (rows.next()) wishes.add(rows.getString(1) + " " + rows.getString(2));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return wishes;
    }

    private static List<Set<DayPart>> choices() {
        return List.of(EnumSet.of(MORNING), EnumSet.of(AFTERNOON), EnumSet.of(EVENING), EnumSet.of(MORNING, AFTERNOON), EnumSet.of(AFTERNOON, EVENING), EnumSet.of(MORNING, EVENING),
                EnumSet.allOf(DayPart.class));
    }

    private static Done book(BookingHouse house, int member, int desk, LocalDate day, DayPart... parts) {
        return house.as(house.member(member), () -> house.bookings.book(house.desk(desk), day, Set.of(parts)));
    }

    private static Done giveBack(BookingHouse house, int member, Done booked) {
        return house.as(house.member(member), () -> house.bookings.giveBack(booked.bookings().get(0).ref()));
    }

    private static List<BookingRow> mine(BookingHouse house, int member) {
        return house.as(house.member(member), house.bookings::mine);
    }

    private static Problem refused(ThrowingCallable act) {
        return org.assertj.core.api.Assertions.catchThrowableOfType(Problem.class, act);
    }
}
