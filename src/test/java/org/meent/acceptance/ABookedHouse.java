package org.meent.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A house of a story's own over HTTP, open every day, with as many desks as it wants, so that stories do not meet. */
final class ABookedHouse {
    private static final String HOST = "mo.yilmaz@voorbeeld.nl";
    final String site;
    final String floor;
    final List<String> desks;

    private ABookedHouse(String site, String floor, List<String> desks) {
        this.site = site;
        this.floor = floor;
        this.desks = desks;
    }

    static ABookedHouse with(int desks) {
        var site = ApiStory.post(HOST, "/sites", "{\"name\":\"Oefenhuis " + UUID.randomUUID() + "\",\"openWeekdays\":"
                + "[\"MONDAY\",\"TUESDAY\",\"WEDNESDAY\",\"THURSDAY\",\"FRIDAY\",\"SATURDAY\",\"SUNDAY\"]}").text("/ref");
        var floor = ApiStory.post(HOST, "/sites/" + site + "/floors", "{\"name\":\"Beneden\",\"widthDm\":400,\"depthDm\":80}").text("/ref");
        var shown = ApiStory.change(HOST, "PUT", "/floors/" + floor, plan(0, desks));
        assertThat(shown.status()).as(shown.response().body()).isEqualTo(200);
        return new ABookedHouse(site, floor, IntStream.range(0, desks).mapToObj(n -> shown.text("/drawing/desks/" + n + "/ref")).toList());
    }

    /** A room with desks 1 to {@code desks}, the first of which is quiet. */
    static String plan(int version, int desks) {
        var drawn = IntStream.range(0, desks).mapToObj(n -> "{\"number\":" + (n + 1) + ",\"xDm\":" + (10 + n * 35) + ",\"yDm\":20,\"mode\":\"RESERVABLE\",\"features\":["
                + (n == 0 ? "\"QUIET\"" : "") + "]}").collect(Collectors.joining(","));
        return "{\"version\":" + version + ",\"widthDm\":400,\"depthDm\":80,\"rooms\":[{\"name\":\"Zaal\",\"kind\":\"ROOM\",\"xDm\":0,\"yDm\":0,\"widthDm\":400,\"depthDm\":80}],"
                + "\"doorways\":[],\"facilities\":[],\"desks\":[" + drawn + "]}";
    }

    String desk(int number) {
        return desks.get(number - 1);
    }

    /** What a program sends to book this desk; the parts are quoted, with commas between. */
    String wish(int desk, LocalDate day, String parts) {
        return "{\"desk\":\"" + desk(desk) + "\",\"day\":\"" + day + "\",\"parts\":[" + parts + "]}";
    }

    static LocalDate inDays(int days) {
        return LocalDate.now(ZoneId.of("Europe/Amsterdam")).plusDays(days);
    }

    /** A member of the example who has given everything back, so that the story knows what they hold. */
    static String someone(String name) {
        var email = name + "@voorbeeld.nl";
        for (var booking : ApiStory.ask(email, "/bookings").json()) {
            assertThat(ApiStory.post(email, "/bookings/" + booking.get("ref").asText() + "/give-back", null).status()).isEqualTo(200);
        }
        return email;
    }
}
