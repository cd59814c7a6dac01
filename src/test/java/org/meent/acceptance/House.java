package org.meent.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The ground floor of the example's house, as a story finds it and prepares it: asked and told over the API. */
final class House {
    /** Morning and afternoon. */
    static final String WORKDAY = "MORNING,AFTERNOON";
    private static final int HORIZON_DAYS = 14;

    private House() {}

    /** Today, at the house. */
    static LocalDate today() {
        return LocalDate.parse(ApiStory.ask(BrowserStory.RIET, "/weeks").text("/today"));
    }

    /** By which the ground floor is known. */
    static String ground() {
        return ApiStory.ask(BrowserStory.RIET, "/sites").text("/0/floors/0/ref");
    }

    /** The days after today on which {@code least} desks or more are free all workday, the soonest first. */
    static List<LocalDate> roomyDays(int least) {
        var today = today();
        return Stream.iterate(today.plusDays(1), day -> day.plusDays(1)).limit(HORIZON_DAYS)
                .filter(day -> free(day).size() >= least).toList();
    }

    /** A day of the coming week, and a desk that is free then and a week later too. */
    static Repeatable repeatable() {
        var today = today();
        for (var day : roomyDays(2)) {
            var both = new ArrayList<>(free(day));
            both.retainAll(free(day.plusWeeks(1)));
            if (!day.plusWeeks(1).isAfter(today.plusDays(HORIZON_DAYS)) && !both.isEmpty()) return new Repeatable(day, both.get(0));
        }
        throw new AssertionError("No desk is free on one day and a week later");
    }

    /** A day and the number of a desk. */
    record Repeatable(LocalDate day, int desk) {}

    /** The numbers of the desks that anyone can have on a day. */
    static List<Integer> free(LocalDate day) {
        var numbers = new ArrayList<Integer>();
        var answer = day(day);
        if (!answer.text("/day/state").equals("FREE")) return numbers;
        answer.json().at("/desks").forEach(desk -> {
            if (desk.at("/state").asText().equals("FREE")) numbers.add(desk.at("/number").asInt());
        });
        return numbers;
    }

    /** Books a desk for someone. */
    static void book(String email, int number, LocalDate day, String parts) {
        var wish = "{\"desk\": \"%s\", \"day\": \"%s\", \"parts\": [\"%s\"]}".formatted(desk(number, day), day, parts.replace(",", "\", \""));
        assertThat(ApiStory.post(email, "/bookings", wish).response()).satisfies(answer -> assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201));
    }

    /** Gives back all that someone has ahead, so that a story begins with empty hands. */
    static void giveAllBack(String email) {
        var held = ApiStory.ask(email, "/bookings");
        assertThat(held.status()).as(held.response().body()).isEqualTo(200);
        held.json().forEach(booking -> {
            var back = ApiStory.post(email, "/bookings/" + booking.at("/ref").asText() + "/give-back", "{}");
            assertThat(back.status()).as(back.response().body()).isEqualTo(200);
        });
    }

    /** The numbers of the desks that someone has ahead. */
    static List<Integer> of(String email) {
        var numbers = new ArrayList<Integer>();
        ApiStory.ask(email, "/bookings").json().forEach(booking -> numbers.add(booking.at("/number").asInt()));
        return numbers;
    }

    private static String desk(int number, LocalDate day) {
        Optional<String> found = Optional.empty();
        for (var desk : day(day).json().at("/desks")) {
            if (desk.at("/number").asInt() == number) found = Optional.of(desk.at("/desk").asText());
        }
        return found.orElseThrow();
    }

    private static Answer day(LocalDate day) {
        // Achmed has no story of his own: what is free for him is free for anyone.
        return ApiStory.ask("achmed.el.idrissi@voorbeeld.nl", "/desks?floor=" + ground() + "&day=" + day + "&parts=" + WORKDAY);
    }
}
