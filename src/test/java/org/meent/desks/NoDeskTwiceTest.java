package org.meent.desks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.meent.desks.BookingProblems.DeskTaken;
import org.meent.desks.BookingProblems.NoLongerYours;
import org.meent.desks.BookingProblems.QuotaUsedUp;
import org.meent.desks.BookingProblems.SitsElsewhere;
import org.meent.desks.BookingProblems.TooLateToUndo;
import org.meent.kernel.Problem;
import org.meent.testing.OnBothDatabases;
import org.meent.testing.Rooms;

/** However many ask at once, no desk is taken twice, nobody sits in two places, and every refusal is true. */
class NoDeskTwiceTest {
    private static final int THREADS = 16;

    @OnBothDatabases(fresh = true)
    void when_everyone_wants_the_same_desk_one_gets_it(Rooms rooms) throws Exception {
        var house = BookingHouse.with(rooms, 30, 2);

        for (var round = 0; round < 5; round++) {
            var day = BookingHouse.TODAY.plusDays(1 + round + (round > 2 ? 2 : 0));
            var answers = atOnce(house.members.stream().map(member -> (Callable<Object>) () -> house.as(member, () -> answer(() -> house.bookings.book(house.desk(1), day, Set.of(DayPart.MORNING))))).toList());

            assertThat(answers).filteredOn(Done.class::isInstance).hasSize(1);
            assertThat(answers).filteredOn(answer -> !(answer instanceof Done)).allSatisfy(answer -> {
                assertThat(answer).isInstanceOf(DeskTaken.class);
                assertThat(((DeskTaken) answer).offer()).map(Offer::number).contains(2);
            });
        }
        assertThat(house.doubleBookings()).isZero();
    }

    @OnBothDatabases(fresh = true)
    void a_member_with_two_phones_stays_within_the_quota_and_in_one_place(Rooms rooms) throws Exception {
        var house = BookingHouse.with(rooms, 1, 20);

        var everywhere = IntStream.range(0, 40).mapToObj(n -> (Callable<Object>) () -> house.as(house.member(1),
                () -> answer(() -> house.bookings.book(house.desks.get(n % 20), weekday(n % 4), Set.of(n % 3 == 0 ? DayPart.MORNING : DayPart.AFTERNOON))))).toList();
        var answers = atOnce(everywhere);

        assertThat(answers).filteredOn(answer -> !(answer instanceof Done)).hasOnlyElementsOfTypes(QuotaUsedUp.class, SitsElsewhere.class, DeskTaken.class);
        assertThat(house.mostHeld()).isEqualTo(5);
        assertThat(house.membersInTwoPlaces()).isZero();
    }

    @OnBothDatabases(fresh = true)
    void a_thousand_acts_at_random_leave_everything_whole(Rooms rooms) throws Exception {
        var house = BookingHouse.with(rooms, 24, 8);
        var made = new ConcurrentLinkedQueue<Done>();
        var work = IntStream.range(0, THREADS).mapToObj(thread -> (Callable<Object>) () -> {
            var chance = new Random(20261124 + thread);
            for (var n = 0; n < 64; n++) act(house, chance, made);
            return "done";
        }).toList();

        assertThat(atOnce(work)).containsOnly("done");

        assertThat(house.doubleBookings()).isZero();
        assertThat(house.membersInTwoPlaces()).isZero();
        assertThat(house.strayHalfHours("booking_slot")).isZero();
        assertThat(house.strayHalfHours("member_slot")).isZero();
        assertThat(house.mostHeld()).isBetween(1L, 5L);
        assertThat(made).hasSizeGreaterThan(100);
    }

    /** One random act; what is refused must be refused for one of the reasons that such an act can meet. */
    private static void act(BookingHouse house, Random chance, ConcurrentLinkedQueue<Done> made) {
        var member = house.members.get(chance.nextInt(house.members.size()));
        var desk = house.desks.get(chance.nextInt(house.desks.size()));
        var day = weekday(chance.nextInt(3));
        var parts = EnumSet.of(DayPart.values()[chance.nextInt(3)], DayPart.values()[chance.nextInt(3)]);
        var answer = house.as(member, () -> {
            var mine = house.bookings.mine();
            return switch (mine.isEmpty() ? 0 : chance.nextInt(4)) {
                case 1 -> answer(() -> house.bookings.move(mine.get(chance.nextInt(mine.size())).ref(), desk, day, parts));
                case 2 -> answer(() -> house.bookings.giveBack(mine.get(chance.nextInt(mine.size())).ref()));
                case 3 -> answer(() -> house.bookings.undo(made.isEmpty() ? UUID.randomUUID() : made.peek().request()));
                default -> answer(() -> house.bookings.book(desk, day, parts));
            };
        });
        if (answer instanceof Done done) made.add(done);
        else assertThat(answer).isInstanceOfAny(DeskTaken.class, SitsElsewhere.class, QuotaUsedUp.class, NoLongerYours.class, TooLateToUndo.class, BookingProblems.NoSuchBooking.class);
    }

    private static LocalDate weekday(int n) {
        return List.of(25, 26, 27, 30).stream().map(number -> LocalDate.of(2026, 11, number)).toList().get(n);
    }

    private static Object answer(Callable<Done> act) throws Exception {
        try {
            return act.call();
        } catch (Problem problem) {
            return problem;
        }
    }

    private static List<Object> atOnce(List<Callable<Object>> work) throws Exception {
        var pool = Executors.newFixedThreadPool(Math.min(THREADS, work.size()));
        try {
            var answers = new java.util.ArrayList<>();
            // Ten minutes are far more than this takes; whoever waits longer hangs.
            for (var future : pool.invokeAll(work, 10, TimeUnit.MINUTES)) answers.add(future.get());
            return answers;
        } finally {
            pool.shutdownNow();
        }
    }
}
