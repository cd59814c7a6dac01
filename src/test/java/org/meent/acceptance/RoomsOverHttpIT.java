package org.meent.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.meent.proof.HashChain;
import org.meent.proof.LogFile;
import org.meent.proof.NotedHead;

/** A program sees and does, in a member's name, what the member sees and does on the pages about the community. */
class RoomsOverHttpIT extends ApiStory {
    private static final String MO = "mo.yilmaz@voorbeeld.nl";
    private static final String ANS = "ans.kuipers@voorbeeld.nl";
    private static final String DIRK = "dirk.maas@voorbeeld.nl";
    private static final String TOOS = "toos.van.gils@voorbeeld.nl";
    private static final String KEES = "kees.oomen@voorbeeld.nl";

    @Test
    void the_community_and_who_is_in_it() {
        var community = ask(MO, "/community");
        assertThat(community.text("/name")).isEqualTo("De Meent");
        assertThat(community.text("/zone")).isEqualTo("Europe/Amsterdam");

        var page = ask(MO, "/members?page=3");
        assertThat(page.json().at("/total").asInt()).isEqualTo(61);
        assertThat(page.json().at("/rows").size()).isEqualTo(20);

        var toos = ask(MO, "/members?q=toos");
        assertThat(toos.text("/rows/0/name")).isEqualTo("Toos van Gils");
        var one = ask(MO, "/members/" + toos.text("/rows/0/ref"));
        assertThat(one.json().has("email")).as("an address is seen by the member alone").isFalse();
        assertThat(one.json().toString()).doesNotContainIgnoringCase("engagement").doesNotContain("VOLUNTEER", "PAID");
        assertThat(ask(MO, "/members/00000000-0000-4000-8000-000000000000").status()).isEqualTo(404);
        assertThat(ask(null, "/members").status()).isEqualTo(401);
    }

    @Test
    void a_member_joins_a_circle_and_leaves_it() {
        var circles = ask(KEES, "/circles").json();
        var free = StreamSupport.stream(circles.spliterator(), false).filter(circle -> !circle.get("mine").asBoolean()).findFirst().orElseThrow();
        var address = "/circles/" + free.get("ref").asText();
        var before = free.get("members").asInt();

        assertThat(post(KEES, address + "/join", null).json().get("members").asInt()).isEqualTo(before + 1);
        assertThat(ask(KEES, address + "/members").json().at("/total").asInt()).isEqualTo(before + 1);
        assertThat(ask(KEES, address).json().get("mine").asBoolean()).isTrue();
        assertThat(post(KEES, address + "/leave", null).json().get("members").asInt()).isEqualTo(before);
        assertThat(ask(KEES, "/circles/00000000-0000-4000-8000-000000000000").status()).isEqualTo(404);
    }

    @Test
    void who_may_do_what_until_when_what_for_and_who_decided_it() {
        var now = ask(TOOS, "/mandates").json();
        var host = StreamSupport.stream(now.spliterator(), false).filter(mandate -> mandate.get("role").asText().equals("host")).findFirst().orElseThrow();
        assertThat(host.get("memberName").asText()).isEqualTo("Mo Yilmaz");
        assertThat(host.at("/decision/number").asText()).endsWith("-01");
        assertThat(host.get("state").asText()).isEqualTo("HOLDS");
        assertThat(host.get("until").asText()).matches("\\d{4}-\\d{2}-\\d{2}");
        assertThat(host.has("memberId")).as("numbers of the database stay inside").isFalse();

        assertThat(ask(TOOS, "/members/" + host.get("memberRef").asText() + "/mandates").text("/0/role")).isEqualTo("host");
        assertThat(ask(TOOS, "/mandates/over").text("/rows/0/role")).as("one of three months, a hundred days ago").isEqualTo("auditor");
        var roles = ask(TOOS, "/mandates/roles").json().toString();
        assertThat(roles).contains("\"key\":\"host\"", "\"key\":\"confidant\"", "\"purpose\":\"Print een code, met zijn twee\u00ebn\"");
        assertThat(ask(TOOS, "/members/00000000-0000-4000-8000-000000000000/mandates").status()).isEqualTo(404);
    }

    @Test
    void the_rules_and_decisions_are_read_in_the_language_that_is_asked_for() {
        assertThat(in("nl", "/rules/BOOKING_HORIZON_DAYS").text("/sentence")).isEqualTo("Je boekt een plek tot 14 dagen vooruit.");
        assertThat(in("en-GB,nl;q=0.5", "/rules/BOOKING_HORIZON_DAYS").text("/sentence")).isEqualTo("You book a desk up to 14 days ahead.");
        var rule = in("nl", "/rules").json().get(0);
        assertThat(rule.get("usual").asInt()).isEqualTo(14);
        assertThat(rule.get("unit").asText()).isEqualTo("DAYS");
        assertThat(rule.at("/history/0/state").asText()).isEqualTo("NOW");

        var decisions = in("nl", "/decisions?q=opgericht").json().at("/rows");
        var number = decisions.get(decisions.size() - 1).get("number").asText();
        assertThat(in("en", "/decisions/" + number).text("/effects/0/sentence")).isEqualTo("You book a desk up to 14 days ahead.");
        assertThat(in("nl", "/decisions/" + number).text("/effects/0/link")).isEqualTo("/rules/rule?key=BOOKING_HORIZON_DAYS");
        assertThat(in("nl", "/decisions/1999-01").text("/detail")).isNotEqualTo(in("en", "/decisions/1999-01").text("/detail"));
        assertThat(in("en", "/rules/NO_SUCH_RULE").status()).isEqualTo(404);
    }

