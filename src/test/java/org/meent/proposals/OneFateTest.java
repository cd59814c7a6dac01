package org.meent.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.meent.testing.OnBothDatabases;
import org.meent.testing.Rooms;
import org.meent.testing.TestDatabase;

/** However many say at once what becomes of another text, one of them does, and the text and the record agree. */
class OneFateTest {
    private static final Map<TestDatabase, String> BLOCKED = Map.of(TestDatabase.H2, "select count(*) from information_schema.sessions where blocker_id is not null",
            TestDatabase.POSTGRESQL, "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()");

    @OnBothDatabases(fresh = true)
    void taken_over_rejected_and_put_to_the_vote_at_once_it_meets_one_of_them(Rooms rooms) throws Exception {
        var village = new Village(rooms, 12);
        var number = isInAmendments(village);
        var pool = Executors.newFixedThreadPool(4);

        for (var round = 1; round <= 25; round++) {
            var text = "Ieder lid krijgt " + round + " cent.";
            var all = village.as(6, () -> village.talk().amend(number, new OtherText(null, null, text, "", null))).amendments();
            var amendment = all.get(all.size() - 1).ref();
            var before = village.reads(3, number).versions();
            var together = new CyclicBarrier(4);
            var acts = List.<Callable<ProposalRow>>of(() -> village.talk().accept(amendment), () -> village.talk().accept(amendment),
                    () -> village.talk().reject(amendment, "Dit past niet."), () -> village.talk().putToVote(amendment));

            var done = new ArrayList<String>();
            for (var one : pool.invokeAll(acts.stream().map(act -> (Callable<ProposalRow>) () -> {
                together.await();
                return village.as(3, act);
            }).toList())) done.add(heard(one));

            assertThat(done).as("round " + round).containsOnlyOnce("done").containsOnly("done", "AmendmentHasItsFate");
            var after = village.reads(3, number);
            var fate = after.amendments().get(all.size() - 1).fate();
            assertThat(fate).as("what it says").isEqualTo(List.of(Amendment.Fate.ACCEPTED, Amendment.Fate.ACCEPTED, Amendment.Fate.REJECTED, Amendment.Fate.PUT_TO_VOTE).get(done.indexOf("done")));
            assertThat(after.versions()).as("the text is another only if it was taken over").isEqualTo(fate == Amendment.Fate.ACCEPTED ? before + 1 : before);
            assertThat(after.body().equals(text)).isEqualTo(fate == Amendment.Fate.ACCEPTED);
        }
        pool.shutdown();
    }

    @OnBothDatabases(fresh = true)
    void who_waits_while_it_meets_its_fate_hears_so(Rooms rooms) throws Exception {
        var village = new Village(rooms, 12);
        var number = isInAmendments(village);
        var amendment = village.as(6, () -> village.talk().amend(number, new OtherText(null, null, "Iets anders.", "", null))).amendments().get(0).ref();

        var waiter = whoWaits(rooms, number, () -> village.as(3, () -> village.talk().reject(amendment, "Dit past niet.")), () -> village.as(3, () -> village.talk().accept(amendment)));

        assertThatThrownBy(waiter::get).hasCauseInstanceOf(ProposalProblems.AmendmentHasItsFate.class);
        assertThat(village.reads(1, number)).returns(2, ProposalRow::versions).extracting(row -> row.amendments().get(0).fate()).isEqualTo(Amendment.Fate.ACCEPTED);
    }

    @OnBothDatabases(fresh = true)
    void nobody_answers_a_question_that_is_taken_back_meanwhile(Rooms rooms) throws Exception {
        var village = new Village(rooms, 12);
        var number = village.goesOut(3, Village.RATE);
        village.isSupported(number, 4, 5);
        var question = village.as(4, () -> village.talk().ask(number, "Geldt dit ook voor de fiets?")).remarks().get(0).ref();

        var waiter = whoWaits(rooms, number, () -> village.as(3, () -> village.talk().answer(number, question, "Ja.")), () -> village.as(4, () -> village.talk().takeBack(question)));

        assertThatThrownBy(waiter::get).hasCauseInstanceOf(ProposalProblems.NoSuchRemark.class);
        assertThat(rooms.count("select count(*) from proposal_remark where kind = 'ANSWER'")).isZero();
    }

    @OnBothDatabases(fresh = true)
    void an_amendment_to_an_earlier_version_says_that_it_cannot_be_taken_over(Rooms rooms) {
        var village = new Village(rooms, 12);
        var number = isInAmendments(village);
        var first = village.as(6, () -> village.talk().amend(number, new OtherText(null, null, "Het ene.", "", null))).amendments().get(0).ref();
        assertThat(village.as(7, () -> village.talk().amend(number, new OtherText(null, null, "Het andere.", "", null))).amendments()).extracting(ProposalRow.AmendmentRow::onLatest).containsExactly(true, true);
        village.as(3, () -> village.talk().accept(first));

        var second = village.reads(3, number).amendments().get(1);

        assertThat(second).returns(1, ProposalRow.AmendmentRow::onVersion).returns(false, ProposalRow.AmendmentRow::onLatest);
        assertThatThrownBy(() -> village.as(3, () -> village.talk().accept(second.ref()))).isInstanceOf(ProposalProblems.AmendsAnEarlierVersion.class);
        village.as(3, () -> village.talk().revise(number, new OtherText(null, null, "Het andere, en het ene.", "", null)));
        assertThat(village.as(6, () -> village.talk().amend(number, new OtherText(null, null, "Nog iets.", "", null))).amendments()).extracting(ProposalRow.AmendmentRow::onLatest).containsExactly(false, false, true);
    }

    private static String isInAmendments(Village village) {
        var number = village.goesOut(3, Village.RATE);
        village.isSupported(number, 4, 5);
        village.goesOn(number);
        village.goesOn(number);
        return number;
    }

    /** {@code first} is done while {@code waiting} waits for the lock of the proposal. */
    private static Future<ProposalRow> whoWaits(Rooms rooms, String number, Callable<ProposalRow> waiting, Callable<ProposalRow> first) {
        var pool = Executors.newSingleThreadExecutor();
        var waiter = new AtomicReference<Future<ProposalRow>>();
        rooms.inTransaction(() -> {
            rooms.the(ProposalStore.class).lock(ProposalNumber.read(number).orElseThrow());
            waiter.set(pool.submit(waiting));
            until(() -> rooms.count(BLOCKED.get(rooms.database())) > 0);
            return first.call();
        });
        pool.shutdown();
        return waiter.get();
    }

    private static void until(BooleanSupplier so) {
        var end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!so.getAsBoolean()) {
            if (System.nanoTime() > end) throw new AssertionError("Nobody waits");
        }
    }

    private static String heard(Future<ProposalRow> act) throws InterruptedException {
        try {
            act.get();
            return "done";
        } catch (ExecutionException refused) {
            return refused.getCause().getClass().getSimpleName();
        }
    }
}
