package org.meent.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.meent.testing.AuthorisationTable;

/** Every page and every address of the API is asked for by every kind of caller, and answers as the table says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoutesAskWhoComesIT extends ApiStory {
    private static final Map<String, String> PEOPLE = Map.of("member", "ineke.haagh@voorbeeld.nl", "other member", "leo.nooren@voorbeeld.nl",
            "host", "petra.verdaasdonk@voorbeeld.nl", "confidant", "sjaan.roks@voorbeeld.nl", "coordinator", "michiel.de.bruijn@voorbeeld.nl",
            "treasurer", "samira.haddad@voorbeeld.nl", "approver", "kitty.van.meer@voorbeeld.nl", "auditor", "huub.embregts@voorbeeld.nl");
    private static final String OWNER = "member";
    private final Map<String, String> things = new HashMap<>();
    private final Map<String, String> cookies = new HashMap<>();

    @BeforeAll
    void everybodyIsThere() {
        PEOPLE.forEach((role, email) -> {
            if (!role.contains("member")) testing("give?role=" + role + "&email=" + email);
            cookies.put(role, testing("session?email=" + email));
        });
        // A day that is over, but not years away, which would be another refusal.
        things.put("past", House.today().minusMonths(6).toString());
        things.put("nothing", new UUID(9, 9).toString());
        things.put("member", ask(PEOPLE.get(OWNER), "/me").text("/ref"));
        things.put("circle", ask(PEOPLE.get(OWNER), "/circles").text("/0/ref"));
        things.put("rule", ask(PEOPLE.get(OWNER), "/rules").text("/0/key"));
        // The founding: against it nobody voted, whatever other stories decided before.
        var decisions = ask(PEOPLE.get(OWNER), "/decisions?q=opgericht").json().at("/rows");
        things.put("decision", decisions.get(decisions.size() - 1).get("number").asText());
        things.put("site", ask(PEOPLE.get(OWNER), "/sites").text("/0/ref"));
        things.put("floor", ask(PEOPLE.get(OWNER), "/sites").text("/0/floors/0/ref"));
        things.put("type", "web.404");
        for (var line : ask(PEOPLE.get(OWNER), "/proposals/search?q=keuken").json()) if (line.get("phase").asText().equals("ADOPTED")) things.put("proposal", line.get("number").asText());
        things.put("vote", ask(PEOPLE.get(OWNER), "/proposals/" + things.get("proposal")).text("/roll/vote"));
        for (var line : ask(PEOPLE.get(OWNER), "/proposals/search").json()) {
            if (line.get("amendments").asInt() > 0) things.put("amendment", ask(PEOPLE.get(OWNER), "/proposals/" + line.get("number").asText()).text("/amendments/0/ref"));
        }
        things.put("invitation", ask(PEOPLE.get(OWNER), "/invitations").text("/0/ref"));
        things.put("budget", ask(PEOPLE.get(OWNER), "/money").text("/budgets/0/ref"));
        things.put("kind", "form-circle");
        things.put("from", "1");
        things.put("to", "1");
        things.put("file", "base.css.xhtml?ln=meent");
        haveThingsOfOnesOwn();
    }

    /** A booking of a desk that is still free, and a token. */
    private void haveThingsOfOnesOwn() {
        for (var booking : ask(PEOPLE.get(OWNER), "/bookings").json()) post(PEOPLE.get(OWNER), "/bookings/" + booking.get("ref").asText() + "/give-back", "");
        for (var ahead = 1; ahead < 14 && !things.containsKey("booking"); ahead++) {
            var day = House.today().plusDays(ahead);
            for (var desk : ask(PEOPLE.get(OWNER), "/desks?parts=EVENING&day=" + day).json().get("desks").findValues("desk")) {
                var booked = post(PEOPLE.get(OWNER), "/bookings", "{\"desk\":\"" + desk.asText() + "\",\"day\":\"" + day + "\",\"parts\":[\"EVENING\"]}");
                if (booked.status() != 201) continue;
                things.put("desk", desk.asText());
                things.put("request", booked.text("/request"));
                things.put("booking", ask(PEOPLE.get(OWNER), "/bookings").text("/0/ref"));
                break;
            }
        }
        assertThat(things).as("one desk is free in the evening").containsKey("booking");
        var claim = post(PEOPLE.get(OWNER), "/claims", "{\"kind\":\"MILEAGE\",\"purpose\":\"Koffie\",\"day\":\"" + House.today().minusDays(1) + "\",\"from\":\"Breda\",\"to\":\"Bavel\",\"kilometres\":\"3\",\"budget\":\""
                + ask(PEOPLE.get(OWNER), "/money").json().get("budgets").findValues("ref").get(1).asText() + "\"}").text("/ref");
        post(PEOPLE.get(OWNER), "/claims/" + claim + "/submit", "");
        things.put("claim", claim);
        things.put("token", post(PEOPLE.get(OWNER), "/me/tokens", "{\"name\":\"Voor even\",\"scope\":\"read\",\"lastDay\":\"" + House.today().plusDays(2) + "\"}").text("/key/ref"));
    }

    @AfterAll
    void nobodyKeepsAMandate() {
        testing("take-back");
    }

    @Test
    void every_page_shows_itself_to_whom_the_table_says() {
        var table = AuthorisationTable.of("Pages");
        var wrong = new ArrayList<String>();
        for (var row : table.rows().keySet()) {
            for (var caller : table.columns()) {
                var request = HttpRequest.newBuilder(at(filled(row)));
                if (cookies.containsKey(caller)) request.header("Cookie", "__Host-meent=" + cookies.get(caller));
                var answer = send(request);
                var toSignIn = answer.headers().firstValue("Location").filter(to -> to.startsWith("/members/sign-in")).isPresent();
                compare(table, row, caller, toSignIn ? "sign-in" : String.valueOf(answer.statusCode()), wrong);
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void every_address_of_the_api_answers_whom_the_table_says() {
        var table = AuthorisationTable.of("API");
        var callers = new ArrayList<>(table.columns());
        callers.remove("with");
        // What belongs to this member is still there while the others ask for it.
        callers.remove(OWNER);
        callers.add(OWNER);
        var wrong = new ArrayList<String>();
        for (var row : table.rows().keySet()) {
            var body = filled(table.cell(row, "with"));
            for (var caller : callers) compare(table, row, caller, String.valueOf(send(request(row, body, PEOPLE.get(caller))).statusCode()), wrong);
        }

        assertThat(wrong).isEmpty();
    }

    private HttpRequest.Builder request(String row, String body, String email) {
        var method = row.substring(0, row.indexOf(' '));
        var path = named(row.substring(row.indexOf(' ') + 1), !method.equals("GET")).substring("/api/v1".length());
        var request = api(email, filled(path)).method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body)).header("Content-Type", "application/json");
        return method.equals("POST") ? request.header("Idempotency-Key", UUID.randomUUID().toString()) : request;
    }

    /** Says which thing an address means; what others would miss is changed at a place that is not there. */
    private static String named(String path, boolean changes) {
        var known = path.replace("/members/{ref}", "/members/{member}").replace("/me/tokens/{ref}", "/me/tokens/{token}").replace("{number}", "{decision}").replace("{key}", "{rule}")
                .replace("{day}", "2099-01-01").replace("/circles/{ref}", changes ? "/circles/{nothing}" : "/circles/{circle}").replace("{ref}", "{nothing}");
        known = known.replace("{draft}", "{nothing}").replace("{question}", "{nothing}").replace("{remark}", "{nothing}").replace("{objection}", "{nothing}");
        known = known.replace("{entry}", "{nothing}");
        return changes ? known.replace("{claim}", "{nothing}").replace("{invitation}", "{nothing}").replace("{site}", "{nothing}").replace("{floor}", "{nothing}").replace("{proposal}", "2020-99").replace("{vote}", "{nothing}").replace("{amendment}", "{nothing}") : known;
    }

    private String filled(String text) {
        var filled = text;
        for (var thing : things.entrySet()) filled = filled.replace("{" + thing.getKey() + "}", thing.getValue());
        return filled;
    }

    private static void compare(AuthorisationTable table, String row, String caller, String answered, List<String> wrong) {
        var expected = table.cell(row, caller);
        if (!answered.equals(expected)) wrong.add(row + " to " + caller + ": " + answered + ", not " + expected);
    }

    private static String testing(String what) {
        var answer = get("/jakarta.faces.resource/testing/" + what);
        assertThat(answer.statusCode()).as(what + ": " + answer.body()).isEqualTo(200);
        return answer.body();
    }
}
