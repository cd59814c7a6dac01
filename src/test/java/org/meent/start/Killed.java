package org.meent.start;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.meent.acceptance.Answer;
import org.meent.acceptance.Api;

/**
 * A Meent that is killed at steps of a story, started again and asked once more: at one step as soon as the request is
 * on its way, at the next when it has answered and nobody heard the answer. A step is what is asked for the first time,
 * whichever thing it is about; it is killed at every other one, beginning with the first or the second as {@code turn}
 * says, and at all of them with {@code -Dmeent.test.kill=all}.
 */
final class Killed implements Api, AutoCloseable {
    private static final boolean ALL = "all".equals(System.getProperty("meent.test.kill"));
    private static final String TESTING = "/jakarta.faces.resource/testing/";
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> tokens = new HashMap<>();
    private final Set<String> steps = new LinkedHashSet<>();
    private final List<String> kills = new ArrayList<>();
    private final Started.Again again;
    private final int turn;
    private Duration ahead = Duration.ZERO;
    private Started meent;

    /** @param turn 0 or 1: at which of two steps it is killed */
    Killed(Started.Again again, int turn) {
        this.again = again;
        this.turn = turn;
        start();
    }

    /** The steps at which it was killed. */
    List<String> kills() {
        return List.copyOf(kills);
    }

    @Override
    public Answer ask(String email, String path) {
        return new Answer(send(request(email, "GET", path, null, null)));
    }

    @Override
    public Answer attempt(String email, String method, String path, String body) {
        return new Answer(send(request(email, method, path, body, UUID.randomUUID().toString())));
    }

    @Override
    public Answer act(String email, String method, String path, String body, String key) {
        return new Answer(step(method + " " + path.replaceAll("[0-9a-f-]{36}|\\d+-\\d+", "…"), () -> request(email, method, path, body, key)));
    }

    @Override
    public void goTo(Duration time) {
        ahead = time;
        get("clock?ahead=" + time);
    }

    @Override
    public void due() {
        // What is due differs from time to time: closing, counting, carrying out.
        step("due " + steps.stream().filter(step -> step.startsWith("due")).count(), () -> testing("due"));
    }

    /** Starts it again at another time. */
    void startAgain(Duration time) {
        ahead = time;
        meent.kill();
        start();
    }

    private interface Asked {
        HttpRequest.Builder request();
    }

    private HttpResponse<String> step(String name, Asked asked) {
        if (!steps.add(name) || !ALL && steps.size() % 2 != turn) return send(asked.request());
        kills.add(name);
        var sent = client.sendAsync(asked.request().build(), BodyHandlers.ofString());
        if (kills.size() % 2 == 0) answered(sent);
        meent.kill();
        start();
        return send(asked.request());
    }

    private static void answered(java.util.concurrent.Future<HttpResponse<String>> sent) {
        try {
            sent.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private void start() {
        meent = again.at(ahead).up();
    }

    private HttpRequest.Builder request(String email, String method, String path, String body, String key) {
        var request = HttpRequest.newBuilder(URI.create(meent.address() + "/api/v1" + path)).header("Authorization", "Bearer " + token(email)).header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        return method.equals("POST") ? request.header("Idempotency-Key", key) : request;
    }

    private String token(String email) {
        return tokens.computeIfAbsent(email, one -> get("token?scope=act&email=" + URLEncoder.encode(one, StandardCharsets.UTF_8)));
    }

    private String get(String path) {
        return send(testing(path)).body();
    }

    private HttpRequest.Builder testing(String path) {
        return HttpRequest.newBuilder(URI.create(meent.address() + TESTING + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.timeout(Duration.ofMinutes(2)).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(meent.out() + meent.err(), e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        meent.close();
    }
}
