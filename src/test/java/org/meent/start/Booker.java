package org.meent.start;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A member who books, moves and gives back by the API without a pause, and writes down what was confirmed: all that
 * anybody may rely on. Ends when an answer fails to come, and remembers what had been asked then.
 */
final class Booker implements Runnable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> PARTS = List.of("\"MORNING\"", "\"AFTERNOON\"", "\"MORNING\",\"AFTERNOON\"");
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, Booked> confirmed = new TreeMap<>();
    private final String address;
    private final String token;
    private final long member;
    private final List<String> desks;
    private final Random chance;
    private final Runnable onConfirmed;
    private Asked unanswered;
    private int acts;

    Booker(String address, Key key, List<String> desks, Runnable onConfirmed) {
        this.address = address;
        this.token = key.token();
        this.member = key.member();
        this.desks = desks;
        this.chance = new Random(key.member());
        this.onConfirmed = onConfirmed;
    }

    /** A member's key for the API. */
    record Key(long member, String token) {}

    /** A booking as its member was told about it, or as it stands in the database. */
    record Booked(String desk, LocalDate day, Set<String> parts, String status) {
        private Booked ended() {
            return new Booked(desk, day, parts, "CANCELLED");
        }
    }

    /** A request: what was asked for, and of which booking. */
    record Asked(String key, String path, String body, String leaving) {}

    @Override
    public void run() {
        while (unanswered == null) {
            var asked = next();
            var answer = ask(asked);
            if (answer == null || answer.statusCode() >= 500) unanswered = asked;
            else if (answer.statusCode() < 300) {
                write(asked, answer);
                onConfirmed.run();
            }
        }
    }

    private Asked next() {
        var mine = confirmed.entrySet().stream().filter(booking -> booking.getValue().status().equals("CONFIRMED")).map(Map.Entry::getKey).toList();
        var key = UUID.randomUUID().toString();
        if (mine.isEmpty() || mine.size() < 3 && chance.nextBoolean()) return new Asked(key, "/bookings", wish(), null);
        var one = mine.get(chance.nextInt(mine.size()));
        return chance.nextInt(3) == 0 ? new Asked(key, "/bookings/" + one + "/give-back", null, one) : new Asked(key, "/bookings/" + one + "/move", wish(), one);
    }

    private String wish() {
        return "{\"desk\":\"%s\",\"day\":\"%s\",\"parts\":[%s]}".formatted(desks.get(chance.nextInt(desks.size())), day(), PARTS.get(chance.nextInt(PARTS.size())));
    }

    private LocalDate day() {
        var day = LocalDate.now().plusDays(1 + chance.nextInt(12));
        while (day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) day = day.minusDays(1);
        return day.isAfter(LocalDate.now()) ? day : day.plusDays(3);
    }

    /** Null if the answer failed to come. */
    private HttpResponse<String> ask(Asked asked) {
        var body = asked.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofString(asked.body());
        try {
            return client.send(HttpRequest.newBuilder(URI.create(address + "/api/v1" + asked.path())).timeout(Duration.ofMinutes(1))
                    .header("Authorization", "Bearer " + token).header("Content-Type", "application/json").header("Idempotency-Key", asked.key())
                    .POST(body).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            return null;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void write(Asked asked, HttpResponse<String> answer) {
        acts++;
        if (asked.leaving() != null) confirmed.computeIfPresent(asked.leaving(), (ref, booking) -> booking.ended());
        if (asked.path().endsWith("/give-back")) return;
        for (var row : read(answer.body()).path("bookings")) {
            var parts = new ArrayList<String>();
            row.path("parts").forEach(part -> parts.add(part.asText()));
            confirmed.put(row.path("ref").asText(), new Booked(row.path("desk").asText(), LocalDate.parse(row.path("day").asText()), Set.copyOf(parts), row.path("status").asText()));
        }
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new IllegalStateException(json, e);
        }
    }

    /**
     * Asks again what was not answered, with the same key, and once more: whether or not it had been done, it has one
     * effect now, and says the same twice.
     */
    void askAgain() {
        if (unanswered == null) return;
        var first = ask(unanswered);
        var second = ask(unanswered);
        if (first == null || second == null || first.statusCode() >= 500 || first.statusCode() != second.statusCode() || !first.body().equals(second.body())) {
            throw new AssertionError(unanswered + " was answered by " + first + " and " + second);
        }
        if (first.statusCode() < 300) write(unanswered, first);
        unanswered = null;
    }

    long member() {
        return member;
    }

    /** How often it was told that something was done. */
    int acts() {
        return acts;
    }

    /** What it may rely on, by the ref of the booking. */
    Map<String, Booked> confirmed() {
        return confirmed;
    }

    /** The booking that may or may not have been ended, since the answer failed to come; null if there is none. */
    String inDoubt() {
        return unanswered == null ? null : unanswered.leaving();
    }

    boolean wasCutOff() {
        return unanswered != null;
    }
}
