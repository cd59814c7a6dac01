package org.meent.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** A program is told of a quarter what the page tells, whoever asks, and nothing more. */
class FiguresOverHttpIT extends ApiStory {
    private static final String MO = "mo.yilmaz@voorbeeld.nl";
    private static final String TOOS = "toos.van.gils@voorbeeld.nl";

    @Test
    void the_last_quarter_is_told_to_everyone_alike() {
        var told = ask(TOOS, "/participation");
        assertThat(told.text("/quarter/key")).matches("\\d{4}-Q[1-4]");
        assertThat(told.json().at("/least").asInt()).isEqualTo(10);
        assertThat(told.json().at("/quarters").size()).isGreaterThanOrEqualTo(2);
        var ballots = StreamSupport.stream(told.json().at("/figures").spliterator(), false).filter(figure -> figure.get("topic").asText().equals("votes.ballots")).findFirst().orElseThrow();
        assertThat(ballots.get("group").asText()).isEqualTo("EVERYONE");
        assertThat(ballots.get("percent").asInt()).isBetween(30, 80);
        assertThat(told.json().at("/figures").toString()).as("some are too few to show").contains("\"got\":null").doesNotContain("WAY", "PAID");

        assertThat(ask(MO, "/participation").json()).as("a host sees no more").isEqualTo(told.json());
        assertThat(ask(TOOS, "/participation?quarter=" + told.text("/quarter/key")).json()).isEqualTo(told.json());
        assertThat(ask(TOOS, "/participation?quarter=2001-Q1").status()).isEqualTo(404);
        assertThat(ask(TOOS, "/participation?circle=x").status()).as("there is no filter").isEqualTo(400);
        assertThat(send(api(TOOS, "/participation/file")).body()).startsWith("quarter,topic,group,key,name,asked,got,percent\r\n" + told.text("/quarter/key") + ",votes.ballots,EVERYONE,,,");
        assertThat(ask(null, "/participation").status()).isEqualTo(401);
    }

    @Test
    void paid_and_volunteer_stand_side_by_side_as_shares_alone() {
        var told = ask(TOOS, "/equality");
        var ballots = StreamSupport.stream(told.json().at("/lines").spliterator(), false).filter(line -> line.get("topic").asText().equals("votes.ballots")).findFirst().orElseThrow();

        assertThat(ballots.get("paid").asInt()).isBetween(30, 80);
        assertThat(ballots.get("volunteer").asInt()).isBetween(30, 80);
        assertThat(ballots.size()).as("no numbers of members").isEqualTo(3);
    }

    @Test
    void each_small_thing_says_who_may_have_it_and_which_decision_says_so() {
        var things = ask(TOOS, "/small-things").json();

        assertThat(things.findValuesAsText("forWhom")).contains("EVERYONE", "PAID");
        for (var thing : things) assertThat(ask(TOOS, "/decisions/" + thing.get("decision").asText()).status()).isEqualTo(200);
    }
}
