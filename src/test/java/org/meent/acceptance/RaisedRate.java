package org.meent.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.meent.proof.Sha256;
import org.meent.testing.Hledger;

/**
 * From a draft to a rule that holds, and to the cents that members get by it: a member raises the kilometre rate, others
 * have their say, and a journey of the day before gets the old rate and one of the day itself the new.
 */
public final class RaisedRate {
    private static final String TOOS = "toos.van.gils@voorbeeld.nl";
    private static final String KEES = "kees.oomen@voorbeeld.nl";
    private static final String FARIDA = "farida.benali@voorbeeld.nl";
    private static final String APPROVER = "achmed.el.idrissi@voorbeeld.nl";
    private static final List<String> VOTERS = List.of(TOOS, KEES, FARIDA, "joke.smits@voorbeeld.nl", "achmed.el.idrissi@voorbeeld.nl", "leny.van.dam@voorbeeld.nl", "wil.de.rooij@voorbeeld.nl",
            "peter.jansen@voorbeeld.nl", "corrie.backx@voorbeeld.nl", "jan.verhoeven@voorbeeld.nl", "hanneke.de.wit@voorbeeld.nl", "piet.roovers@voorbeeld.nl", "nel.aerts@voorbeeld.nl");
    private final Api api;

    /** @param api through which it is told */
    public RaisedRate(Api api) {
        this.api = api;
    }

    /** Tells it, and looks that it came out. */
    public void isTold() {
        var first = LocalDate.now().plusDays(70);
        var draft = api.post(TOOS, "/proposal-drafts", "{}").text("/ref");
        assertThat(api.ask(KEES, "/proposal-drafts/" + draft).status()).as("a draft is its author's own").isEqualTo(404);
        var wrong = api.attempt(TOOS, "PATCH", "/proposal-drafts/" + draft, "{\"effects\":[{\"kind\":\"change-rule\",\"values\":{\"ruleKey\":\"MILEAGE_RATE\",\"amount\":\"veel\",\"effectiveFrom\":\"" + first + "\"}}]}");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text("/detail")).isEqualTo("Typ een getal, bijvoorbeeld 0,21.");
        api.act(TOOS, "PATCH", "/proposal-drafts/" + draft, "{\"title\":\"Gaat de vergoeding naar 25 cent?\",\"why\":\"Alles is duurder.\",\"body\":\"Ieder lid krijgt 25 cent per kilometer.\","
                + "\"effects\":[{\"kind\":\"change-rule\",\"values\":{\"ruleKey\":\"MILEAGE_RATE\",\"amount\":\"0,25\",\"effectiveFrom\":\"" + first + "\"}}]}", UUID.randomUUID().toString());

        var sent = api.post(TOOS, "/proposal-drafts/" + draft + "/submit", null);
        assertThat(sent.status()).as(sent.response().body()).isEqualTo(200);
        assertThat(sent.text("/width")).as("a rule is everyone's").isEqualTo("EVERYONE");
        var proposal = "/proposals/" + sent.text("/line/number");
        for (var who : VOTERS) if (api.ask(TOOS, proposal).text("/line/phase").equals("ADMISSION")) api.post(who, proposal + "/support", null);
        assertThat(api.ask(KEES, proposal).text("/line/phase")).isEqualTo("QUESTIONS");

