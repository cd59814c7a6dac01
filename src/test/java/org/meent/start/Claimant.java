package org.meent.start;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.meent.start.Booker.Key;

/**
 * A member who asks cents back by the API without a pause, and another who agrees: what each claim was told to be is
 * written down. Ends when an answer fails to come, and remembers what had been asked then.
 */
final class Claimant implements Runnable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> told = new ConcurrentHashMap<>();
    private final String address;
    private final Key claimant;
    private final Key approver;
    private final String budget;
    private Asked unanswered;

    /** @param budget everyone's, from which the cents come */
    Claimant(String address, Key claimant, Key approver, String budget) {
        this.address = address;
        this.claimant = claimant;
        this.approver = approver;
        this.budget = budget;
    }

    private record Asked(Key by, String key, String path, String body, String purpose) {}

    @Override
    public void run() {
        while (unanswered == null) askOnce();
    }

    /** Asks one cent back, to which the other agrees. */
    void askOnce() {
        var purpose = "Proef " + UUID.randomUUID();
        var form = "{\"kind\":\"EXPENSE\",\"budget\":\"%s\",\"purpose\":\"%s\",\"day\":\"%s\",\"amount\":\"0,01\"}".formatted(budget, purpose, LocalDate.now().minusDays(1));
        var claim = act(claimant, "/claims", form, purpose);
        if (claim != null) act(claimant, "/claims/" + claim + "/submit", "", purpose);
        if (claim != null) act(approver, "/claims/" + claim + "/approve", "", purpose);
    }

    /** The ref of the claim; null if the answer failed to come, now or before. */
    private String act(Key by, String path, String body, String purpose) {
        if (unanswered != null) return null;
        var asked = new Asked(by, UUID.randomUUID().toString(), path, body, purpose);
        var answer = ask(asked);
        if (answer == null || answer.statusCode() >= 500) {
            unanswered = asked;
            return null;
        }
        if (answer.statusCode() >= 300) throw new AssertionError(asked + " was answered by " + answer.body());
        return write(asked, answer);
    }

    private String write(Asked asked, HttpResponse<String> answer) {
        try {
            var claim = JSON.readTree(answer.body());
            told.put(asked.purpose(), claim.path("state").asText());
            return claim.path("ref").asText();
        } catch (IOException e) {
            throw new IllegalStateException(answer.body(), e);
        }
    }

    private HttpResponse<String> ask(Asked asked) {
        try {
            return client.send(HttpRequest.newBuilder(URI.create(address + "/api/v1" + asked.path())).timeout(Duration.ofMinutes(1))
                    .header("Authorization", "Bearer " + asked.by().token()).header("Content-Type", "application/json").header("Idempotency-Key", asked.key())
                    .POST(BodyPublishers.ofString(asked.body())).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            return null;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Asks again, with the same key, what was not answered: whether or not it had been done, it is done once now. */
    void askAgain() {
        if (unanswered == null) return;
        var answer = ask(unanswered);
        if (answer == null || answer.statusCode() >= 300) throw new AssertionError(unanswered + " was answered by " + answer);
        write(unanswered, answer);
        unanswered = null;
    }

    boolean wasCutOff() {
        return unanswered != null;
    }

    /** What each claim was last told to be, by what it was for. */
    Map<String, String> told() {
        return new TreeMap<>(told);
    }

    /** What the claim was for of which the answer failed to come. */
    String inDoubt() {
        return unanswered.purpose();
    }
}
