package org.meent.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A member writes a proposal as a letter, and another votes on it: on a phone, in few steps, with a way back. */
class DecidingOnAPhoneIT extends BrowserStory {
    private static final List<String> OTHERS = List.of("frans.bogers@voorbeeld.nl", "sonja.nuijten@voorbeeld.nl", "ad.verschuren@voorbeeld.nl", "truus.kerremans@voorbeeld.nl", "cor.schoenmakers@voorbeeld.nl");

    @Test
    void a_proposal_is_written_sent_supported_frozen_and_voted_on() {
        asWideAs(PHONE);
        signIn(page, MO, "/proposals/all");
        press(page, "Schrijf een voorstel");
        page.getByLabel("Wat vraag je?").fill("Wordt boeken langer vooruit mogelijk?");
        page.locator("#body").fill("Je boekt een plek tot 21 dagen vooruit.");
        page.getByLabel("Voeg een gevolg toe").selectOption("change-rule");
        press(page, "Voeg toe");
        page.locator("#effect-0-ruleKey").selectOption("BOOKING_HORIZON_DAYS");
        page.locator("button[name=again]").click();
        assertThat(page.getByLabel("Wat vraag je?")).hasValue("Wordt boeken langer vooruit mogelijk?");
        page.locator("#effect-0-amount").fill("duizend");
        page.locator("#effect-0-effectiveFrom").fill(LocalDate.now().plusDays(80).toString());
        press(page, "Verstuur het voorstel");
        assertThat(page.locator("#message")).containsText("Typ een getal, bijvoorbeeld 14.");
        looksFineToEveryone(page);
        assertThat(page.locator("#body")).hasValue("Je boekt een plek tot 21 dagen vooruit.");
        page.locator("#effect-0-amount").fill("21");
        press(page, "Verstuur het voorstel");
        assertThat(page.locator("#message")).containsText("Je voorstel is verstuurd.");
        assertThat(page.locator("h1")).hasText("Wordt boeken langer vooruit mogelijk?");
        assertThat(page.locator("main")).containsText("Je boekt een plek tot 21 dagen vooruit.");
        looksFineToEveryone(page);
        var number = page.url().replaceAll(".*number=(\\d+-\\d+).*", "$1");

        for (var other : OTHERS) if (phase(number).equals("ADMISSION")) ApiStory.post(other, "/proposals/" + number + "/support", null);
        while (!phase(number).equals("TO_FREEZE")) goOn(number);
        page = anotherMembersPage(PHONE);
        signIn(page, MO, "/proposals/proposal?number=" + number);
        press(page, "Leg de tekst vast");
        assertThat(page.locator("#message")).containsText("De tekst ligt vast.");
        goOn(number);

        page = anotherMembersPage(PHONE);
        signIn(page, RIET, "/today");
        var mine = page.locator(".notice").filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Wordt boeken langer vooruit mogelijk?"));
        mine.getByRole(com.microsoft.playwright.options.AriaRole.LINK).click();
        looksFineToEveryone(page);
        press(page, "Ga verder");
        assertThat(page.locator("#message")).containsText("Kies een van de keuzes.");
        page.locator("input[name=option][value=yes]").check();
        press(page, "Ga verder");
        assertThat(page.locator("main")).containsText("Na de telling ziet ieder lid wat iedereen stemde.");
        looksFineToEveryone(page);
        press(page, "Stem: Voor");
        assertThat(page.locator("#message")).containsText("Je stem is binnen.");
        assertThat(page.locator("main")).containsText("Je stemde: Voor.");
        page.locator("input[name=option][value=no]").check();
        press(page, "Ga verder");
        press(page, "Stem: Tegen");
        assertThat(page.locator("main")).containsText("Je stemde: Tegen.");
        open("/today");
        assertThat(mine).hasCount(0);
    }

    private static String phase(String number) {
        return ApiStory.ask(MO, "/proposals/" + number).text("/line/phase");
    }

    private void goOn(String number) {
        var until = Instant.parse(ApiStory.ask(MO, "/proposals/" + number).text("/line/until"));
        letPass(Duration.between(Instant.now(), until).plusSeconds(1));
    }
}