        var question = api.post(KEES, proposal + "/questions", "{\"body\":\"Ook op de fiets?\"}").text("/remarks/0/ref");
        assertThat(api.post(TOOS, proposal + "/questions/" + question + "/answers", "{\"body\":\"Ja.\"}").text("/remarks/0/answers/0/body")).isEqualTo("Ja.");
        assertThat(api.attempt(KEES, "POST", proposal + "/reactions", "{\"body\":\"Goed.\"}").status()).as("not in this round").isEqualTo(409);
        goOn(proposal);
        assertThat(api.post(KEES, proposal + "/reactions", "{\"body\":\"Goed.\"}").status()).isEqualTo(200);
        goOn(proposal);
        var amendment = api.post(FARIDA, proposal + "/amendments", "{\"body\":\"Ieder lid krijgt 24 cent per kilometer.\",\"reason\":\"Dat kan de kas dragen.\","
                + "\"effects\":[{\"kind\":\"change-rule\",\"values\":{\"ruleKey\":\"MILEAGE_RATE\",\"amount\":\"0,24\",\"effectiveFrom\":\"" + first + "\"}}]}").text("/amendments/0/ref");
        assertThat(api.post(TOOS, "/proposals/amendments/" + amendment + "/accept", null).text("/body")).isEqualTo("Ieder lid krijgt 24 cent per kilometer.");
        goOn(proposal);
        assertThat(api.attempt(KEES, "POST", proposal + "/freeze", null).status()).as("its author freezes it").isEqualTo(403);
        var vote = "/votes/" + api.post(TOOS, proposal + "/freeze", null).text("/roll/vote");

        assertThat(api.attempt(KEES, "POST", vote + "/ballot", "{\"option\":\"yes\"}").text("/type")).isEqualTo("/problems/votes.notOpenYet");
        theRollIsReckonedAgain(vote);
        goOn(proposal);
        for (var voter : VOTERS) {
            var option = "{\"option\":\"" + (VOTERS.indexOf(voter) < 10 ? "yes" : "no") + "\"}";
            assertThat(api.postThrice(voter, vote + "/ballot", option).status()).isEqualTo(200);
        }
        assertThat(api.attempt(KEES, "POST", vote + "/ballot", "{\"option\":\"maybe\"}").status()).isEqualTo(422);
        assertThat(api.ask(KEES, vote).json().at("/count").isNull()).as("no partial result").isTrue();
        assertThat(api.ask(KEES, vote + "/ballots").status()).isEqualTo(409);

        // Days go by here without a machine that was up: the close moves once, by a day at most, for everyone to read. Where other
        // stories let the same server reach these days before, it was up.
        goOn(proposal);
        if (!api.ask(KEES, vote).json().at("/closedFirstAt").isNull()) {
            assertThat(api.ask(KEES, "/log?kind=ALL&q=vergoeding%20naar%2025%20cent?%20sluit%20later").text("/rows/0/type")).isEqualTo("votes.closeMoved");
            goOn(proposal);
        }

        var decided = api.ask(KEES, proposal);
        assertThat(decided.text("/line/phase")).isEqualTo("ADOPTED");
        var decision = api.ask(KEES, "/decisions/" + decided.text("/line/decision"));
        assertThat(decision.text("/result/sentence")).isEqualTo("Aangenomen: 10 leden stemden voor en 3 tegen.");
        assertThat(decision.text("/effects/0/state")).isEqualTo("DONE");
        assertThat(decision.text("/proposal")).isEqualTo(decided.text("/line/number"));
        assertThat(api.ask(KEES, vote + "/file").response().body()).isEqualTo("options,yes,no,abstain,blank\r\nweight,choice\r\n10,yes\r\n3,no\r\n");
        assertThat(api.ask(KEES, vote + "/ballots").json().at("/rows")).hasSize(13);
        assertThat(api.ask(KEES, vote + "/ballots").text("/total")).isEqualTo("13");
        assertThat(api.attempt(KEES, "POST", vote + "/ballot", "{\"option\":\"no\"}").text("/type")).isEqualTo("/problems/votes.closed");
        var rule = api.ask(KEES, "/rules/MILEAGE_RATE").json();
        assertThat(rule.at("/history").findValuesAsText("decision")).contains(decided.text("/line/decision"));
        assertThat(api.ask(KEES, "/log/verification").text("/whole")).isEqualTo("true");
        assertThat(api.post("nel.aerts@voorbeeld.nl", "/decisions/" + decided.text("/line/decision") + "/opinions", "{\"body\":\"De kas kan dit niet dragen.\"}").text("/opinions/0/body")).isEqualTo("De kas kan dit niet dragen.");
        assertThat(api.attempt(KEES, "POST", "/decisions/" + decided.text("/line/decision") + "/opinions", "{\"body\":\"Ik ook.\"}").status()).isEqualTo(403);

