package org.meent.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A round of consent in the browser: what is typed survives a refusal and the way back, and reasons stay to be read. */
class ObjectingInAConsentRoundIT extends BrowserStory {
    private static final int SMALL_PHONE = 390;
    private static final String FRANS = "frans.bogers@voorbeeld.nl";
    private static final List<String> OTHERS = List.of(FRANS, "sonja.nuijten@voorbeeld.nl", "ad.verschuren@voorbeeld.nl", "truus.kerremans@voorbeeld.nl", "cor.schoenmakers@voorbeeld.nl");
    /** With the objector more than a fifth of all members. */
    private static final List<String> VOTERS = List.of("toos.van.gils@voorbeeld.nl", "kees.oomen@voorbeeld.nl", "farida.benali@voorbeeld.nl", "leny.van.dam@voorbeeld.nl", "wil.de.rooij@voorbeeld.nl", "peter.jansen@voorbeeld.nl",
            "corrie.backx@voorbeeld.nl", "jan.verhoeven@voorbeeld.nl", "hanneke.de.wit@voorbeeld.nl", "piet.roovers@voorbeeld.nl", "nel.aerts@voorbeeld.nl", "joke.smits@voorbeeld.nl");
    private static final String REASON = "Ik repeteer tot elf uur.";

    @Test
    void what_was_typed_stays_and_the_reason_of_an_objection_is_read_after_the_count() {
        var number = isSentAndSupported();
        for (var question : List.of("Ook in het weekend?", "Ook in de tuin?")) ApiStory.post(FRANS, "/proposals/" + number + "/questions", "{\"body\":\"" + question + "\"}");
        openAs(page, MO, "/proposals/proposal?number=" + number + "&done=supported");
        assertThat(page.locator(".message.done")).hasCount(0);
        page.getByLabel("Je antwoord: Ook in het weekend?").fill("Ja, alle dagen.");
        button("Antwoord Ook in de tuin?").click();
        assertThat(page.locator("#message")).containsText("Schrijf eerst iets.");
        assertThat(page.locator(".message.done")).hasCount(0);
        assertThat(page.getByLabel("Je antwoord: Ook in het weekend?")).hasValue("Ja, alle dagen.");
        page.locator("#message a").click();
        assertThat(page.getByLabel("Je antwoord: Ook in de tuin?")).isFocused();
        looksFineToEveryone(page);

        while (!phase(number).equals("AMENDMENTS")) goOn(number);
        for (var other : List.of("Na elf uur is het stil.", "Na twaalf uur is het stil.")) ApiStory.post(FRANS, "/proposals/" + number + "/amendments", "{\"body\":\"" + other + "\",\"reason\":\"Dat is beter.\"}");
        page = anotherMembersPage(SMALL_PHONE);
        signIn(page, MO, "/proposals/proposal?number=" + number);
        assertThat(page.locator("del").first()).hasCSS("text-align", "start");
        assertThat(page.locator("table.changes td").first()).hasCSS("display", "block");
        var reasons = page.locator("textarea[name^=reason-]");
        reasons.first().fill("Dan is het te laat voor kinderen.");
        page.locator("button[name=reject]").last().click();
        assertThat(page.locator("#message")).containsText("Zeg waarom.");
        assertThat(reasons.first()).hasValue("Dan is het te laat voor kinderen.");
        looksFineToEveryone(page);
        page.locator("button[name=reject]").first().click();
        page.locator("textarea[name^=reason-]").first().fill("Dat is nog later.");
        page.locator("button[name=reject]").first().click();

        goOn(number);
        var vote = ApiStory.post(MO, "/proposals/" + number + "/freeze", null).text("/roll/vote");
        page = anotherMembersPage(PHONE);
        signIn(page, RIET, "/votes/ballot?vote=" + vote);
        press(page, "Maak bezwaar");
        assertThat(page.locator("#message")).containsText("Zeg waarom.");
        goOn(number);

        page = anotherMembersPage(PHONE);
        signIn(page, RIET, "/votes/ballot?vote=" + vote);
        page.locator("input[name=option][value=objection]").check();
        press(page, "Ga verder");
        assertThat(page).hasURL(Pattern.compile("step=2"));
        press(page, "Stem: Bezwaar");
        assertThat(page.locator("#message")).containsText("Zeg waarom.");
        looksFineToEveryone(page);

        open("/votes/ballot?vote=" + vote + "&step=2&option=objection");
        page.locator("#reason").fill(REASON);
        press(page, "Stem: Bezwaar");
        assertThat(page.locator("#message")).containsText("Je stem is binnen.");
        page.goBack();
        assertThat(page.locator("h1")).hasText("Wordt het stil na tien uur?");
        assertThat(page.locator("#reason")).hasValue(REASON);
        org.assertj.core.api.Assertions.assertThat(page.url()).doesNotContain("repeteer");

        for (var who : VOTERS) ApiStory.post(who, "/votes/" + vote + "/ballot", "{\"option\":\"consent\"}");
        while (!phase(number).equals("REJECTED")) goOn(number);
        page = anotherMembersPage(PHONE);
        signIn(page, MO, "/votes/ballot?vote=" + vote);
        assertThat(page.locator("section[aria-labelledby=objected]")).containsText(REASON);
        assertThat(page.locator("section[aria-labelledby=objected]")).containsText("Dit bezwaar bleef staan.");
        looksFineToEveryone(page);
        open("/decisions/decision?number=" + ApiStory.ask(MO, "/proposals/" + number).text("/line/decision"));
        assertThat(page.locator("section[aria-labelledby=objections]")).containsText(REASON);
        looksFineToEveryone(page);
    }

