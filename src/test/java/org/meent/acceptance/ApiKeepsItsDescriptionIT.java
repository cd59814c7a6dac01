package org.meent.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What the API answers is what its description promises. */
class ApiKeepsItsDescriptionIT extends ApiStory {
    private static final java.util.Set<String> FILES = java.util.Set.of("/log/file", "/votes/{vote}/file", "/money/ledger/journal", "/money/ledger/full-journal", "/money/ledger/file", "/participation/file");
    private static final String TREASURER = "joke.smits@voorbeeld.nl";
    private static final String RIET = "riet.vermeulen@voorbeeld.nl";
    private static final String HOST = "mo.yilmaz@voorbeeld.nl";
    private static final String CONFIDANT = "ans.kuipers@voorbeeld.nl";

    @Test
    void every_answer_to_a_question_fits_its_schema() throws Exception {
        var api = new ObjectMapper().readTree(get("/api/v1/openapi.json").body());
        var description = new Description(api);
        var wrong = new ArrayList<String>();
        var asked = new TreeSet<String>();

        addresses().forEach((path, addresses) -> {
            asked.add(path);
            for (var address : addresses) {
                var answer = ask(path.equals("/sign-in-codes") ? CONFIDANT : path.equals("/money/ledger/full-journal") ? TREASURER : path.contains("floor") || path.contains("site") ? HOST : RIET, address);
                var schema = description.schema("get", "/api/v1" + path, answer.status());
                if (answer.status() != 200) wrong.add(address + ": " + answer.status());
                else if (!FILES.contains(path)) description.wrong(schema, answer.json()).forEach(place -> wrong.add(path + place));
            }
        });

        assertThat(wrong.stream().distinct()).isEmpty();
        var described = new TreeSet<String>();
        api.get("paths").fields().forEachRemaining(path -> {
            if (path.getValue().has("get")) described.add(path.getKey().substring("/api/v1".length()));
        });
        assertThat(asked).isEqualTo(described);
    }

    @Test
    void every_problem_fits_the_schema_of_problems() throws Exception {
        var description = new Description(new ObjectMapper().readTree(get("/api/v1/openapi.json").body()));
        var taken = ask(RIET, "/desks").json();

        for (var answer : List.of(ask(null, "/me"), ask(RIET, "/nothing"), ask(RIET, "/members?page=x"), post(RIET, "/bookings", "{}"), post(RIET, "/bookings", "{"),
                post(RIET, "/sites", "{\"name\":\"x\",\"openWeekdays\":[\"MONDAY\"]}"), post(RIET, "/bookings", "{\"desk\":\"" + taken.at("/desks/0/desk").asText() + "\",\"day\":\"2020-01-01\",\"parts\":[\"MORNING\"]}"))) {
            var schema = description.schema("post", "/api/v1/bookings", 409);
            assertThat(answer.status()).isGreaterThanOrEqualTo(400);
            assertThat(description.wrong(schema, answer.json())).as(answer.response().body()).isEmpty();
        }
    }

