package org.meent.acceptance;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Somebody at a browser, as far as HTTP sees it: keeps the cookie of the session and sends forms from our own pages. */
final class Visitor {
    static final String COOKIE = "__Host-meent";
    private String cookie;

    private Visitor(String cookie) {
        this.cookie = cookie;
    }

    static Visitor stranger() {
        return new Visitor(null);
    }

    /** The member with this address, signed in. */
    static Visitor signedIn(String email) {
        return new Visitor(ApiStory.get("/jakarta.faces.resource/testing/session?email=" + email).body());
    }

    /** A request for a page, to be completed and sent. */
    HttpRequest.Builder asking(String path) {
        var request = HttpRequest.newBuilder(ApiStory.at(path));
        return cookie == null ? request : request.header("Cookie", COOKIE + "=" + cookie);
    }

    /** Opens a page; a redirect is not followed. */
    HttpResponse<String> open(String path) {
        return ApiStory.send(asking(path));
    }

    /** A form that was filled in, to be completed with where it comes from. */
    HttpRequest.Builder form(String path, String form, Map<String, String> fields) {
        var all = new LinkedHashMap<>(fields);
        all.put(form, form);
        all.put("jakarta.faces.ViewState", "stateless");
        var body = all.entrySet().stream().map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue())).collect(Collectors.joining("&"));
        return asking(path).header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(body));
    }

    /** Sends a form from one of our own pages, and keeps the cookie that comes back. */
    HttpResponse<String> send(String path, String form, Map<String, String> fields) {
        var answer = ApiStory.send(form(path, form, fields).header("Origin", ApiStory.at("").toString()));
        answer.headers().allValues("Set-Cookie").stream().filter(set -> set.startsWith(COOKIE + "=")).forEach(set -> cookie = set.substring(COOKIE.length() + 1, set.indexOf(';')));
        return answer;
    }

    /** Signs in on the page for that, which was opened with {@code query}. */
    HttpResponse<String> signIn(String query, String email, String password) {
        return send("/members/sign-in" + query, "in", Map.of("in:address:input", email, "in:password:input", password, "in:go", "x"));
    }

    String cookie() {
        return cookie;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
