package org.meent.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

/** A program reads and shows floors, and closes days, by the same doors as the pages. */
class FloorsOverHttpIT extends ApiStory {
    private static final String MO = "mo.yilmaz@voorbeeld.nl";
    private static final String RIET = "riet.vermeulen@voorbeeld.nl";

    @Test
    void a_plan_that_is_read_can_be_sent_back_and_stays_as_it_was() {
        var site = post(MO, "/sites", "{\"name\":\"Huis van de API\",\"openWeekdays\":[\"MONDAY\",\"SATURDAY\"]}");
        assertThat(site.status()).isEqualTo(201);
        var floor = post(MO, "/sites/" + site.text("/ref") + "/floors", "{\"name\":\"Beneden\",\"widthDm\":100,\"depthDm\":80}");
        assertThat(floor.status()).isEqualTo(201);
        var address = "/floors/" + floor.text("/ref");
        var shown = change(MO, "PUT", address, plan(0, 10));
        assertThat(shown.status()).isEqualTo(200);

        var read = ask(RIET, address);
        var again = (ObjectNode) read.json().get("drawing");
        again.put("version", read.json().get("version").asInt());
        var back = change(MO, "PUT", address, again.toString());

        assertThat(back.status()).isEqualTo(200);
        assertThat(back.json().get("drawing")).isEqualTo(read.json().get("drawing"));
    }

    @Test
    void what_cannot_be_is_refused_with_its_field() {
        var site = post(MO, "/sites", "{\"name\":\"Huis van de fouten\",\"openWeekdays\":[\"MONDAY\"]}");
        var floor = post(MO, "/sites/" + site.text("/ref") + "/floors", "{\"name\":\"Beneden\",\"widthDm\":100,\"depthDm\":80}");
        var address = "/floors/" + floor.text("/ref");

        var outside = change(MO, "PUT", address, plan(0, 90));
        var stale = change(MO, "PUT", address, plan(7, 10));
        var unknown = change(MO, "PUT", address, plan(0, 10).replace("\"version\"", "\"owner\":\"ik\",\"version\""));

        assertThat(outside.status()).isEqualTo(422);
        assertThat(outside.response().body()).contains("desks[0].xDm");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(unknown.status()).isEqualTo(400);
    }

    @Test
    void a_member_without_a_mandate_reads_and_changes_nothing() {
        var sites = ask(RIET, "/sites");
        assertThat(sites.status()).isEqualTo(200);
        var floor = sites.text("/0/floors/0/ref");

        assertThat(ask(RIET, "/floors/" + floor).json().at("/drawing/desks").size()).isEqualTo(10);
        assertThat(change(RIET, "PUT", "/floors/" + floor, plan(1, 10)).status()).isEqualTo(403);
        assertThat(post(RIET, "/sites", "{\"name\":\"Van mij\",\"openWeekdays\":[\"MONDAY\"]}").status()).isEqualTo(403);
    }

    @Test
    void a_day_is_closed_and_opened_again() {
        var site = "/sites/" + ask(MO, "/sites").text("/0/ref");

        var closed = post(MO, site + "/closures", "{\"day\":\"2027-12-27\",\"reason\":\"Iedereen is vrij.\",\"withBookings\":false}");
        assertThat(closed.status()).isEqualTo(201);
        assertThat(ask(RIET, site + "/closures").response().body()).contains("2027-12-27", "Iedereen is vrij.");
        assertThat(change(MO, "DELETE", site + "/closures/2027-12-27", null).status()).isEqualTo(204);
        assertThat(ask(RIET, site + "/closures").response().body()).doesNotContain("2027-12-27");
    }

    private static String plan(int version, int x) {
        return "{\"version\":" + version + ",\"widthDm\":100,\"depthDm\":80,"
                + "\"rooms\":[{\"name\":\"Zaal\",\"kind\":\"ROOM\",\"xDm\":0,\"yDm\":0,\"widthDm\":100,\"depthDm\":80}],"
                + "\"doorways\":[],\"facilities\":[],"
                + "\"desks\":[{\"number\":1,\"xDm\":" + x + ",\"yDm\":20,\"mode\":\"RESERVABLE\",\"features\":[\"QUIET\"]}]}";
    }
}
