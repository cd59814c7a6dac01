package org.meent.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Several members, or several devices of one, at the real server in the same moment. */
class RaceOverHttpIT extends ApiStory {
    private static final String MORNING = "\"MORNING\"";

    @Test
    void of_five_members_who_want_one_desk_one_gets_it_and_four_hear_why_not_and_of_another() throws Exception {
        var house = ABookedHouse.with(2);
        var members = Stream.of("daan.snijders", "dora.lauwerijssen", "huub.embregts", "kitty.van.meer", "samira.haddad").map(ABookedHouse::someone).toList();

        for (var round = 0; round < 4; round++) {
            var day = ABookedHouse.inDays(3 + round);
            var answers = atOnce(members.stream().map(email -> (Callable<Answer>) () -> post(email, "/bookings", house.wish(1, day, MORNING))).toList());

            assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
            assertThat(answers).filteredOn(answer -> answer.status() != 201).hasSize(4).allSatisfy(answer -> {
                assertThat(answer.status()).isEqualTo(409);
                assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
                assertThat(answer.text("/type")).isEqualTo("/problems/desks.deskTakenOffer");
                assertThat(answer.text("/detail")).startsWith("Plek 1 is al van iemand anders op").endsWith("Plek 2 is wel vrij.");
                assertThat(answer.text("/offer/desk")).isEqualTo(house.desk(2));
                assertThat(answer.json().at("/offer/number").asInt()).isEqualTo(2);
            });
            var held = members.stream().flatMap(email -> IntStream.range(0, ask(email, "/bookings").json().size()).mapToObj(n -> ask(email, "/bookings").text("/" + n + "/day")))
                    .filter(day.toString()::equals).count();
            assertThat(held).isEqualTo(1);
        }
    }

    @Test
    void a_request_that_is_sent_five_times_at_once_is_one_booking_and_one_answer() throws Exception {
        var house = ABookedHouse.with(2);
        var email = ABookedHouse.someone("sjaan.roks");
        var key = UUID.randomUUID().toString();

        var answers = atOnce(IntStream.range(0, 5).mapToObj(n -> (Callable<Answer>) () -> post(email, "/bookings", house.wish(1, ABookedHouse.inDays(4), MORNING), key)).toList());

        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(answers).extracting(answer -> answer.response().body()).containsOnly(answers.get(0).response().body());
        assertThat(ask(email, "/bookings").json()).hasSize(1);
        assertThat(post(email, "/bookings", house.wish(2, ABookedHouse.inDays(5), MORNING), key).text("/type")).isEqualTo("/problems/kernel.keyUsedOtherwise");
    }

    @Test
    void a_member_with_eight_devices_books_no_more_than_the_quota() throws Exception {
        var house = ABookedHouse.with(8);
        var email = ABookedHouse.someone("leo.nooren");

        var answers = atOnce(IntStream.range(0, 8).mapToObj(n -> (Callable<Answer>) () -> post(email, "/bookings", house.wish(n + 1, ABookedHouse.inDays(3 + n), MORNING))).toList());

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(5);
        assertThat(answers).filteredOn(answer -> answer.status() != 201).extracting(answer -> answer.text("/type")).containsOnly("/problems/desks.quotaUsedUp");
        assertThat(ask(email, "/bookings").json()).hasSize(5);
    }

    private static List<Answer> atOnce(List<Callable<Answer>> requests) throws Exception {
        var threads = Executors.newFixedThreadPool(requests.size());
        var start = new CyclicBarrier(requests.size());
        try {
            var answers = new ArrayList<Answer>();
            var together = requests.stream().map(request -> (Callable<Answer>) () -> {
                start.await();
                return request.call();
            }).toList();
            for (var answer : threads.invokeAll(together)) answers.add(answer.get());
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