    @Test
    void who_goes_back_after_voting_sees_the_ballot() {
        var number = isSentAndSupported();
        while (!phase(number).equals("TO_FREEZE")) goOn(number);
        var vote = ApiStory.post(MO, "/proposals/" + number + "/freeze", null).text("/roll/vote");
        goOn(number);
        page = anotherMembersPage(PHONE);
        signIn(page, RIET, "/votes/ballot?vote=" + vote);
        page.locator("input[name=option][value=consent]").check();
        press(page, "Ga verder");
        press(page, "Stem: Geen bezwaar");
        assertThat(page.locator("#message")).containsText("Je stem is binnen.");

        page.goBack();
        assertThat(page.locator("main")).containsText("Klopt dit?");
        page.goBack();
        assertThat(page.locator("#choices")).isVisible();
        page.goForward();
        assertThat(page.locator("main")).containsText("Klopt dit?");
    }

    private String isSentAndSupported() {
        var draft = ApiStory.post(MO, "/proposal-drafts", "{}").text("/ref");
        ApiStory.change(MO, "PATCH", "/proposal-drafts/" + draft, "{\"title\":\"Wordt het stil na tien uur?\",\"why\":\"\",\"body\":\"Na tien uur is het stil.\",\"method\":\"CONSENT\","
                + "\"effects\":[{\"kind\":\"adopt-policy\",\"values\":{\"title\":\"Stilte\",\"text\":\"Na tien uur is het stil.\"}}]}");
        var number = ApiStory.post(MO, "/proposal-drafts/" + draft + "/submit", null).text("/line/number");
        for (var other : OTHERS) if (phase(number).equals("ADMISSION")) ApiStory.post(other, "/proposals/" + number + "/support", null);
        return number;
    }

    private Locator button(String name) {
        return page.getByRole(com.microsoft.playwright.options.AriaRole.BUTTON, new com.microsoft.playwright.Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static String phase(String number) {
        return ApiStory.ask(MO, "/proposals/" + number).text("/line/phase");
    }

    private void goOn(String number) {
        var until = Instant.parse(ApiStory.ask(MO, "/proposals/" + number).text("/line/until"));
        letPass(Duration.between(Instant.now(), until).plusSeconds(1));
        ApiStory.get("/jakarta.faces.resource/testing/due");
    }
}
