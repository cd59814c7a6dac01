package org.meent.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whatever goes wrong, a program hears what, where and how to go on; and what it sends twice has one effect. */
class ApiAnswersPlainlyIT extends ApiStory {
    private static final String RIET = "riet.vermeulen@voorbeeld.nl";
    private static final String BOOKING = "{\"desk\":\"" + new UUID(9, 9) + "\",\"day\":\"2026-12-01\",\"parts\":[\"MORNING\"]}";

    @Test
    void every_problem_has_a_type_whose_address_explains_it_in_both_languages() {
        var types = new HashSet<String>();
        for (var answer : List.of(ask(null, "/me"), post(RIET, "/bookings", "{"), post(RIET, "/bookings", "{}"), ask(RIET, "/nothing"), post(RIET, "/bookings", BOOKING),
                change(RIET, "DELETE", "/me", null), post(RIET, "/sites", "{\"name\":\"Huis\",\"openWeekdays\":[\"MONDAY\"]}"), post(RIET, "/bookings", BOOKING, "kort"),
                post(RIET, "/bookings/same-as-last-week", "{\"day\":\"" + House.today().minusMonths(6) + "\"}"), ask(RIET, "/members?page=x"), post(RIET, "/bookings", "x".repeat(300_000)),
                answer(api(RIET, "/me").header("Accept", "text/html")), answer(api(RIET, "/bookings").header("Idempotency-Key", UUID.randomUUID().toString())
                        .header("Content-Type", "text/plain").POST(BodyPublishers.ofString(BOOKING))))) {
            assertThat(answer.header("Content-Type")).as(answer.response().body()).isEqualTo("application/problem+json");
            assertThat(answer.json().get("status").asInt()).isEqualTo(answer.status());
            assertThat(answer.text("/title")).isNotBlank();
            assertThat(answer.text("/detail")).isNotBlank();
            assertThat(answer.text("/type")).matches("/problems/[a-z]+\\.[A-Za-z0-9]+");
            types.add(answer.text("/type"));
        }

        assertThat(types).contains("/problems/web.401", "/problems/web.400", "/problems/web.422", "/problems/web.404", "/problems/web.405", "/problems/web.406", "/problems/web.413",
                "/problems/web.415", "/problems/desks.noSuchDesk", "/problems/members.mandateNeeded", "/problems/kernel.keyMissing", "/problems/desks.nothingToRepeat");
        types.addAll(List.of("/problems/web.403", "/problems/web.409", "/problems/web.429", "/problems/web.500", "/problems/web.503"));
        for (var type : types) {
            var dutch = get(type + "?lang=nl");
            var english = get(type + "?lang=en");
            assertThat(dutch.statusCode()).as(type).isEqualTo(200);
            assertThat(dutch.body()).as(type).contains("lang=\"nl\"");
            assertThat(english.body()).as(type).contains("lang=\"en\"");
            assertThat(lead(dutch.body())).as(type).isNotBlank().isNotEqualTo(lead(english.body()));
        }
    }

