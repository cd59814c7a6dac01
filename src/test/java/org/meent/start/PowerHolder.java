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
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.meent.start.Booker.Key;

/**
 * Those who hold power, at work by the API without a pause: a host adds floors, and two confidants print codes. Each of
 * these acts stands in the public log. Ends when an answer fails to come, and remembers what had been asked then.
 */
final class PowerHolder implements Runnable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<String> floors = new ArrayList<>();
    private final String address;
    private final Key host;
    private final List<Key> confidants;
    private final String site;
    private final String member;
    private Asked unanswered;
    private int codes;

    /**
     * @param site the house to which floors are added
     * @param member for whom codes are printed
     */
    PowerHolder(String address, Key host, List<Key> confidants, String site, String member) {
        this.address = address;
        this.host = host;
        this.confidants = confidants;
        this.site = site;
        this.member = member;
    }

    private record Asked(Key by, String key, String path, String body, Runnable onConfirmed) {}

    @Override
    public void run() {
        while (unanswered == null) {
            var name = "Proef " + UUID.randomUUID();
            act(host, "/sites/" + site + "/floors", "{\"name\":\"" + name + "\",\"widthDm\":100,\"depthDm\":100}", () -> floors.add(name));
            var code = act(confidants.get(0), "/sign-in-codes", "{\"member\":\"" + member + "\",\"reason\":\"Proef\"}", () -> {});
            if (code != null) act(confidants.get(1), "/sign-in-codes/" + code + "/confirm", "", () -> codes++);
        }
    }

    /** The ref of what was made; null if the answer failed to come, now or before. */
    private String act(Key by, String path, String body, Runnable onConfirmed) {
        if (unanswered != null) return null;
        var asked = new Asked(by, UUID.randomUUID().toString(), path, body, onConfirmed);
        var answer = ask(asked);
        if (answer == null || answer.statusCode() >= 500) {
            unanswered = asked;
            return null;
        }
        if (answer.statusCode() >= 300) return null;
        onConfirmed.run();
        try {
            return JSON.readTree(answer.body()).path("ref").asText();
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
        unanswered.onConfirmed().run();
        unanswered = null;
    }

    boolean wasCutOff() {
        return unanswered != null;
    }

    /** The names of the floors of which the host was told that they are there. */
    List<String> floors() {
        return floors;
    }

    /** How many codes were handed out. */
    int codes() {
        return codes;
    }
}
