package org.meent.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A page says that something was done once it was, to whoever did it, and once: no address makes it say so. */
class WhatWasNotDoneIsNotSaidIT extends ApiStory {
    private static final String RIET = "riet.vermeulen@voorbeeld.nl";
    private static final String JOKE = "joke.smits@voorbeeld.nl";
    private static final String MO = "mo.yilmaz@voorbeeld.nl";
    private static final String ANS = "ans.kuipers@voorbeeld.nl";
    private static final String PASSWORD = "moestuin-koffie-trap-molen";
    private static final String SAID = "class=\"message done\"";

    @Test
    void an_address_that_says_that_something_was_done_says_nothing() {
        var number = ask(RIET, "/proposals").text("/deciding/0/number");
        if (number.isEmpty()) number = ask(RIET, "/proposals").text("/waiting/0/number");
        var vote = ask(RIET, "/proposals/" + number).text("/roll/vote");
        var claim = ask(RIET, "/claims").text("/rows/0/ref");
        var circle = ask(RIET, "/circles").text("/0/ref");
        var draft = post(RIET, "/proposal-drafts", "{}").text("/ref");
        var floor = ask(RIET, "/sites").text("/0/floors/0/ref");
        var addresses = Map.of(RIET, List.of("/votes/ballot?vote=" + vote + "&done=cast", "/votes/ballot?vote=" + vote + "&done=met", "/proposals/proposal?number=" + number + "&done=supported",
                        "/proposals/proposal?number=" + number + "&done=frozen", "/proposals/write?draft=" + draft + "&done=kept", "/money/claim?claim=" + claim + "&done=approved", "/members/me?done=saved",
                        "/members/me?done=engagement", "/members/joining?done=invited", "/members/circle?ref=" + circle + "&done=joined", "/members/circle?ref=" + circle + "&done=left", "/log/log?done=checked"),
                JOKE, List.of("/money/income?done=12"), MO, List.of("/desks/floors?done=siteAdded", "/desks/floor?floor=" + floor + "&done=shown"), ANS, List.of("/members/print-code?done=asked", "/members/print-code?asked=yes"));

        addresses.forEach((who, all) -> {
            var visitor = Visitor.signedIn(who);
            for (var address : all) {
                var answer = visitor.open(address);
                assertThat(answer.statusCode()).as(address).isEqualTo(200);
                assertThat(answer.body()).as(address).doesNotContain(SAID);
            }
        });
    }

    @Test
    void an_act_says_so_once_where_it_leads() {
        var riet = Visitor.signedIn(RIET);
        var answer = riet.send("/members/circle?ref=" + ask(RIET, "/circles").text("/0/ref"), "x", Map.of());
        assertThat(answer.headers().allValues("Set-Cookie")).as("a form that does nothing leaves nothing").noneMatch(set -> set.startsWith("__Host-meent-done="));
        var saved = riet.send("/members/me", "profile", Map.of("profile:name:input", "Riet Vermeulen", "profile:talent:input", "", "profile:language:input", "", "profile:theme:input", "system", "size", "100", "profile:save", "x"));
        var word = saved.headers().allValues("Set-Cookie").stream().filter(set -> set.startsWith("__Host-meent-done=")).findFirst().orElseThrow();
        assertThat(word).contains("HttpOnly", "Secure", "SameSite=Lax");
        var cookies = Visitor.COOKIE + "=" + riet.cookie() + "; " + word.split(";")[0];

        var told = send(riet.asking("/members/me?done=saved").setHeader("Cookie", cookies));

        assertThat(told.body()).contains(SAID);
        assertThat(told.headers().allValues("Set-Cookie")).as("taken up").anyMatch(set -> set.startsWith("__Host-meent-done=;") && set.contains("Max-Age=0"));
        assertThat(send(riet.asking("/members/me?done=password").setHeader("Cookie", cookies)).body()).as("another act").doesNotContain(SAID);
        assertThat(riet.open("/members/me?done=saved").body()).as("a second time").doesNotContain(SAID);
    }

    @Test
    void whoever_signs_in_by_such_an_address_hears_nothing_either() {
        var wish = "?to=%2Fmembers%2Fme%3Fdone%3Dsaved";
        var answer = Visitor.stranger().signIn(wish, RIET, PASSWORD);

        assertThat(answer.headers().firstValue("Location")).contains("/members/me?done=saved");
        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(set -> set.startsWith("__Host-meent-done="));
    }
}