    @Test
    void a_problem_is_told_in_the_language_that_is_asked_for() {
        assertThat(answer(api(null, "/me").header("Accept-Language", "en-GB,en;q=0.9")).text("/title")).isEqualTo("Please sign in first");
        assertThat(answer(api(null, "/me").header("Accept-Language", "fr,nl;q=0.5")).text("/title")).isEqualTo("Meld je eerst aan");
        assertThat(ask(null, "/me").header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    /** The character 0 is kept by one of our databases and refused by the other; half of a surrogate pair has no form in UTF-8. */
    @Test
    void what_is_no_text_is_refused_everywhere_and_the_place_is_named() {
        for (var address : List.of("/proposals/search?q=%00", "/decisions?q=tuin%00", "/members?q=%00")) {
            var answer = ask(RIET, address);
            assertThat(answer.status()).as(address).isEqualTo(422);
            assertThat(answer.text("/errors/0/field")).as(address).isEqualTo("q");
        }
        for (var text : List.of("\\u0000", "a\\u0000b", "\\ud800", "\\udc00\\ud800")) {
            var answer = post(RIET, "/proposal-drafts", "{\"title\":\"" + text + "\"}");
            assertThat(answer.status()).as(text).isEqualTo(400);
            assertThat(answer.text("/errors/0/field")).as(text).isEqualTo("title");
        }
        var riet = Visitor.signedIn(RIET);
        for (var page : List.of("/money/ledger?q=%00", "/proposals/all?q=%00", "/decisions/all?q=%00", "/today?%00=x")) assertThat(riet.open(page).statusCode()).as(page).isEqualTo(400);
    }

    @Test
    void what_does_not_fit_is_refused_and_the_field_is_named() {
        assertThat(field("{\"desk\":\"" + new UUID(9, 9) + "\",\"day\":\"2026-12-01\",\"parts\":[\"MORNING\"],\"member\":\"x\"}", 400)).as("a field too many").isEqualTo("member");
        assertThat(field("{\"day\":\"2026-12-01\",\"day\":\"2026-12-02\"}", 400)).as("a field twice").isEqualTo("day");
        assertThat(field("{\"desk\":\"plek 1\",\"day\":\"2026-12-01\",\"parts\":[\"MORNING\"]}", 400)).as("no UUID").isEqualTo("desk");
        assertThat(field("{\"desk\":\"" + new UUID(9, 9) + "\",\"day\":20261201,\"parts\":[\"MORNING\"]}", 400)).as("a number for a day").isEqualTo("day");
        assertThat(field("{\"desk\":\"" + new UUID(9, 9) + "\",\"day\":\"2026-02-30\",\"parts\":[\"MORNING\"]}", 400)).as("no such day").isEqualTo("day");
        assertThat(field("{\"desk\":\"" + new UUID(9, 9) + "\",\"day\":\"2026-12-01\",\"parts\":[\"NIGHT\"]}", 400)).as("none of those").isEqualTo("parts[0]");
        assertThat(field("{\"desk\":\"" + new UUID(9, 9) + "\",\"day\":\"2026-12-01\",\"parts\":[]}", 422)).as("nothing chosen").isEqualTo("parts");
        assertThat(field("{\"desk\":\"" + new UUID(9, 9) + "\",\"day\":\"2026-12-01\",\"parts\":[null]}", 422)).as("null within a list").isEqualTo("parts");
        assertThat(field("{\"day\":\"2026-12-01\",\"parts\":[\"MORNING\"]}", 422)).as("a field too few").isEqualTo("desk");
        for (var noJson : List.of(BOOKING + " x", BOOKING + BOOKING, "[]", "\"tekst\"", "{'desk':1}")) assertThat(post(RIET, "/bookings", noJson).status()).as(noJson).isEqualTo(400);
        assertThat(ask(RIET, "/members?page=x").text("/errors/0/field")).isEqualTo("page");
        assertThat(ask(RIET, "/log/verification?head=9").text("/detail")).as("a slip of the pen").isEqualTo("In het adres staat head, en dat is hier niet te vragen. Wel: noted.");
        assertThat(ask(RIET, "/bookings?day=2026-12-01").text("/errors/0/field")).isEqualTo("day");
        assertThat(ask(RIET, "/log?before=-1").text("/errors/0/field")).isEqualTo("before");
        assertThat(change(RIET, "PATCH", "/me", "{\"textSize\":\"100\"}").text("/errors/0/field")).as("a text for a number").isEqualTo("textSize");
        assertThat(change(RIET, "PATCH", "/me", "{\"showName\":1}").text("/errors/0/field")).as("a number for yes or no").isEqualTo("showName");
        assertThat(change(RIET, "PATCH", "/me", "{\"name\":7}").text("/errors/0/field")).as("a number for a text").isEqualTo("name");
    }

    @Test
    void what_is_sent_again_with_its_key_has_one_effect_and_one_answer() {
        var key = UUID.randomUUID().toString();
        var wanted = "{\"name\":\"Nog een\",\"scope\":\"read\",\"lastDay\":\"" + LocalDate.now().plusDays(3) + "\"}";
        var before = ask(RIET, "/me/tokens").json().size();

        var first = post(RIET, "/me/tokens", wanted, key);
        var again = post(RIET, "/me/tokens", wanted, key);

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.response().body()).as("the token is not lost with the first answer").isEqualTo(first.response().body());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(ask(RIET, "/me/tokens").json().size()).isEqualTo(before + 1);
        assertThat(get("/jakarta.faces.resource/testing/kept-answers?with=" + first.text("/text")).body()).as("and stands nowhere").isEqualTo("0");

        var other = post(RIET, "/me/tokens", wanted.replace("Nog een", "Een andere"), key);
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.text("/type")).isEqualTo("/problems/kernel.keyUsedOtherwise");
        var refused = UUID.randomUUID().toString();
        assertThat(post(RIET, "/bookings", BOOKING, refused).response().body()).isEqualTo(post(RIET, "/bookings", BOOKING, refused).response().body());
    }

