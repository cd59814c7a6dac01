package org.meent.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** When Meent breaks down in the midst of an act, a program hears so plainly, nothing was done, and asking again with the same key does it. */
class WhatBrokeDownMayComeAgainIT extends ApiStory {
    private static final String WHO = "rinus.van.oers@voorbeeld.nl";
    private static final String NUMBER = "[A-Z2-9]{4}-[A-Z2-9]{4}";

    @Test
    void a_fault_of_ours_has_a_number_under_which_the_log_has_it() throws IOException {
        var broken = brokenAndAskedAgain("fault", 500);

        assertThat(broken.text("/instance")).matches(NUMBER);
        assertThat(broken.response().body()).doesNotContain("dice", "IllegalState", "org.meent");
        assertThat(broken.header("Retry-After")).as("nobody knows when").isNull();
        assertThat(log()).contains("Fault " + broken.text("/instance"), "The dice fell off the table");
    }

    @Test
    void a_database_that_is_away_is_told_with_the_time_to_come_again() {
        assertThat(brokenAndAskedAgain("away", 503).header("Retry-After")).isEqualTo("10");
    }

    @Test
    void a_database_that_lost_all_its_connections_is_used_again_by_itself() {
        assertThat(brokenAndAskedAgain("torn", 503).header("Retry-After")).isEqualTo("10");
    }

    @Test
    void a_lock_that_another_one_holds_is_told_with_the_time_to_come_again() {
        assertThat(brokenAndAskedAgain("busy", 503).header("Retry-After")).isEqualTo("1");
    }

    @Test
    void what_asks_for_patience_says_how_long() {
        assertThat(brokenAndAskedAgain("later", 429).header("Retry-After")).isEqualTo("7");
    }

    @Test
    void what_is_asked_the_wrong_way_hears_the_right_one_each_time() {
        var key = UUID.randomUUID().toString();

        for (var time = 0; time < 2; time++) {
            var answer = post(WHO, "/me", "{}", key);
            assertThat(answer.status()).isEqualTo(405);
            assertThat(answer.header("Allow")).contains("GET", "PATCH");
        }
    }

    /** Lets a booking break down half-way, sends it again twice, and gives it back; the answer that it broke down with. */
    private Answer brokenAndAskedAgain(String how, int status) {
        House.giveAllBack(WHO);
        var key = UUID.randomUUID().toString();
        var wish = wish();
        assertThat(get("/jakarta.faces.resource/testing/break?how=" + how).statusCode()).isEqualTo(200);

        var broken = post(WHO, "/bookings", wish, key);

        assertThat(broken.status()).as(broken.response().body()).isEqualTo(status);
        assertThat(broken.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(broken.header("Cache-Control")).isEqualTo("no-store");
        assertThat(broken.json().get("status").asInt()).isEqualTo(status);
        assertThat(kept(key)).as("under its key").isEqualTo("0");
        assertThat(House.of(WHO)).as("nothing was done by half").isEmpty();
        var again = post(WHO, "/bookings", wish, key);
        assertThat(again.status()).as(again.response().body()).isEqualTo(201);
        assertThat(post(WHO, "/bookings", wish, key).response().body()).isEqualTo(again.response().body());
        assertThat(kept(key)).isEqualTo("1");
        assertThat(House.of(WHO)).hasSize(1);
        House.giveAllBack(WHO);
        return broken;
    }

    private static String wish() {
        for (var day = House.today().plusDays(1); !day.isAfter(House.today().plusDays(14)); day = day.plusDays(1)) {
            for (var desk : ask(WHO, "/desks?parts=EVENING&day=" + day).json().path("desks")) {
                if (desk.path("state").asText().equals("FREE")) return wish(desk.path("desk").asText(), day);
            }
        }
        throw new AssertionError("No desk is free in any evening");
    }

    private static String wish(String desk, LocalDate day) {
        return "{\"desk\":\"" + desk + "\",\"day\":\"" + day + "\",\"parts\":[\"EVENING\"]}";
    }

    private static String kept(String key) {
        return get("/jakarta.faces.resource/testing/kept-under?key=" + key).body();
    }

    private static String log() throws IOException {
        return Files.readString(Path.of("target", "acceptance-" + OneServer.database(), "server.log"), StandardCharsets.UTF_8);
    }
}
