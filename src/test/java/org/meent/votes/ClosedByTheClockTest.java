package org.meent.votes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.meent.kernel.Heart;
import org.meent.testing.OnBothDatabases;
import org.meent.testing.Rooms;
import org.meent.testing.TestDatabase;
import org.meent.voting.Verdict;

/** A vote closes by the clock, also on a machine that was off then, and is counted once. */
class ClosedByTheClockTest {
    /** How many connections wait for another one. */
    private static final Map<TestDatabase, String> BLOCKED = Map.of(TestDatabase.H2, "select count(*) from information_schema.sessions where blocker_id is not null",
            TestDatabase.POSTGRESQL, "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()");

    @OnBothDatabases(fresh = true)
    void votes_that_race_the_close_are_all_in_the_count_or_told_that_they_came_too_late(Rooms rooms) throws Exception {
        for (var round = 0; round < 5; round++) {
            var poll = Poll.byMajority(rooms, 24).open();
            rooms.clock().set(poll.closes.minusMillis(1));
            var together = new CyclicBarrier(26);
            var pool = Executors.newFixedThreadPool(26);
            var casts = IntStream.range(0, 24).mapToObj(n -> (Callable<Object>) () -> {
                together.await();
                try {
                    return poll.cast(n, n % 3 == 0 ? "no" : "yes");
                } catch (RuntimeException refused) {
                    return refused;
                }
            });
            var counts = IntStream.range(0, 2).mapToObj(n -> (Callable<Object>) () -> {
                together.await();
                poll.close().count();
                return poll.seenBy(n);
            });

            var answers = pool.invokeAll(java.util.stream.Stream.concat(casts, counts).toList()).stream().map(done -> {
                try {
                    return done.get();
                } catch (Exception e) {
                    return (Object) e;
                }
            }).toList();
            pool.shutdown();
            poll.count();

            var taken = answers.subList(0, 24).stream().filter(VoteRow.class::isInstance).count();
            assertThat(answers.subList(0, 24)).allMatch(answer -> answer instanceof VoteRow || answer instanceof VoteProblems.Closed);
            assertThat(poll.number("ballot")).isEqualTo(taken);
            assertThat(poll.rollUsed()).as("too late uses nothing up").isEqualTo(taken);
            var result = poll.seenBy(5).count();
            assertThat(result.cast()).isEqualTo(taken);
            for (var seen : answers.subList(24, 26)) assertThat(((VoteRow) seen).count()).as("every reader sees the same").satisfiesAnyOf(count -> assertThat(count).isNull(), count -> assertThat(count).isEqualTo(result));
        }
    }

    @OnBothDatabases(fresh = true)
    void whoever_waits_at_the_lock_while_the_vote_closes_comes_too_late(Rooms rooms) throws Exception {
        var poll = Poll.byMajority(rooms, 3).open();
        var pool = Executors.newSingleThreadExecutor();
        var waiter = new AtomicReference<Future<VoteRow>>();

        rooms.inTransaction(() -> {
            var store = rooms.the(VoteStore.class);
            store.lock(store.with(poll.ref).orElseThrow());
            waiter.set(pool.submit(() -> poll.cast(0, "yes")));
            untilSomebodyWaits(rooms);
            poll.close();
            return null;
        });

        assertThatThrownBy(() -> waiter.get().get()).hasCauseInstanceOf(VoteProblems.Closed.class);
        pool.shutdown();
        assertThat(poll.rollUsed() + poll.number("ballot")).as("nothing is used up").isZero();
    }

    @OnBothDatabases(fresh = true)
    void counted_twice_or_by_many_at_once_it_is_counted_once(Rooms rooms) throws Exception {
        var poll = Poll.byMajority(rooms, 3).open();
        poll.cast(0, "yes");
        poll.close();
        var pool = Executors.newFixedThreadPool(8);

        for (var done : pool.invokeAll(IntStream.range(0, 8).mapToObj(n -> (Callable<Poll>) poll::count).toList())) done.get();
        pool.shutdown();
        var first = poll.count().seenBy(0).count();
        rooms.clock().pass(Duration.ofDays(1));
        poll.count();

        assertThat(poll.seenBy(0).count()).isEqualTo(first).returns(Verdict.ADOPTED, CountRow::verdict);
        assertThat(rooms.count("select count(*) from vote where counted_at > closes_at + interval '1' hour")).as("the moment of the first count stands").isZero();
    }

    @OnBothDatabases(fresh = true)
    void a_count_that_breaks_down_leaves_nothing_and_is_done_later(Rooms rooms) throws SQLException {
        var poll = Poll.byMajority(rooms, 3).open();
        poll.cast(0, "yes");
        poll.close();
        act(rooms, "alter table vote add constraint not_now check (counted_at is null)");

        poll.count();
        assertThat(poll.seenBy(0)).returns(VoteState.CLOSED, VoteRow::state).returns(null, VoteRow::count);

        act(rooms, "alter table vote drop constraint not_now");
        assertThat(poll.count().seenBy(0).count().verdict()).isEqualTo(Verdict.ADOPTED);
    }

