package org.meent.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.meent.kernel.Idempotency.Answer;
import org.meent.testing.OnBothDatabases;
import org.meent.testing.Rooms;

/** Whoever sends a request again, for whatever reason, gets the first answer and changes nothing more. */
class RepeatedRequestHasOneEffectTest {
    private static final long RIET = 7;
    private static final String KEY = "3f1c2a90-boek-plek";
    private static final String REQUEST = Secret.hash("POST /bookings plek 6");

    @OnBothDatabases(fresh = true)
    void a_request_sent_three_times_at_once_has_one_effect_and_one_answer(Rooms rooms) throws Exception {
        var idempotency = remembering(rooms);
        var together = new CountDownLatch(1);
        var answers = new ArrayList<Future<Answer>>();
        var threads = Executors.newFixedThreadPool(3);
        for (var sender = 0; sender < 3; sender++) {
            answers.add(threads.submit(() -> {
                together.await();
                return idempotency.once(RIET, KEY, REQUEST, oneMoreDot(rooms));
            }));
        }

        together.countDown();

        for (var answer : answers) assertThat(answer.get()).isEqualTo(new Answer(201, "/api/v1/bookings/1", "{\"dots\":1}"));
        assertThat(dots(rooms)).isEqualTo(1);
        threads.shutdown();
    }

    @OnBothDatabases
    void the_same_key_with_another_request_is_refused(Rooms rooms) {
        var idempotency = remembering(rooms);
        idempotency.once(RIET, "een-sleutel", REQUEST, () -> new Answer(204, null, null));

        assertThatThrownBy(() -> idempotency.once(RIET, "een-sleutel", Secret.hash("POST /bookings plek 7"), () -> new Answer(204, null, null)))
                .isInstanceOf(KernelProblems.KeyUsedOtherwise.class);
    }

    @OnBothDatabases
    void the_same_key_of_another_member_is_another_key(Rooms rooms) {
        var idempotency = remembering(rooms);
        idempotency.once(RIET, "ieders-sleutel", REQUEST, () -> new Answer(200, null, "1"));

        assertThat(idempotency.once(8, "ieders-sleutel", REQUEST, () -> new Answer(200, null, "2")).body()).isEqualTo("2");
    }

    @OnBothDatabases
    void a_request_without_a_key_or_with_a_short_one_is_refused(Rooms rooms) {
        var idempotency = remembering(rooms);

        for (var key : new String[] {null, "", "kort", "met een spatie", "x".repeat(101)}) {
            assertThatThrownBy(() -> idempotency.once(RIET, key, REQUEST, () -> new Answer(200, null, null)))
                    .isInstanceOf(KernelProblems.KeyMissing.class);
        }
    }

    @OnBothDatabases(fresh = true)
    void a_refusal_undoes_everything_and_is_repeated_word_for_word(Rooms rooms) {
        var idempotency = remembering(rooms);
        var asked = new AtomicInteger();
        Supplier<Answer> refuse = () -> {
            oneMoreDot(rooms).get();
            return new Answer(409, null, "{\"detail\":\"bezet " + asked.incrementAndGet() + "\"}");
        };

        var first = idempotency.once(RIET, KEY, REQUEST, refuse);
        var second = idempotency.once(RIET, KEY, REQUEST, refuse);

        assertThat(second).isEqualTo(first).isEqualTo(new Answer(409, null, "{\"detail\":\"bezet 1\"}"));
        assertThat(dots(rooms)).isZero();
    }

    @OnBothDatabases(fresh = true)
    void a_request_that_broke_down_may_come_again(Rooms rooms) {
        var idempotency = remembering(rooms);

        assertThatThrownBy(() -> idempotency.once(RIET, KEY, REQUEST, () -> {
            oneMoreDot(rooms).get();
            throw new IllegalStateException("the machine fell over");
        })).hasMessage("the machine fell over");
        assertThat(idempotency.once(RIET, KEY, REQUEST, () -> new Answer(503, null, "not now")).status()).isEqualTo(503);

        assertThat(idempotency.once(RIET, KEY, REQUEST, oneMoreDot(rooms)).status()).isEqualTo(201);
        assertThat(dots(rooms)).isEqualTo(1);
    }

    @OnBothDatabases(fresh = true)
    void an_answer_is_kept_for_24_hours_and_then_forgotten(Rooms rooms) {
        var idempotency = remembering(rooms);
        idempotency.once(RIET, KEY, REQUEST, oneMoreDot(rooms));

        rooms.clock().pass(Duration.ofHours(24).minusSeconds(1));
        assertThat(idempotency.once(RIET, KEY, REQUEST, oneMoreDot(rooms)).body()).isEqualTo("{\"dots\":1}");

        rooms.clock().pass(Duration.ofMinutes(11));
        assertThat(idempotency.once(RIET, KEY, REQUEST, oneMoreDot(rooms)).body()).isEqualTo("{\"dots\":2}");
    }

    /** An effect that can be counted: each one adds a dot to the community's name. */
    private static Supplier<Answer> oneMoreDot(Rooms rooms) {
        return () -> {
            var entityManager = rooms.the(EntityManager.class);
            entityManager.createNativeQuery("update community set name = concat(name, '.')").executeUpdate();
            var dots = ((String) entityManager.createNativeQuery("select name from community", String.class).getSingleResult()).length() - "Meent".length();
            return new Answer(201, "/api/v1/bookings/1", "{\"dots\":" + dots + "}");
        };
    }

    private static long dots(Rooms rooms) {
        return rooms.count("select char_length(name) from community") - "Meent".length();
    }

    /** The door, and the two members in whose name requests come. */
    private static Idempotency remembering(Rooms rooms) {
        if (rooms.count("select count(*) from member") == 0) {
            for (var id : new long[] {RIET, 8}) add(rooms, id);
        }
        return rooms.the(Idempotency.class);
    }

    private static void add(Rooms rooms, long id) {
        var sql = "insert into member (id, ref, name, email, email_lower, text_size, theme, show_name, talent, joined_on)"
                + " values (?, ?, 'Lid', ?, ?, 100, 'system', false, '', date '2026-11-24')";
        try (var connection = rooms.connect(); var statement = connection.prepareStatement(sql)) {
            statement.setLong(1, id);
            statement.setObject(2, new java.util.UUID(0, id));
            statement.setString(3, "lid" + id + "@voorbeeld.nl");
            statement.setString(4, "lid" + id + "@voorbeeld.nl");
            statement.executeUpdate();
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