    /** For each question that the API knows, with parameters and without. */
    private static Map<String, List<String>> addresses() {
        post(RIET, "/log/checks", "");
        var site = ask(RIET, "/sites").text("/0/ref");
        var floors = ask(RIET, "/sites").json().at("/0/floors");
        var desks = ask(RIET, "/desks");
        var addresses = new LinkedHashMap<String, List<String>>();
        for (var plain : List.of("/bookings", "/circles", "/community", "/decisions", "/log/file", "/log/head", "/log/checks/last", "/mandates", "/mandates/over", "/mandates/roles", "/me", "/me/engagement", "/me/mails", "/me/tokens", "/sites", "/sign-in-codes", "/proposals", "/proposals/effects", "/decisions/policies",
                "/invitations", "/claims", "/claims/waiting", "/claims/budgets", "/money", "/money/accounts", "/money/months", "/money/ledger", "/money/ledger/verification", "/money/ledger/journal", "/money/ledger/file", "/money/ledger/full-journal", "/participation", "/participation/file", "/equality", "/small-things")) {
            addresses.put(plain, List.of(plain));
        }
        addresses.put("/circles/{ref}", ask(RIET, "/circles").json().findValuesAsText("ref").stream().map(ref -> "/circles/" + ref).limit(1).toList());
        addresses.put("/invitations/{invitation}", List.of("/invitations/" + ask(RIET, "/invitations").text("/0/ref")));
        addresses.put("/claims/{claim}", List.of("/claims/" + ask(RIET, "/claims").text("/rows/0/ref")));
        addresses.put("/money/ledger/entries/{entry}", List.of("/money/ledger/entries/" + ask(RIET, "/money/ledger").text("/rows/0/id")));
        addresses.put("/money/budgets/{budget}", List.of("/money/budgets/" + ask(RIET, "/money").text("/budgets/0/ref")));
        addresses.put("/circles/{ref}/members", addresses.get("/circles/{ref}").stream().map(address -> address + "/members").toList());
        addresses.put("/members/{ref}/mandates", List.of("/members/" + ask(HOST, "/me").text("/ref") + "/mandates"));
        var adopted = "";
        for (var line : ask(RIET, "/proposals/search?q=keuken").json()) if (line.get("phase").asText().equals("ADOPTED")) adopted = line.get("number").asText();
        var amended = "";
        for (var line : ask(RIET, "/proposals/search").json()) if (line.get("amendments").asInt() > 0) amended = line.get("number").asText();
        var draft = post(RIET, "/proposal-drafts", "{}").text("/ref");
        addresses.put("/proposals/search", List.of("/proposals/search?q=keuken"));
        addresses.put("/proposals/effects/{kind}", List.of("/proposals/effects/change-rule", "/proposals/effects/grant-mandate", "/proposals/effects/adopt-policy"));
        addresses.put("/proposals/{proposal}", List.of("/proposals/" + adopted, "/proposals/" + amended));
        addresses.put("/proposals/{proposal}/versions", List.of("/proposals/" + adopted + "/versions", "/proposals/" + amended + "/versions"));
        addresses.put("/proposals/{proposal}/versions/{from}/{to}", List.of("/proposals/" + adopted + "/versions/1/1", "/proposals/" + amended + "/versions/1/2"));
        addresses.put("/proposals/amendments/{amendment}/difference", List.of("/proposals/amendments/" + ask(RIET, "/proposals/" + amended).text("/amendments/0/ref") + "/difference"));
        addresses.put("/proposal-drafts", List.of("/proposal-drafts"));
        addresses.put("/proposal-drafts/{draft}", List.of("/proposal-drafts/" + draft));
        var counted = ask(RIET, "/proposals/" + adopted).text("/roll/vote");
        addresses.put("/votes/{vote}", List.of("/votes/" + counted, "/votes/" + ask(RIET, "/proposals/" + amended).text("/roll/vote")));
        addresses.put("/votes/{vote}/ballots", List.of("/votes/" + counted + "/ballots", "/votes/" + counted + "/ballots?page=2"));
        addresses.put("/votes/{vote}/roll", List.of("/votes/" + counted + "/roll", "/votes/" + counted + "/roll?page=2"));
        addresses.put("/votes/{vote}/file", List.of("/votes/" + counted + "/file"));
        addresses.put("/decisions/{number}", ask(RIET, "/decisions").json().findValuesAsText("number").stream().limit(12).map(number -> "/decisions/" + number).toList());
        addresses.put("/desks", List.of("/desks", "/desks?parts=EVENING&feature=QUIET", "/desks?day=" + desks.text("/day/day")));
        addresses.put("/floors/{floor}", List.of("/floors/" + floors.at("/0/ref").asText(), "/floors/" + floors.at("/1/ref").asText()));
        addresses.put("/log", List.of("/log", "/log?kind=ALL&q=huis", "/log?before=3"));
        addresses.put("/log/verification", List.of("/log/verification", "/log/verification?noted=" + ask(RIET, "/log/head").text("/hash")));
        addresses.put("/members", List.of("/members", "/members?q=riet", "/members?page=2"));
        addresses.put("/members/{ref}", List.of("/members/" + ask(RIET, "/me").text("/ref")));
        addresses.put("/rules", List.of("/rules", "/rules?q=dag"));
        addresses.put("/rules/{key}", List.of("/rules/" + ask(RIET, "/rules").text("/0/key")));
        addresses.put("/sites/{site}", List.of("/sites/" + site));
        addresses.put("/sites/{site}/closures", List.of("/sites/" + site + "/closures"));
        addresses.put("/weeks", List.of("/weeks", "/weeks?day=" + desks.text("/day/day")));
        addresses.put("/bookings/acts/{request}", List.of("/bookings/acts/" + booked(desks)));
        return addresses;
    }

    /** An act of booking, whichever desk is still free. */
    private static String booked(Answer desks) {
        for (var ahead = 1; ahead < 14; ahead++) {
            var day = java.time.LocalDate.now().plusDays(ahead);
            for (var desk : desks.json().get("desks")) {
                var done = post(RIET, "/bookings", "{\"desk\":\"" + desk.get("desk").asText() + "\",\"day\":\"" + day + "\",\"parts\":[\"EVENING\"]}");
                if (done.status() != 201) continue;
                post(RIET, "/bookings/acts/" + done.text("/request") + "/undo", "");
                return done.text("/request");
            }
        }
        throw new IllegalStateException("No desk is free in the evening");
    }
}
