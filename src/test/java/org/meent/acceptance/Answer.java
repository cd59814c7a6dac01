package org.meent.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;

/** What the API answered. */
public record Answer(HttpResponse<String> response) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The HTTP status. */
    public int status() {
        return response.statusCode();
    }

    /** The body as JSON. */
    public JsonNode json() {
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException("Not JSON: " + response.body(), e);
        }
    }

    /** One value out of the body: {@code /detail}, {@code /rows/0/ref} (RFC 6901). */
    public String text(String pointer) {
        return json().at(pointer).asText();
    }

    /** The value of a header, or null. */
    public String header(String name) {
        return response.headers().firstValue(name).orElse(null);
    }
}
