package org.meent.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whatever is asked, and however it goes wrong, the reply carries what protects its reader and tells nothing of the machine. */
class EveryReplyProtectsItsReaderIT extends ApiStory {
    /** The address of a file of ours on a page, without the piece of it that is meant. */
    private static final Pattern FILE = Pattern.compile("\"(/jakarta\\.faces\\.resource/[^\"#]+)[\"#]");
    private static final String RIET = "riet.vermeulen@voorbeeld.nl";

    @Test
    void every_reply_carries_the_same_protection() {
        replies().forEach((what, reply) -> {
            var headers = reply.headers();
            assertThat(headers.firstValue("Content-Security-Policy")).as(what).hasValueSatisfying(policy -> assertThat(policy)
                    .contains("default-src 'self'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'", "script-src 'self'")
                    .doesNotContain("unsafe-eval", "script-src 'self' 'unsafe-inline'", "*"));
            assertThat(headers.firstValue("X-Content-Type-Options")).as(what).hasValue("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).as(what).hasValue("same-origin");
            assertThat(headers.firstValue("X-Frame-Options")).as(what).hasValue("DENY");
            assertThat(headers.firstValue("Strict-Transport-Security")).as(what + ", which came without TLS").isEmpty();
            assertThat(headers.map().keySet()).as(what).noneMatch(name -> name.matches("(?i)server|x-powered-by|x-aspnet.*|access-control-allow-origin"));
            assertThat(headers.allValues("Set-Cookie")).as(what + " makes no session of the server's").noneMatch(cookie -> cookie.toUpperCase().contains("JSESSIONID"));
        });
    }

    @Test
    void what_is_personal_or_went_wrong_is_kept_nowhere() {
        replies().forEach((what, reply) -> {
            if (!what.equals("a file")) assertThat(reply.headers().allValues("Cache-Control")).as(what).containsExactly("no-store");
        });
    }

    @Test
    void a_file_of_ours_is_kept_as_long_as_its_address_stands_on_a_page_and_no_longer() {
        var page = get("/members/sign-in").body();
        var files = FILE.matcher(page).results().map(found -> found.group(1).replace("&amp;", "&")).distinct().toList();

        assertThat(files).hasSizeGreaterThan(7).allSatisfy(file -> {
            var kept = get(file).headers();
            assertThat(kept.allValues("Cache-Control")).as(file).containsExactly("public, max-age=31536000, immutable");
            // The same file under an address that an update has left behind, or none: asked for again each time.
            for (var old : List.of(file.replaceAll("v=[0-9a-f]{12}", "v=000000000000"), file.replaceAll("&v=[0-9a-f]{12}", ""))) {
                assertThat(old).isNotEqualTo(file);
                var asked = get(old).headers();
                assertThat(asked.allValues("Cache-Control")).as(old).containsExactly("public, no-cache");
                assertThat(asked.firstValue("ETag")).as(old).isPresent();
            }
        });
        assertThat(get(files.stream().filter(file -> file.contains("tokens.css")).findFirst().orElseThrow()).body()).containsPattern("woff2[^\"')]*[?&]v=[0-9a-f]{12}");
    }

    @Test
    void no_reply_tells_of_the_server_or_the_program() {
        replies().forEach((what, reply) -> {
            if (!what.startsWith("a file")) assertThat(reply.body()).as(what).doesNotContainIgnoringCase("payara").doesNotContainIgnoringCase("exception")
                    .doesNotContain("org.meent", "jakarta.servlet", "java.lang", "\tat ", "jsessionid");
        });
    }

    @Test
    void behind_tls_browsers_are_told_to_stay_there_and_are_led_to_no_address_without_it() {
        var reply = send(HttpRequest.newBuilder(at("/today")).header("X-Forwarded-Proto", "https"));

        assertThat(reply.headers().firstValue("Strict-Transport-Security")).hasValue("max-age=31536000");
        assertThat(reply.headers().firstValue("Location")).hasValue("/members/sign-in");
    }

    @Test
    void an_error_is_explained_in_the_members_language_with_a_way_on_and_a_number() {
        var riet = Visitor.signedIn(RIET);
        for (var language : List.of("nl", "en")) {
            var missing = send(riet.asking("/is-er-niet").header("Accept-Language", language));
            assertThat(missing.statusCode()).isEqualTo(404);
            assertThat(missing.body()).contains("<html", "href=\"/today\"").contains(language.equals("nl") ? "Deze pagina is er niet" : "This page is not here");

            var forbidden = send(riet.asking("/members/print-code").header("Accept-Language", language));
            assertThat(forbidden.statusCode()).isEqualTo(403);
            assertThat(forbidden.body()).contains("href=\"/today\"").contains(language.equals("nl") ? "mandaat" : "mandate");
        }
    }

    @Test
    void a_fault_of_ours_is_answered_without_a_word_of_it_and_the_log_has_it_under_the_number() {
        var page = get("/jakarta.faces.resource/testing/no-such-thing");

        assertThat(page.statusCode()).isEqualTo(500);
        assertThat(page.body()).contains("<html").doesNotContain("IllegalArgumentException", "org.meent").containsPattern("[A-Z2-9]{4}-[A-Z2-9]{4}");
    }

    /** One reply of every kind that there is. */
    private static Map<String, HttpResponse<String>> replies() {
        var riet = Visitor.signedIn(RIET);
        var replies = new LinkedHashMap<String, HttpResponse<String>>();
        replies.put("the way to sign in", get("/today"));
        replies.put("the page to sign in on", get("/members/sign-in"));
        replies.put("a page", riet.open("/today"));
        replies.put("a page that is not there", riet.open("/is-er-niet"));
        replies.put("a page without mandate", riet.open("/members/print-code"));
        replies.put("a page with a wrong address", riet.open("/members/member?ref=x"));
        replies.put("a form from elsewhere", send(riet.form("/members/me", "profile", Map.of()).header("Origin", "https://elders.example")));
        replies.put("a page with another method", send(riet.asking("/today").PUT(BodyPublishers.noBody())));
        replies.put("a page's own address", get("/today.xhtml"));
        replies.put("the description", get("/WEB-INF/web.xml"));
        replies.put("a strange address", get("/api/..;/today"));
        replies.put("health", get("/health"));
        replies.put("a file", get("/jakarta.faces.resource/base.css.xhtml?ln=meent"));
        replies.put("a file that is not there", riet.open("/jakarta.faces.resource/nooit.css.xhtml?ln=meent"));
        replies.put("a fault", get("/jakarta.faces.resource/testing/no-such-thing"));
        replies.put("a type of problem", get("/problems/web.404"));
        replies.put("the API", ask(RIET, "/me").response());
        replies.put("the API without a token", ask(null, "/me").response());
        replies.put("the API where nothing is", ask(RIET, "/nothing").response());
        replies.put("the API with a strange address", ask(RIET, "/members/%2e%2e").response());
        replies.put("the API with a wrong body", post(RIET, "/bookings", "{").response());
        replies.put("the API with a method of its own", change(RIET, "OPTIONS", "/me", null).response());
        return replies;
    }
}
