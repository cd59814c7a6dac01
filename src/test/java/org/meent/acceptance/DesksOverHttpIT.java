package org.meent.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** A program books, moves and gives back by the same door as the page, and every refusal says why. */
class DesksOverHttpIT extends ApiStory {
    private static final String HOST = "mo.yilmaz@voorbeeld.nl";
    private static final String MORNING = "\"MORNING\"";

    @Test
    void a_member_books_moves_and_gives_back() {
        var house = ABookedHouse.with(3);
        var me = ABookedHouse.someone("michiel.de.bruijn");

        var booked = post(me, "/bookings", house.wish(1, ABookedHouse.inDays(3), "\"MORNING\",\"AFTERNOON\""));
        assertThat(booked.status()).isEqualTo(201);
        assertThat(booked.text("/kind")).isEqualTo("BOOK");
        assertThat(booked.text("/bookings/0/status")).isEqualTo("CONFIRMED");
        assertThat(ask(me, "/bookings/acts/" + booked.text("/request")).json()).isEqualTo(booked.json());
        assertThat(booked.header("Location")).isEqualTo("/api/v1/bookings/acts/" + booked.text("/request"));

        var moved = post(me, "/bookings/" + booked.text("/bookings/0/ref") + "/move", house.wish(2, ABookedHouse.inDays(4), "\"EVENING\""));
        assertThat(moved.status()).isEqualTo(200);
        assertThat(ask(me, "/bookings").json()).hasSize(1);
        assertThat(ask(me, "/bookings").text("/0/number")).isEqualTo("2");
        assertThat(ask(me, "/bookings").json().at("/0/parts")).extracting(part -> part.asText()).containsExactly("EVENING");

        var returned = post(me, "/bookings/" + moved.text("/bookings/0/ref") + "/give-back", null);
        assertThat(returned.text("/bookings/0/status")).isEqualTo("CANCELLED");
        assertThat(ask(me, "/bookings").json()).isEmpty();
        assertThat(post(me, "/bookings/" + moved.text("/bookings/0/ref") + "/give-back", null).text("/type")).isEqualTo("/problems/desks.noLongerYours");
    }

