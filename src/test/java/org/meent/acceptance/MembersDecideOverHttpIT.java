package org.meent.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.meent.testing.Hledger;

/** From a draft to a rule that will hold, by programs alone: a member raises the kilometre rate, others have their say. */
class MembersDecideOverHttpIT extends ApiStory {
    private static final String TOOS = "toos.van.gils@voorbeeld.nl";
    private static final String KEES = "kees.oomen@voorbeeld.nl";
    private static final String FARIDA = "farida.benali@voorbeeld.nl";
    private static final String APPROVER = "achmed.el.idrissi@voorbeeld.nl";
    private static final List<String> VOTERS = List.of(TOOS, KEES, FARIDA, "joke.smits@voorbeeld.nl", "achmed.el.idrissi@voorbeeld.nl", "leny.van.dam@voorbeeld.nl", "wil.de.rooij@voorbeeld.nl",
            "peter.jansen@voorbeeld.nl", "corrie.backx@voorbeeld.nl", "jan.verhoeven@voorbeeld.nl", "hanneke.de.wit@voorbeeld.nl", "piet.roovers@voorbeeld.nl", "nel.aerts@voorbeeld.nl");
    private Duration ahead = Duration.ZERO;

    @Test
    void a_member_raises_the_kilometre_rate() {
        var first = LocalDate.now().plusDays(70);
        var draft = post(TOOS, "/proposal-drafts", "{}").text("/ref");
        assertThat(ask(KEES, "/proposal-drafts/" + draft).status()).as("a draft is its author's own").isEqualTo(404);
        var wrong = change(TOOS, "PATCH", "/proposal-drafts/" + draft, "{\"effects\":[{\"kind\":\"change-rule\",\"values\":{\"ruleKey\":\"MILEAGE_RATE\",\"amount\":\"veel\",\"effectiveFrom\":\"" + first + "\"}}]}");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text("/detail")).isEqualTo("Typ een getal, bijvoorbeeld 0,21.");
        change(TOOS, "PATCH", "/proposal-drafts/" + draft, "{\"title\":\"Gaat de vergoeding naar 25 cent?\",\"why\":\"Alles is duurder.\",\"body\":\"Ieder lid krijgt 25 cent per kilometer.\","
                + "\"effects\":[{\"kind\":\"change-rule\",\"values\":{\"ruleKey\":\"MILEAGE_RATE\",\"amount\":\"0,25\",\"effectiveFrom\":\"" + first + "\"}}]}");

        var sent = post(TOOS, "/proposal-drafts/" + draft + "/submit", null);
        assertThat(sent.status()).as(sent.response().body()).isEqualTo(200);
        assertThat(sent.text("/width")).as("a rule is everyone's").isEqualTo("EVERYONE");
        var proposal = "/proposals/" + sent.text("/line/number");
        for (var who : VOTERS) if (ask(TOOS, proposal).text("/line/phase").equals("ADMISSION")) post(who, proposal + "/support", null);
        assertThat(ask(KEES, proposal).text("/line/phase")).isEqualTo("QUESTIONS");

        var question = post(KEES, proposal + "/questions", "{\"body\":\"Ook op de fiets?\"}").text("/remarks/0/ref");
        assertThat(post(TOOS, proposal + "/questions/" + question + "/answers", "{\"body\":\"Ja.\"}").text("/remarks/0/answers/0/body")).isEqualTo("Ja.");
        assertThat(post(KEES, proposal + "/reactions", "{\"body\":\"Goed.\"}").status()).as("not in this round").isEqualTo(409);
        goOn(proposal);
        assertThat(post(KEES, proposal + "/reactions", "{\"body\":\"Goed.\"}").status()).isEqualTo(200);
        goOn(proposal);
        var amendment = post(FARIDA, proposal + "/amendments", "{\"body\":\"Ieder lid krijgt 24 cent per kilometer.\",\"reason\":\"Dat kan de kas dragen.\","
                + "\"effects\":[{\"kind\":\"change-rule\",\"values\":{\"ruleKey\":\"MILEAGE_RATE\",\"amount\":\"0,24\",\"effectiveFrom\":\"" + first + "\"}}]}").text("/amendments/0/ref");
        assertThat(post(TOOS, "/proposals/amendments/" + amendment + "/accept", null).text("/body")).isEqualTo("Ieder lid krijgt 24 cent per kilometer.");
        goOn(proposal);
        assertThat(post(KEES, proposal + "/freeze", null).status()).as("its author freezes it").isEqualTo(403);
        var vote = "/votes/" + post(TOOS, proposal + "/freeze", null).text("/roll/vote");

        assertThat(post(KEES, vote + "/ballot", "{\"option\":\"yes\"}").text("/type")).isEqualTo("/problems/votes.notOpenYet");
        goOn(proposal);
        for (var voter : VOTERS) {
            var key = UUID.randomUUID().toString();
            var option = "{\"option\":\"" + (VOTERS.indexOf(voter) < 10 ? "yes" : "no") + "\"}";
            for (var times = 0; times < 3; times++) assertThat(post(voter, vote + "/ballot", option, key).status()).isEqualTo(200);
        }
        assertThat(post(KEES, vote + "/ballot", "{\"option\":\"maybe\"}").status()).isEqualTo(422);
        assertThat(ask(KEES, vote).json().at("/count").isNull()).as("no partial result").isTrue();
        assertThat(ask(KEES, vote + "/ballots").status()).isEqualTo(409);

