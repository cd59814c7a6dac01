package org.meent.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A community with a garden runs an application of its own that overlays Meent: there a vote can plant a tree. */
@Tag("embedding")
class EmbeddedMeentIT extends ApiStory {
    private static final String TOOS = "toos.van.gils@voorbeeld.nl";
    private static final List<String> VOTERS = List.of(TOOS, "kees.oomen@voorbeeld.nl", "farida.benali@voorbeeld.nl", "joke.smits@voorbeeld.nl", "achmed.el.idrissi@voorbeeld.nl", "leny.van.dam@voorbeeld.nl",
            "wil.de.rooij@voorbeeld.nl", "peter.jansen@voorbeeld.nl", "corrie.backx@voorbeeld.nl", "jan.verhoeven@voorbeeld.nl", "hanneke.de.wit@voorbeeld.nl", "piet.roovers@voorbeeld.nl", "nel.aerts@voorbeeld.nl");

    @Test
    void a_vote_plants_a_tree() {
        var kinds = ask(TOOS, "/proposals/effects").json();
        assertThat(kinds.findValuesAsText("kind")).as("beside all that Meent brings").contains("plant-tree", "change-rule");
        assertThat(kinds.findValuesAsText("words")).contains("Een boom planten");
        assertThat(ask(TOOS, "/proposals/effects/plant-tree").json().findValuesAsText("label")).containsExactly("Welke boom");

        var draft = "/proposal-drafts/" + post(TOOS, "/proposal-drafts", "{}").text("/ref");
        var nothing = change(TOOS, "PATCH", draft, effect(" "));
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.text("/type")).isEqualTo("/problems/garden.noSpecies");
        assertThat(nothing.text("/detail")).isEqualTo("Er staat nog niet welke boom er komt. Schrijf het op.");
        assertThat(get(nothing.text("/type")).statusCode()).as("the page about it").isEqualTo(200);
        assertThat(change(TOOS, "PATCH", draft, effect("x".repeat(61))).text("/detail")).isEqualTo("Dit is te lang. Schrijf 60 tekens of minder.");
        assertThat(change(TOOS, "PATCH", draft, effect("een appelboom")).status()).isEqualTo(200);

        var sent = post(TOOS, draft + "/submit", null);
        assertThat(sent.status()).as(sent.response().body()).isEqualTo(200);
        var proposal = "/proposals/" + sent.text("/line/number");
        assertThat(sent.json().at("/effects").toString()).contains("In de tuin komt een boom: een appelboom.");
        for (var who : VOTERS) if (ask(TOOS, proposal).text("/line/phase").equals("ADMISSION")) post(who, proposal + "/support", null);
        for (var rounds = 0; rounds < 3; rounds++) goOn(proposal);
        var vote = "/votes/" + post(TOOS, proposal + "/freeze", null).text("/roll/vote");
        goOn(proposal);
        for (var voter : VOTERS) assertThat(post(voter, vote + "/ballot", "{\"option\":\"yes\"}").status()).isEqualTo(200);
        // No machine was up on the days between: the close moves once, and then comes.
        goOn(proposal);
        goOn(proposal);

        var decided = ask(TOOS, proposal);
        assertThat(decided.text("/line/phase")).isEqualTo("ADOPTED");
        var decision = ask(TOOS, "/decisions/" + decided.text("/line/decision"));
        assertThat(decision.text("/effects/0/state")).isEqualTo("DONE");
        get("/jakarta.faces.resource/testing/due");
        var log = ask(TOOS, "/log?kind=ALL&q=appelboom").json().at("/rows");
        assertThat(log.findValuesAsText("type").stream().filter("garden.treePlanted"::equals)).as("planted once").hasSize(1);
        assertThat(log.findValuesAsText("sentence")).contains("In de tuin kwam een boom: een appelboom");
        assertThat(ask(TOOS, "/log/verification").text("/whole")).isEqualTo("true");
    }

    private static String effect(String species) {
        return "{\"title\":\"Planten we een appelboom?\",\"why\":\"Voor de appels.\",\"body\":\"In de tuin komt een appelboom.\",\"effects\":[{\"kind\":\"plant-tree\",\"values\":{\"species\":\"" + species + "\"}}]}";
    }

    /** Time goes on until what is now has ended, and what is due is done. */
    private void goOn(String proposal) {
        letPass(Duration.between(Instant.now(), Instant.parse(ask(TOOS, proposal).text("/line/until"))).plusSeconds(1));
        get("/jakarta.faces.resource/testing/due");
    }
}