    @Test
    void the_log_is_read_searched_checked_and_taken_away() {
        var head = ask(TOOS, "/log/head");
        var page = ask(TOOS, "/log");
        assertThat(page.json().at("/rows").size()).isEqualTo(20);
        assertThat(in("en", "/log?kind=DECISIONS&q=founded").text("/rows/0/sentence")).contains("was founded");
        assertThat(in("nl", "/log?q=opgericht").text("/rows/0/sentence")).contains("opgericht");
        assertThat(ask(TOOS, "/log?before=" + page.text("/older")).json().at("/rows/0/number").asLong()).isLessThan(page.json().at("/rows/19/number").asLong());
        assertThat(ask(TOOS, "/log?before=-1").status()).isEqualTo(422);
        assertThat(ask(TOOS, "/log?kind=POWER").status()).isEqualTo(400);

        var noted = head.text("/number") + ":" + head.text("/hash");
        var verified = ask(TOOS, "/log/verification?noted=" + noted);
        assertThat(verified.json().get("whole").asBoolean()).isTrue();
        assertThat(verified.text("/notedAt")).isEqualTo(head.text("/number"));
        assertThat(ask(TOOS, "/log/verification?noted=gisteren").status()).isEqualTo(422);
        assertThat(post(TOOS, "/log/checks", null).json().get("touched").isNull()).isTrue();
        assertThat(ask(KEES, "/log/checks/last").json().get("entries").asLong()).isGreaterThanOrEqualTo(head.json().get("number").asLong());

        var file = ask(TOOS, "/log/file").response();
        var report = HashChain.verify(LogFile.read(new ByteArrayInputStream(file.body().getBytes(StandardCharsets.UTF_8))), Optional.of(NotedHead.parse(noted)));
        assertThat(report.isWhole()).isTrue();
        assertThat(file.headers().firstValue("Content-Length")).as("it is sent as it is read").isEmpty();
    }

    @Test
    void one_tells_how_one_takes_part_for_oneself_alone() {
        assertThat(change(TOOS, "PUT", "/me/engagement", "{\"kind\":\"NEIGHBOUR\"}").text("/kind")).isEqualTo("NEIGHBOUR");
        assertThat(ask(TOOS, "/me/engagement").text("/kind")).isEqualTo("NEIGHBOUR");
        assertThat(change(TOOS, "PUT", "/me/engagement", "{\"kind\":\"BOSS\"}").status()).isEqualTo(422);
        assertThat(change(TOOS, "PUT", "/me/engagement", "{\"kind\":\"PAID\",\"member\":\"00000000-0000-4000-8000-000000000000\"}").status()).isEqualTo(400);
        assertThat(change(TOOS, "DELETE", "/me/engagement", null).status()).isEqualTo(204);
        assertThat(ask(TOOS, "/me/engagement").status()).isEqualTo(204);
        var toos = ask(KEES, "/members?q=toos").text("/rows/0/ref");
        assertThat(ask(KEES, "/members/" + toos + "/engagement").status()).isEqualTo(404);
    }

    @Test
    void two_confidants_print_a_code_and_nobody_else_does() {
        var toos = ask(ANS, "/members?q=toos").text("/rows/0/ref");
        var wish = "{\"member\":\"" + toos + "\",\"reason\":\"Haar telefoon is kwijt\"}";

        assertThat(post(KEES, "/sign-in-codes", wish).status()).isEqualTo(403);
        assertThat(ask(KEES, "/sign-in-codes").status()).isEqualTo(403);
        var asked = post(ANS, "/sign-in-codes", wish);
        assertThat(asked.status()).isEqualTo(201);
        var confirm = "/sign-in-codes/" + asked.text("/ref") + "/confirm";
        assertThat(post(ANS, confirm, null).status()).as("not alone").isEqualTo(403);
        assertThat(post(DIRK, confirm, null).text("/code")).matches("[2-9A-HJ-NP-Z]{4} [2-9A-HJ-NP-Z]{4} [2-9A-HJ-NP-Z]{4}");
        assertThat(post(DIRK, confirm, null).status()).as("once").isEqualTo(404);
        assertThat(ask(KEES, "/log").text("/rows/0/sentence")).contains("Toos van Gils").doesNotContain("telefoon");
    }

    @Test
    void one_reads_and_changes_the_own_profile() {
        var changed = change(KEES, "PATCH", "/me", "{\"talent\":\"fietsen maken\",\"textSize\":130,\"theme\":\"contrast\"}");
        assertThat(changed.status()).isEqualTo(200);
        var me = ask(KEES, "/me");
        assertThat(me.text("/talent")).isEqualTo("fietsen maken");
        assertThat(me.text("/email")).isEqualTo(KEES);
        assertThat(me.json().has("id")).isFalse();
        var wrong = change(KEES, "PATCH", "/me", "{\"theme\":\"pink\"}");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.response().body()).contains("theme");
        assertThat(change(KEES, "PATCH", "/me", "{\"email\":\"ander@voorbeeld.nl\"}").status()).as("an address takes a password, on a page").isEqualTo(403);
        assertThat(change(KEES, "PATCH", "/me", "{\"joinedOn\":\"2020-01-01\"}").status()).isEqualTo(400);
    }

    private static Answer in(String languages, String path) {
        return answer(api(TOOS, path).header("Accept-Language", languages));
    }
}