        // Days go by here without a machine that was up: the close moves once, by a day at most, for everyone to read.
        goOn(proposal);
        assertThat(ask(KEES, vote).json().at("/closedFirstAt").isNull()).isFalse();
        // The example's own vote may have slept through its close in the same moment.
        assertThat(ask(KEES, "/log?kind=ALL&q=vergoeding%20naar%2025%20cent?%20sluit%20later").text("/rows/0/type")).isEqualTo("votes.closeMoved");
        goOn(proposal);

        var decided = ask(KEES, proposal);
        assertThat(decided.text("/line/phase")).isEqualTo("ADOPTED");
        var decision = ask(KEES, "/decisions/" + decided.text("/line/decision"));
        assertThat(decision.text("/result/sentence")).isEqualTo("Aangenomen: 10 leden stemden voor en 3 tegen.");
        assertThat(decision.text("/effects/0/state")).isEqualTo("DONE");
        assertThat(decision.text("/proposal")).isEqualTo(decided.text("/line/number"));
        assertThat(ask(KEES, vote + "/file").response().body()).isEqualTo("options,yes,no,abstain,blank\r\nweight,choice\r\n10,yes\r\n3,no\r\n");
        assertThat(ask(KEES, vote + "/ballots").json()).hasSize(13);
        assertThat(post(KEES, vote + "/ballot", "{\"option\":\"no\"}").text("/type")).isEqualTo("/problems/votes.closed");
        var rule = ask(KEES, "/rules/MILEAGE_RATE").json();
        assertThat(rule.at("/history").findValuesAsText("decision")).contains(decided.text("/line/decision"));
        assertThat(ask(KEES, "/log/verification").text("/whole")).isEqualTo("true");
        assertThat(post("nel.aerts@voorbeeld.nl", "/decisions/" + decided.text("/line/decision") + "/opinions", "{\"body\":\"De kas kan dit niet dragen.\"}").text("/opinions/0/body")).isEqualTo("De kas kan dit niet dragen.");
        assertThat(post(KEES, "/decisions/" + decided.text("/line/decision") + "/opinions", "{\"body\":\"Ik ook.\"}").status()).isEqualTo(403);

        letPass(Duration.between(Instant.now(), first.atTime(12, 0).atZone(java.time.ZoneId.of("Europe/Amsterdam")).toInstant()));
        var before = travelled(first.minusDays(1));
        var onTheDay = travelled(first);
        // 14.2 kilometres at 21 cent are 298.2 cent, at 24 cent 340.8 cent; the example's own vote on 23 cent, 326.6, may have been counted meanwhile.
        assertThat(ask(KEES, "/claims/" + before).text("/amountCents")).isIn("298", "327");
        assertThat(ask(KEES, "/claims/" + onTheDay).text("/amountCents")).isEqualTo("341");
        assertThat(post(KEES, "/claims/" + before + "/approve", null).text("/type")).as("never one's own").isEqualTo("/problems/money.notYourOwn");
        assertThat(post(TOOS, "/claims/" + before + "/approve", null).status()).as("who has no mandate does not know of it").isEqualTo(403);
        for (var claim : List.of(before, onTheDay)) {
            var key = UUID.randomUUID().toString();
            for (var times = 0; times < 3; times++) assertThat(post(APPROVER, "/claims/" + claim + "/approve", null, key).text("/state")).isEqualTo("APPROVED");
        }
        assertThat(ask(TOOS, "/money/ledger").json().at("/rows/0/lines").findValuesAsText("cents")).containsExactly("-341", "341");
        assertThat(ask(TOOS, "/money/ledger/verification").json().at("/touched").isNull()).isTrue();
        assertThat(Hledger.findsWrong(ask(TOOS, "/money/ledger/journal").response().body())).isEmpty();
        assertThat(ask(KEES, "/log/verification").text("/whole")).isEqualTo("true");
    }

    /** A journey that waits for others; its form and its sending are repeated, as by a program that did not hear the answer. */
    private String travelled(LocalDate day) {
        var budget = "";
        for (var choice : ask(KEES, "/claims/budgets").json()) if (choice.get("name").asText().equals("Reiskosten")) budget = choice.get("ref").asText();
        var form = "{\"kind\":\"MILEAGE\",\"budget\":\"" + budget + "\",\"purpose\":\"Boodschappen\",\"day\":\"" + day + "\",\"from\":\"Grote Markt\",\"to\":\"Bavel\",\"kilometres\":\"14,2\"}";
        var key = UUID.randomUUID().toString();
        var claim = "";
        for (var times = 0; times < 3; times++) {
            var written = post(KEES, "/claims", form, key);
            assertThat(written.status()).as(written.response().body()).isEqualTo(201);
            claim = written.text("/ref");
        }
        var sending = UUID.randomUUID().toString();
        for (var times = 0; times < 3; times++) {
            var sent = post(KEES, "/claims/" + claim + "/submit", null, sending);
            assertThat(sent.text("/state")).as(sent.response().body()).isEqualTo("SUBMITTED");
        }
        return claim;
    }

    /** Time goes on until what is now has ended, and what is due is done. */
    private void goOn(String proposal) {
        var until = Instant.parse(ask(TOOS, proposal).text("/line/until"));
        ahead = Duration.between(Instant.now(), until).plusSeconds(1);
        letPass(ahead);
        get("/jakarta.faces.resource/testing/due");
    }
}