    @Test
    void without_a_key_nothing_is_posted() {
        for (var key : new String[] {null, "", "kort", "x".repeat(101), "met spatie erin"}) {
            var request = api(RIET, "/bookings").header("Content-Type", "application/json").POST(BodyPublishers.ofString(BOOKING));
            var answer = answer(key == null ? request : request.header("Idempotency-Key", key));
            assertThat(answer.status()).as(key).isEqualTo(400);
            assertThat(answer.text("/type")).as(key).isEqualTo("/problems/kernel.keyMissing");
        }
    }

    @Test
    void a_token_to_read_with_reads_and_does_nothing_else() {
        var reading = "Bearer " + token(RIET, "read");
        var me = at("/api/v1/me");

        assertThat(answer(java.net.http.HttpRequest.newBuilder(me).header("Authorization", reading)).status()).isEqualTo(200);
        for (var method : List.of("POST", "PUT", "PATCH", "DELETE")) {
            var path = method.equals("PATCH") ? "/me" : method.equals("POST") ? "/bookings" : "/me/engagement";
            var answer = answer(java.net.http.HttpRequest.newBuilder(at("/api/v1" + path)).header("Authorization", reading).header("Content-Type", "application/json")
                    .header("Idempotency-Key", UUID.randomUUID().toString()).method(method, BodyPublishers.ofString(method.equals("POST") ? BOOKING : method.equals("PUT") ? "{\"kind\":\"PAID\"}" : "{}")));
            assertThat(answer.status()).as(method).isEqualTo(403);
            assertThat(answer.text("/type")).as(method).isEqualTo("/problems/members.tokenOnlyReads");
        }
    }

    @Test
    void a_token_that_is_unknown_cut_or_taken_back_opens_nothing() {
        var mine = post(RIET, "/me/tokens", "{\"name\":\"Voor even\",\"scope\":\"read\",\"lastDay\":\"" + LocalDate.now().plusDays(1) + "\"}");
        var text = mine.text("/text");
        assertThat(with("Bearer " + text)).isEqualTo(200);

        for (var wrong : List.of("Bearer " + text.substring(1), "Bearer " + text.substring(0, text.length() - 1), "Bearer", "Bearer x", "Basic " + text, text, "bearer" + text)) {
            assertThat(with(wrong)).as(wrong).isEqualTo(401);
        }
        assertThat(change(RIET, "DELETE", "/me/tokens/" + mine.text("/key/ref"), null).status()).isEqualTo(204);
        assertThat(with("Bearer " + text)).isEqualTo(401);
    }

    @Test
    void whoever_asks_too_often_is_told_when_to_go_on() {
        var busy = "Bearer " + token("gerard.antonissen@voorbeeld.nl", "read");
        Answer answer = null;
        for (var request = 0; request < 1000; request++) {
            answer = answer(java.net.http.HttpRequest.newBuilder(at("/api/v1/me")).header("Authorization", busy));
            if (answer.status() != 200) break;
        }

        assertThat(answer.status()).isEqualTo(429);
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
        assertThat(answer.text("/type")).isEqualTo("/problems/web.429");
        assertThat(ask("gerard.antonissen@voorbeeld.nl", "/me").status()).as("another token").isEqualTo(200);
    }

    @Test
    void sessions_are_no_business_of_programs() {
        for (var path : List.of("/me/sessions", "/sign-in", "/founding", "/me/password")) assertThat(ask(RIET, path).status()).as(path).isEqualTo(404);
    }

    private static int with(String authorization) {
        return answer(java.net.http.HttpRequest.newBuilder(at("/api/v1/me")).header("Authorization", authorization)).status();
    }

    private static String field(String body, int status) {
        var answer = post(RIET, "/bookings", body);
        assertThat(answer.status()).as(body + ": " + answer.response().body()).isEqualTo(status);
        return answer.text("/errors/0/field");
    }

    private static String lead(String page) {
        var from = page.indexOf("class=\"lead\"");
        return page.substring(page.indexOf('>', from) + 1, page.indexOf('<', from));
    }
}
