package org.meent.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** No other site, no link and no trick with an address acts in a member's name or gets past the door. */
class NobodyActsInYourNameIT extends ApiStory {
    private static final String RIET = "riet.vermeulen@voorbeeld.nl";
    private static final String PASSWORD = "moestuin-koffie-trap-molen";

    @Test
    void a_form_that_no_page_of_ours_sent_is_refused() {
        var riet = Visitor.signedIn("truus.kerremans@voorbeeld.nl");
        var profile = Map.of("profile:name:input", "Overgenomen", "profile:talent:input", "", "profile:language:input", "", "profile:theme:input", "system", "size", "100", "profile:save", "x");

        assertThat(send(riet.form("/members/me", "profile", profile)).statusCode()).as("says not where it comes from").isEqualTo(403);
        for (var origin : List.of("https://elders.example", "null", "http://localhost", "http://localhost.elders.example:" + at("").getPort())) {
            assertThat(send(riet.form("/members/me", "profile", profile).header("Origin", origin)).statusCode()).as(origin).isEqualTo(403);
        }
        for (var site : List.of("cross-site", "same-site", "none")) {
            assertThat(send(riet.form("/members/me", "profile", profile).header("Origin", at("").toString()).header("Sec-Fetch-Site", site)).statusCode()).as(site).isEqualTo(403);
        }
        assertThat(ask("truus.kerremans@voorbeeld.nl", "/me").text("/name")).isEqualTo("Truus Kerremans");
    }

    @Test
    void a_link_changes_nothing_even_if_it_looks_like_a_form() {
        var truus = "truus.kerremans@voorbeeld.nl";
        var link = "/members/me?jakarta.faces.ViewState=stateless&profile=profile&profile%3Aname%3Ainput=Overgenomen&profile%3Atalent%3Ainput=&profile%3Alanguage%3Ainput="
                + "&profile%3Atheme%3Ainput=system&size=100&profile%3Asave=x";

        assertThat(Visitor.signedIn(truus).open(link).statusCode()).isEqualTo(200);
        assertThat(Visitor.signedIn(truus).open("/members/me?jakarta%2Efaces.ViewState=stateless&" + link.substring(link.indexOf('&') + 1)).statusCode()).isEqualTo(200);
        assertThat(ask(truus, "/me").text("/name")).isEqualTo("Truus Kerremans");

        var token = post(truus, "/me/tokens", "{\"name\":\"Blijft\",\"scope\":\"read\",\"lastDay\":\"" + java.time.LocalDate.now().plusDays(2) + "\"}").text("/key/ref");
        Visitor.signedIn(truus).open("/members/me?revoke=" + token);
        assertThat(ask(truus, "/me/tokens").json().findValuesAsText("ref")).contains(token);
    }

    @Test
    void signing_in_leads_to_a_page_of_ours_and_nowhere_else() {
        assertThat(to("/desks/week?day=2026-12-01")).isEqualTo("/desks/week?day=2026-12-01");
        for (var elsewhere : List.of("https://elders.example/", "//elders.example/", "/\\elders.example", "\\\\elders.example", "javascript:alert(1)", "/%09/elders.example", "/\t/elders.example",
                "/today\r\nSet-Cookie: a=b", "today", "", "/members/sign-in?to=/today")) {
            assertThat(to(elsewhere)).as(elsewhere).isEqualTo("/today");
        }
    }

    @Test
    void an_address_in_disguise_opens_nothing() {
        var token = tokenOf(RIET);
        for (var address : List.of("/api/../today", "/api/..;/today", "/api/v1/../../today", "/problems/../today", "/jakarta.faces.resource/../today", "/%74oday", "/today;jsessionid=1",
                "//today", "/./today", "/api/%2e%2e/today", "/WEB-INF/web.xml", "/META-INF/MANIFEST.MF", "/today.xhtml", "/resources/meent/base.css")) {
            var answer = raw("GET " + address, "Authorization: Bearer " + token);
            assertThat(answer).as(address).containsPattern("^HTTP/1.1 (404|400|302) ").doesNotContain("Vandaag – De Meent");
        }
    }

    @Test
    void a_token_opens_no_page_and_a_cookie_opens_no_address_of_the_api() {
        var page = send(HttpRequest.newBuilder(at("/today")).header("Authorization", "Bearer " + tokenOf(RIET)));
        assertThat(page.headers().firstValue("Location")).hasValue("/members/sign-in");

        assertThat(send(Visitor.signedIn(RIET).asking("/api/v1/me")).statusCode()).isEqualTo(401);
    }

    @Test
    void the_cookie_is_for_this_host_for_tls_and_for_no_script() {
        var riet = Visitor.stranger();

        var answer = riet.signIn("", RIET, PASSWORD);

        assertThat(answer.statusCode()).isEqualTo(302);
        var cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).matches("__Host-meent=[A-Za-z0-9_-]{43};.*").contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax").doesNotContain("Domain", "Max-Age", "Expires");
        assertThat(answer.headers().firstValue("Location")).hasValue("/today");
        assertThat(riet.open("/today").statusCode()).isEqualTo(200);
        var first = riet.cookie();
        riet.signIn("", RIET, PASSWORD);
        assertThat(riet.cookie()).as("a new one at each sign-in").isNotEqualTo(first);
        assertThat(send(HttpRequest.newBuilder(at("/today")).header("Cookie", Visitor.COOKIE + "=" + first)).statusCode()).as("and the one before is over").isEqualTo(302);
    }

    @Test
    void a_password_or_an_address_that_is_wrong_is_answered_alike() {
        var wrong = Visitor.stranger().signIn("", "wim.van.beek@voorbeeld.nl", "niet-het-goede-wachtwoord");
        var unknown = Visitor.stranger().signIn("", "wim.van.beet@voorbeeld.nl", "niet-het-goede-wachtwoord");

        assertThat(wrong.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(401);
        assertThat(wrong.body().replace("van.beek", "van.beet")).isEqualTo(unknown.body());
        assertThat(wrong.body()).doesNotContain("niet-het-goede-wachtwoord");
    }

    @Test
    void no_method_that_pages_do_not_have_does_anything() {
        var riet = Visitor.signedIn(RIET);
        for (var method : List.of("PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND", "GEK")) {
            var answer = send(riet.asking("/today").method(method, BodyPublishers.noBody()));
            assertThat(answer.statusCode()).as(method).isEqualTo(405);
            assertThat(answer.headers().firstValue("Allow")).as(method).hasValue("GET, HEAD, POST");
        }
        assertThat(send(riet.asking("/today").method("HEAD", BodyPublishers.noBody())).statusCode()).isEqualTo(200);
    }

    private static String to(String wanted) {
        HttpResponse<String> answer = Visitor.stranger().signIn("?to=" + java.net.URLEncoder.encode(wanted, StandardCharsets.UTF_8), RIET, PASSWORD);
        assertThat(answer.statusCode()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    /** Asks with an address that no client would send as it is. */
    private static String raw(String line, String header) {
        try (var socket = new java.net.Socket("localhost", at("").getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write((line + " HTTP/1.1\r\nHost: localhost:" + at("").getPort() + "\r\n" + header + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