    @Test
    void an_act_is_undone_within_ten_minutes_and_not_after() {
        var house = ABookedHouse.with(1);
        var me = ABookedHouse.someone("petra.verdaasdonk");
        var first = post(me, "/bookings", house.wish(1, ABookedHouse.inDays(3), MORNING));

        var undone = post(me, "/bookings/acts/" + first.text("/request") + "/undo", null);
        assertThat(undone.status()).isEqualTo(200);
        assertThat(undone.json().at("/undone").asBoolean()).isTrue();
        assertThat(ask(me, "/bookings").json()).isEmpty();

        var second = post(me, "/bookings", house.wish(1, ABookedHouse.inDays(3), MORNING));
        letPass(Duration.ofMinutes(10));
        var late = post(me, "/bookings/acts/" + second.text("/request") + "/undo", null);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text("/type")).isEqualTo("/problems/desks.tooLateToUndo");
        assertThat(ask(me, "/bookings").json()).hasSize(1);
    }

    @Test
    void the_same_as_last_week_is_one_request() {
        var house = ABookedHouse.with(2);
        var me = ABookedHouse.someone("ineke.haagh");
        post(me, "/bookings", house.wish(2, ABookedHouse.inDays(3), "\"MORNING\",\"EVENING\""));

        var again = post(me, "/bookings/same-as-last-week", "{\"day\":\"" + ABookedHouse.inDays(10) + "\"}");
        var nothing = post(me, "/bookings/same-as-last-week", "{\"day\":\"" + ABookedHouse.inDays(9) + "\"}");

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json().at("/bookings")).hasSize(2).allSatisfy(row -> {
            assertThat(row.get("number").asInt()).isEqualTo(2);
            assertThat(row.get("day").asText()).isEqualTo(ABookedHouse.inDays(10).toString());
        });
        assertThat(nothing.status()).isEqualTo(409);
        assertThat(nothing.text("/type")).isEqualTo("/problems/desks.nothingToRepeat");
    }

    @Test
    void each_refusal_has_a_type_a_reason_and_the_day() {
        var house = ABookedHouse.with(2);
        var me = ABookedHouse.someone("yvonne.daamen");
        var them = ABookedHouse.someone("koos.michielsen");
        post(them, "/bookings", house.wish(1, ABookedHouse.inDays(3), MORNING));
        post(me, "/bookings", house.wish(2, ABookedHouse.inDays(3), "\"AFTERNOON\""));
        post(HOST, "/sites/" + house.site + "/closures", "{\"day\":\"" + ABookedHouse.inDays(5) + "\",\"reason\":\"Stroomstoring\",\"withBookings\":false}");

        refused(me, house.wish(1, ABookedHouse.inDays(3), MORNING), "desks.deskTakenOffer", "Plek 1 is al van iemand anders");
        refused(me, house.wish(1, ABookedHouse.inDays(3), "\"AFTERNOON\""), "desks.sitsElsewhere", "plek 2");
        refused(me, house.wish(1, ABookedHouse.inDays(15), MORNING), "desks.tooFarAhead", "14 dagen van tevoren");
        refused(me, house.wish(1, ABookedHouse.inDays(-1), MORNING), "desks.partIsOver", "voorbij");
        refused(me, house.wish(1, ABookedHouse.inDays(5), MORNING), "desks.shut", "Stroomstoring");
        for (var n = 6; n < 10; n++) assertThat(post(me, "/bookings", house.wish(1, ABookedHouse.inDays(n), MORNING)).status()).isEqualTo(201);
        refused(me, house.wish(1, ABookedHouse.inDays(10), MORNING), "desks.quotaUsedUp", "5 boekingen");

        var english = answer(api(me, "/bookings").header("Accept-Language", "en").header("Content-Type", "application/json").header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(house.wish(1, ABookedHouse.inDays(3), MORNING))));
        assertThat(english.text("/detail")).startsWith("You have 5 open bookings");
    }

    @Test
    void what_makes_no_sense_is_refused_with_its_field() {
        var house = ABookedHouse.with(1);
        var me = ABookedHouse.someone("rinus.van.oers");
        var good = house.wish(1, ABookedHouse.inDays(3), MORNING);

        wrong(400, "owner", post(me, "/bookings", good.replace("{\"desk\"", "{\"owner\":\"ik\",\"desk\"")));
        wrong(400, "day", post(me, "/bookings", good.replace(ABookedHouse.inDays(3).toString(), "2027-02-29")));
        wrong(400, "day", post(me, "/bookings", good.replace(ABookedHouse.inDays(3).toString(), "morgen")));
        wrong(400, "parts[0]", post(me, "/bookings", good.replace("MORNING", "NIGHT")));
        wrong(400, "desk", post(me, "/bookings", good.replace(house.desk(1), "1")));
        wrong(422, "parts", post(me, "/bookings", good.replace(MORNING, "")));
        wrong(422, "day", post(me, "/bookings", good.replace("\"" + ABookedHouse.inDays(3) + "\"", "null")));
        wrong(422, "day", post(me, "/bookings", good.replace(ABookedHouse.inDays(3).toString(), "9999-12-31")));
        wrong(422, "day", post(me, "/bookings", good.replace(ABookedHouse.inDays(3).toString(), "+999999999-12-31")));
        wrong(422, "day", post(me, "/bookings/same-as-last-week", "{\"day\":\"-999999999-01-01\"}"));
        assertThat(post(me, "/bookings", "{").status()).isEqualTo(400);
        assertThat(post(me, "/bookings", good + good).status()).isEqualTo(400);
        assertThat(post(me, "/bookings", good.replace(house.desk(1), UUID.randomUUID().toString())).text("/type")).isEqualTo("/problems/desks.noSuchDesk");
        assertThat(answer(api(me, "/bookings").header("Content-Type", "application/json").POST(BodyPublishers.ofString(good))).text("/type")).isEqualTo("/problems/kernel.keyMissing");

        wrong(400, "day", ask(me, "/desks?day=gisteren"));
        wrong(400, "feature", ask(me, "/desks?feature=SOFT"));
        wrong(400, "floor", ask(me, "/weeks?floor=1"));
        wrong(422, "parts", ask(me, "/weeks?parts=NIGHT"));
        wrong(422, "day", ask(me, "/weeks?day=2999-01-01"));
        assertThat(ask(me, "/weeks?floor=" + UUID.randomUUID()).text("/type")).isEqualTo("/problems/desks.noSuchFloor");
        assertThat(ask(me, "/bookings").json()).isEmpty();
    }

    @Test
    void week_and_desks_agree_and_can_be_filtered() {
        var house = ABookedHouse.with(3);
        var me = ABookedHouse.someone("zeynep.kaya");
        var day = ABookedHouse.inDays(3);
        post(me, "/bookings", house.wish(2, day, MORNING));

        var query = "floor=" + house.floor + "&day=" + day + "&parts=MORNING,AFTERNOON";
        var desks = ask(me, "/desks?" + query);
        var inTheWeek = StreamSupport.stream(ask(me, "/weeks?" + query).json().get("days").spliterator(), false).filter(each -> each.get("day").asText().equals(day.toString())).findFirst().orElseThrow();

        assertThat(desks.json().at("/desks")).extracting(desk -> desk.get("state").asText()).containsExactly("FREE", "YOURS", "FREE");
        assertThat(inTheWeek.get("free").asInt()).isEqualTo(2);
        assertThat(inTheWeek.get("yours").asBoolean()).isTrue();
        assertThat(desks.json().get("day")).isEqualTo(inTheWeek);
        assertThat(ask(me, "/desks?" + query + "&feature=QUIET").json().at("/desks")).extracting(desk -> desk.get("number").asInt()).containsExactly(1);
    }

    @Test
    void nobody_touches_what_is_not_theirs() {
        var house = ABookedHouse.with(2);
        var me = ABookedHouse.someone("thea.van.zundert");
        var them = ABookedHouse.someone("hassan.bouzid");
        var booked = post(them, "/bookings", house.wish(1, ABookedHouse.inDays(3), MORNING));
        var theirs = "/bookings/" + booked.text("/bookings/0/ref");

        assertThat(post(me, theirs + "/give-back", null).status()).isEqualTo(404);
        assertThat(post(me, theirs + "/move", house.wish(2, ABookedHouse.inDays(3), MORNING)).status()).isEqualTo(404);
        assertThat(post(me, "/bookings/acts/" + booked.text("/request") + "/undo", null).status()).isEqualTo(404);
        assertThat(ask(me, "/bookings/acts/" + booked.text("/request")).status()).isEqualTo(404);
        assertThat(ask(null, "/bookings").status()).isEqualTo(401);
        assertThat(post(me, "/sites/" + house.site + "/closures", "{\"day\":\"" + ABookedHouse.inDays(3) + "\",\"reason\":\"Zomaar\",\"withBookings\":true}").status()).isEqualTo(403);
        assertThat(change(me, "DELETE", "/sites/" + house.site + "/closures/" + ABookedHouse.inDays(3), null).status()).isEqualTo(403);
        assertThat(change(me, "PUT", "/sites/" + house.site, "{\"name\":\"Van mij\",\"openWeekdays\":[\"MONDAY\"]}").status()).isEqualTo(403);
        assertThat(change(me, "PUT", "/floors/" + house.floor, ABookedHouse.plan(1, 1)).status()).isEqualTo(403);
        assertThat(ask(them, "/bookings").json()).hasSize(1);
    }

    @Test
    void a_desk_that_is_booked_stays_and_a_day_that_is_booked_closes_only_on_purpose() {
        var house = ABookedHouse.with(2);
        var me = ABookedHouse.someone("marijke.ooms");
        post(me, "/bookings", house.wish(2, ABookedHouse.inDays(3), MORNING));
        var closures = "/sites/" + house.site + "/closures";
        var closing = "{\"day\":\"" + ABookedHouse.inDays(3) + "\",\"reason\":\"Lekkage\",\"withBookings\":false}";
        var version = ask(HOST, "/floors/" + house.floor).json().get("version").asInt();

        assertThat(change(HOST, "PUT", "/floors/" + house.floor, ABookedHouse.plan(version, 1)).text("/type")).isEqualTo("/problems/desks.deskIsBookedOnce");
        assertThat(post(HOST, closures, closing).text("/type")).isEqualTo("/problems/desks.dayIsBooked");
        assertThat(ask(me, "/bookings").json()).hasSize(1);

        assertThat(post(HOST, closures, closing.replace("false", "true")).status()).isEqualTo(201);
        assertThat(ask(me, "/bookings").json()).isEmpty();
        assertThat(ask(me, "/desks?floor=" + house.floor + "&day=" + ABookedHouse.inDays(3)).text("/day/reason")).isEqualTo("Lekkage");
    }

    private static void refused(String member, String wish, String type, String reason) {
        var answer = post(member, "/bookings", wish);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(409);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.text("/type")).isEqualTo("/problems/" + type);
        assertThat(answer.text("/title")).isNotBlank();
        assertThat(answer.json().get("status").asInt()).isEqualTo(409);
        assertThat(answer.text("/detail")).contains(reason);
        assertThat(answer.json().has("offer")).isEqualTo(type.equals("desks.deskTakenOffer"));
    }

    private static void wrong(int status, String field, Answer answer) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
        assertThat(answer.text("/errors/0/field")).as(answer.response().body()).isEqualTo(field);
        assertThat(answer.text("/errors/0/detail")).isNotBlank();
    }
}
