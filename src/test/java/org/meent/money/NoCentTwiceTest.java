package org.meent.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.meent.kernel.Idempotency;
import org.meent.testing.OnBothDatabases;
import org.meent.testing.Rooms;

/** However many at once: a budget gives what it has, to the last cent that fits, and never more. */
class NoCentTwiceTest {
    private static final int THREADS = 64;

    @OnBothDatabases(fresh = true)
    void sixty_four_threads_with_claims_of_seven_euros_on_a_thousand_get_a_hundred_and_forty_two(Rooms rooms) throws Exception {
        var household = new Household(rooms, THREADS);
        household.receives("Gemeente", "5.000");
        var budget = household.givesAll("Reiskosten", 100_000);
        var together = new CyclicBarrier(THREADS);
        var accepted = new AtomicInteger();
        var refused = new AtomicInteger();
        var pool = Executors.newFixedThreadPool(THREADS);
        var asking = new ArrayList<Callable<Void>>();
        for (var n = 1; n <= THREADS; n++) {
            var member = n;
            asking.add(() -> {
                together.await();
                for (var times = 0; times < 3; times++) {
                    try {
                        household.submits(member, budget, "7");
                        accepted.incrementAndGet();
                    } catch (MoneyProblems.NotThatMuch enough) {
                        refused.incrementAndGet();
                    }
                }
                return null;
            });
        }

        for (var done : pool.invokeAll(asking)) done.get();
        pool.shutdown();

        // 142 times 7.00 is 994.00, of 1,000.00; all others heard why not.
        assertThat(accepted.get()).isEqualTo(142);
        assertThat(refused.get()).isEqualTo(THREADS * 3 - 142);
        assertThat(household.holds("assets:everyone:reiskosten")).isEqualTo(600);
        assertThat(household.holds("assets:reserved:everyone:reiskosten")).isEqualTo(99_400);
        assertThat(rooms.count("select balance_cents from account where code = 'assets:everyone:reiskosten'")).isEqualTo(600);
        assertThat(household.isWhole()).isTrue();
    }

    @OnBothDatabases(fresh = true)
    void each_request_sent_three_times_with_its_answer_lost_has_one_effect(Rooms rooms) {
        var household = new Household(rooms, 8);
        household.joins("De Keuken", 6, 7);
        household.receives("Gemeente", "1.000");
        var kitchen = household.gives("De Keuken", 20_000);

        var claim = thrice(household, 6, "written-1", () -> household.claims().write(new ClaimForm("EXPENSE", kitchen.ref(), "Koffie", household.today(), "12,50", null, null, null)).ref());
        thrice(household, 6, "submitted-1", () -> household.claims().submit(claim).ref());
        thrice(household, 7, "approved-1", () -> household.decisions().approve(claim).ref());
        var other = thrice(household, 7, "written-2", () -> household.claims().write(new ClaimForm("EXPENSE", kitchen.ref(), "Thee", household.today(), "5", null, null, null)).ref());
        thrice(household, 7, "submitted-2", () -> household.claims().submit(other).ref());
        thrice(household, 6, "returned-2", () -> household.decisions().sendBack(other, "Welke winkel?").ref());
        thrice(household, 7, "withdrawn-2", () -> household.claims().withdraw(other).ref());

        assertThat(rooms.count("select count(*) from claim")).isEqualTo(2);
        assertThat(rooms.count("select count(*) from claim_approval")).isEqualTo(1);
        assertThat(rooms.count("select count(*) from ledger_entry where kind = 'RESERVATION'")).isEqualTo(2);
        assertThat(rooms.count("select count(*) from ledger_entry where kind = 'CLAIM'")).isEqualTo(1);
        assertThat(rooms.count("select count(*) from ledger_entry where kind = 'REVERSAL'")).isEqualTo(1);
        assertThat(household.holds("assets:circle:de-keuken")).isEqualTo(18_750);
        assertThat(household.holds("expenses:circle:de-keuken")).isEqualTo(1_250);
    }

    /** As a program does that did not hear the answer: the same request under the same key, and again. */
    private static UUID thrice(Household household, int member, String key, Callable<UUID> act) {
        UUID first = null;
        for (var times = 0; times < 3; times++) {
            var answer = household.as(member, () -> household.rooms.the(Idempotency.class).once(household.id(member), key + "-of-the-story", "0".repeat(64), () -> {
                try {
                    return new Idempotency.Answer(200, null, act.call().toString());
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }));
            if (first == null) first = UUID.fromString(answer.body());
            assertThat(answer.body()).isEqualTo(first.toString());
        }
        return first;
    }
}
