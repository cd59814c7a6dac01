package org.meent.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/** A story told over HTTP, by a program or by {@code curl}. Runs on both databases. */
@ExtendWith({ArquillianExtension.class, WhatTheServerSaid.class})
@Tag("api")
public abstract class ApiStory {
    private static final HttpClient CLIENT = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();
    private boolean clockMoved;

    /** The address of {@code path}, which begins with a slash. */
    protected static URI at(String path) {
        return URI.create(OneServer.address() + path);
    }

    /** Gets a page or a file as a stranger does; redirects are not followed. */
    protected static HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(at(path)));
    }

    /** Asks the API at {@code path} below {@code /api/v1}, for the member with this address. */
    protected static Answer ask(String email, String path) {
        return answer(api(email, path));
    }

    /** Posts {@code body}, JSON, with an idempotency key of its own. */
    protected static Answer post(String email, String path, String body) {
        return post(email, path, body, UUID.randomUUID().toString());
    }

    /** Posts {@code body}, JSON, with this idempotency key. */
    protected static Answer post(String email, String path, String body, String key) {
        return answer(json(api(email, path), "POST", body).header("Idempotency-Key", key));
    }

    /** Puts, patches or deletes; {@code body} may be null. */
    protected static Answer change(String email, String method, String path, String body) {
        return answer(json(api(email, path), method, body));
    }

    /** A request of the member with this address, or of a stranger if null, to be completed and sent. */
    protected static HttpRequest.Builder api(String email, String path) {
        var request = HttpRequest.newBuilder(at("/api/v1" + path)).timeout(Duration.ofSeconds(60));
        return email == null ? request : request.header("Authorization", "Bearer " + tokenOf(email));
    }

    /** A token with the scope {@code act} of the member with this address; made once per run. */
    protected static String tokenOf(String email) {
        return TOKENS.computeIfAbsent(email, one -> token(one, "act"));
    }

    /** A new token with the scope {@code read} or {@code act}. */
    protected static String token(String email, String scope) {
        var answer = get("/jakarta.faces.resource/testing/token?scope=" + scope + "&email=" + URLEncoder.encode(email, StandardCharsets.UTF_8));
        if (answer.statusCode() != 200) throw new IllegalStateException("No token for " + email + ": " + answer.body());
        return answer.body();
    }

    /** Lets the server's clock run ahead by {@code time}, until the end of this story. */
    protected void letPass(Duration time) {
        clockMoved = true;
        get("/jakarta.faces.resource/testing/clock?ahead=" + time);
    }

    @AfterEach
    void giveTheTimeBack() {
        if (clockMoved) get("/jakarta.faces.resource/testing/clock?ahead=PT0S");
    }

    /** Sends {@code request}. */
    protected static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends {@code request} and reads the answer as JSON. */
    protected static Answer answer(HttpRequest.Builder request) {
        return new Answer(send(request));
    }

    private static HttpRequest.Builder json(HttpRequest.Builder request, String method, String body) {
        return request.header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    }
}
