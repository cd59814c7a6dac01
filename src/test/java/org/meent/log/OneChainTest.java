package org.meent.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.meent.kernel.KernelProblems.NotSignedIn;
import org.meent.testing.OnBothDatabases;
import org.meent.testing.Rooms;

/** Whoever writes at the same time, the log is one chain without a gap. */
class OneChainTest {
    private static final int WRITERS = 64;
    private static final int ACTS = 3;

    @OnBothDatabases(fresh = true)
    void sixty_four_who_act_at_once_leave_one_whole_chain(Rooms rooms) throws Exception {
        var reader = new Reader(rooms);
        var together = new CyclicBarrier(WRITERS);
        var pool = Executors.newFixedThreadPool(WRITERS);
        var acts = IntStream.range(0, WRITERS).mapToObj(n -> (Callable<Void>) () -> {
            together.await();
            for (int act = 0; act < ACTS; act++) reader.something("desks.act" + n);
            return null;
        }).toList();

        for (Future<Void> done : pool.invokeAll(acts)) done.get();
        pool.shutdown();

        assertThat(rooms.count("select count(*) from log_entry")).isEqualTo(WRITERS * ACTS);
        assertThat(rooms.count("select max(number) from log_entry")).isEqualTo(WRITERS * ACTS);
        assertThat(reader.report().whole()).isTrue();
        assertThat(reader.report().entries()).isEqualTo(WRITERS * ACTS);
    }

    @OnBothDatabases(fresh = true)
    void an_act_that_fails_leaves_no_entry_and_no_gap(Rooms rooms) {
        var reader = new Reader(rooms);
        reader.something("desks.first");

        assertThatThrownBy(() -> rooms.inTransaction(() -> {
            reader.something("desks.second");
            throw new IllegalStateException("The act fails after all");
        })).isInstanceOf(IllegalStateException.class);
        reader.something("desks.third");

        assertThat(rooms.count("select max(number) from log_entry")).isEqualTo(2);
        assertThat(reader.report().whole()).isTrue();
    }

    @OnBothDatabases(fresh = true)
    void two_entries_of_one_act_follow_each_other(Rooms rooms) {
        var reader = new Reader(rooms);

        rooms.inTransaction(() -> {
            reader.something("desks.first");
            reader.something("desks.second");
            return null;
        });

        assertThat(reader.report().entries()).isEqualTo(2);
        assertThat(reader.report().whole()).isTrue();
    }

    @OnBothDatabases(fresh = true)
    void entries_that_say_the_same_have_salts_of_their_own_so_that_an_erased_one_cannot_be_guessed(Rooms rooms) {
        var reader = new Reader(rooms);

        for (var time = 0; time < 3; time++) reader.something("desks.same");

        assertThat(rooms.count("select count(distinct salt) from log_entry")).isEqualTo(3);
        assertThat(rooms.count("select count(distinct body_hash) from log_entry")).isEqualTo(3);
    }

    @OnBothDatabases
    void who_is_not_signed_in_reads_nothing(Rooms rooms) {
        var log = rooms.the(Log.class);

        assertThatThrownBy(log::head).isInstanceOf(NotSignedIn.class);
        assertThatThrownBy(log::report).isInstanceOf(NotSignedIn.class);
        assertThatThrownBy(() -> log.compare("0")).isInstanceOf(NotSignedIn.class);
        assertThatThrownBy(() -> log.page(LogSearch.all())).isInstanceOf(NotSignedIn.class);
        assertThatThrownBy(() -> log.pieceAfter(0)).isInstanceOf(NotSignedIn.class);
    }
}