        api.goTo(Duration.between(Instant.now(), first.atTime(12, 0).atZone(ZoneId.of("Europe/Amsterdam")).toInstant()));
        var before = travelled(first.minusDays(1));
        var onTheDay = travelled(first);
        // 14.2 kilometres at 21 cent are 298.2 cent, at 24 cent 340.8 cent; the example's own vote on 23 cent, 326.6, may have been counted meanwhile.
        assertThat(api.ask(KEES, "/claims/" + before).text("/amountCents")).isIn("298", "327");
        assertThat(api.ask(KEES, "/claims/" + onTheDay).text("/amountCents")).isEqualTo("341");
        assertThat(api.attempt(KEES, "POST", "/claims/" + before + "/approve", null).text("/type")).as("never one's own").isEqualTo("/problems/money.notYourOwn");
        assertThat(api.attempt(TOOS, "POST", "/claims/" + before + "/approve", null).status()).as("who has no mandate does not know of it").isEqualTo(404);
        for (var claim : List.of(before, onTheDay)) {
            assertThat(api.postThrice(APPROVER, "/claims/" + claim + "/approve", null).text("/state")).isEqualTo("APPROVED");
        }
        assertThat(api.ask(TOOS, "/money/ledger").json().at("/rows/0/lines").findValuesAsText("cents")).containsExactly("-341", "341");
        assertThat(api.ask(TOOS, "/money/ledger/verification").json().at("/touched").isNull()).isTrue();
        assertThat(Hledger.findsWrong(api.ask(TOOS, "/money/ledger/journal").response().body())).isEmpty();
        assertThat(api.ask(KEES, "/log/verification").text("/whole")).isEqualTo("true");
    }

    /** From what the roll tells, twenty members at a time, its hash is made again. */
    private void theRollIsReckonedAgain(String vote) {
        var first = api.ask(KEES, vote + "/roll");
        var refs = new TreeSet<String>();
        for (var page = 1; refs.size() < Integer.parseInt(first.text("/members/total")); page++) {
            var told = api.ask(KEES, vote + "/roll?page=" + page).json().at("/members/rows");
            assertThat(told.size()).as("page " + page).isBetween(1, 20);
            refs.addAll(told.findValuesAsText("ref"));
        }
        var text = refs.stream().map(ref -> ref + "\n").collect(Collectors.joining());
        assertThat(Sha256.of(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(first.text("/hash")).isEqualTo(api.ask(KEES, vote).text("/rollHash"));
        assertThat(first.text("/how")).contains("SHA-256");
    }

    /** A journey that waits for others; its form and its sending are repeated, as by a program that did not hear the answer. */
    private String travelled(LocalDate day) {
        var budget = "";
        for (var choice : api.ask(KEES, "/claims/budgets").json()) if (choice.get("name").asText().equals("Reiskosten")) budget = choice.get("ref").asText();
        var form = "{\"kind\":\"MILEAGE\",\"budget\":\"" + budget + "\",\"purpose\":\"Boodschappen\",\"day\":\"" + day + "\",\"from\":\"Grote Markt\",\"to\":\"Bavel\",\"kilometres\":\"14,2\"}";
        var written = api.postThrice(KEES, "/claims", form);
        assertThat(written.status()).as(written.response().body()).isEqualTo(201);
        var claim = written.text("/ref");
        var sent = api.postThrice(KEES, "/claims/" + claim + "/submit", null);
        assertThat(sent.text("/state")).as(sent.response().body()).isEqualTo("SUBMITTED");
        return claim;
    }

    /** Time goes on until what is now has ended, and what is due is done. */
    private void goOn(String proposal) {
        var until = Instant.parse(api.ask(TOOS, proposal).text("/line/until"));
        api.goTo(Duration.between(Instant.now(), until).plusSeconds(1));
        api.due();
    }
}