    @OnBothDatabases(fresh = true)
    void a_machine_that_slept_through_the_close_moves_it_once_and_in_public(Rooms rooms) {
        var poll = Poll.byMajority(rooms, 3);
        beat(rooms, poll.closes.minus(Duration.ofHours(2)), poll.closes.minus(Duration.ofHours(1)));
        var up = poll.closes.plus(Duration.ofHours(2));
        rooms.clock().set(up);

        poll.count();

        assertThat(poll.seenBy(0)).returns(VoteState.OPEN, VoteRow::state).returns(up.plus(Duration.ofHours(3)), VoteRow::closesAt).returns(poll.closes, VoteRow::closedFirstAt);
        assertThat(rooms.count("select count(*) from log_entry where type = 'votes.closeMoved'")).isEqualTo(1);
        assertThat(poll.cast(0, "no").mine()).isEqualTo("no");

        // Off again until after the new close: it does not move a second time.
        rooms.clock().set(up.plus(Duration.ofHours(9)));
        poll.count();
        assertThat(poll.seenBy(0)).returns(VoteState.COUNTED, VoteRow::state).returns(up.plus(Duration.ofHours(3)), VoteRow::closesAt);
        assertThat(rooms.count("select count(*) from log_entry where type = 'votes.closeMoved'")).isEqualTo(1);
    }

    @OnBothDatabases(fresh = true)
    void whoever_votes_first_after_the_machine_is_up_again_finds_the_vote_open(Rooms rooms) {
        var poll = Poll.byMajority(rooms, 3);
        beat(rooms, poll.closes.minus(Duration.ofHours(2)), poll.closes.minus(Duration.ofHours(1)));
        rooms.clock().set(poll.closes.plus(Duration.ofHours(2)));

        assertThat(poll.cast(0, "yes")).returns("yes", VoteRow::mine).returns(poll.closes, VoteRow::closedFirstAt);

        assertThat(poll.count().seenBy(1)).returns(VoteState.OPEN, VoteRow::state).returns(poll.closes.plus(Duration.ofHours(5)), VoteRow::closesAt);
        assertThat(rooms.count("select count(*) from log_entry where type = 'votes.closeMoved'")).isEqualTo(1);
    }

    @OnBothDatabases(fresh = true)
    void a_machine_that_was_off_for_days_moves_the_close_by_a_day_at_most(Rooms rooms) {
        var poll = Poll.byMajority(rooms, 3);
        beat(rooms, poll.closes.minus(Duration.ofHours(2)), poll.closes.minus(Duration.ofHours(1)));
        var up = poll.closes.plus(Duration.ofDays(4));
        rooms.clock().set(up);

        assertThat(poll.count().seenBy(0).closesAt()).isEqualTo(up.plus(Duration.ofDays(1)));
    }

    @OnBothDatabases(fresh = true)
    void half_an_hour_without_a_machine_moves_nothing(Rooms rooms) {
        var poll = Poll.byMajority(rooms, 3);
        beat(rooms, poll.closes.minus(Duration.ofHours(25)), poll.closes.minus(Duration.ofMinutes(15)));
        rooms.clock().set(poll.closes.plus(Duration.ofMinutes(15)));

        assertThatThrownBy(() -> poll.cast(0, "yes")).isInstanceOf(VoteProblems.Closed.class);
        poll.count();

        assertThat(poll.seenBy(0)).returns(VoteState.COUNTED, VoteRow::state).returns(null, VoteRow::closedFirstAt);
        assertThat(rooms.count("select count(*) from log_entry where type = 'votes.closeMoved'")).isZero();
    }

    @OnBothDatabases(fresh = true)
    void a_night_off_early_in_the_vote_moves_nothing(Rooms rooms) {
        var poll = Poll.byMajority(rooms, 3);
        beat(rooms, poll.opens, poll.opens.plus(Duration.ofHours(1)));
        beat(rooms, poll.opens.plus(Duration.ofHours(9)), poll.closes);
        rooms.clock().set(poll.closes);

        assertThat(poll.count().seenBy(0)).returns(VoteState.COUNTED, VoteRow::state).returns(null, VoteRow::closedFirstAt);
    }

    @OnBothDatabases(fresh = true)
    void too_few_is_told_as_such(Rooms rooms) {
        var poll = Poll.withQuorum(rooms, 10, 20).open();
        poll.cast(0, "yes");

        assertThat(poll.close().count().seenBy(0).count()).returns(Verdict.QUORUM_NOT_MET, CountRow::verdict).returns(2L, CountRow::quorum);
    }

    /** Waits until some transaction waits for the lock of another. */
    static void untilSomebodyWaits(Rooms rooms) {
        until(() -> rooms.count(BLOCKED.get(rooms.database())) > 0);
    }

    private static void until(BooleanSupplier so) {
        var end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!so.getAsBoolean()) {
            if (System.nanoTime() > end) throw new AssertionError("Nobody waits");
        }
    }

    private static void beat(Rooms rooms, Instant from, Instant to) {
        rooms.clock().stand();
        for (var now = from; !now.isAfter(to); now = now.plus(Duration.ofMinutes(5))) {
            rooms.clock().set(now);
            rooms.the(Heart.class).beat();
        }
    }

    private static void act(Rooms rooms, String statement) throws SQLException {
        try (var connection = rooms.connect(); var act = connection.createStatement()) {
            act.execute(statement);
        }
    }
}
