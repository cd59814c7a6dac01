package org.meent.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who writes a proposal on a phone loses nothing, is told what happens, and finds the way to the ballot at the top. */
class WritingOnAPhoneIT extends BrowserStory {
    private static final int SMALL_PHONE = 390;
    private static final int SMALL_PHONE_HEIGHT = 844;
    private static final List<String> OTHERS = List.of("frans.bogers@voorbeeld.nl", "sonja.nuijten@voorbeeld.nl", "ad.verschuren@voorbeeld.nl", "truus.kerremans@voorbeeld.nl", "cor.schoenmakers@voorbeeld.nl");

    @Test
    void what_was_typed_is_there_again_and_each_effect_has_its_own_error() {
        asWideAs(SMALL_PHONE);
        signIn(page, MO, "/proposals/all");
        press(page, "Schrijf een voorstel");
        var draft = page.url();
        page.locator("#title").fill("Gaan de vergoedingen omhoog?");
        page.locator("#why").fill("Alles is duurder.");
        page.locator("#kind").selectOption("change-rule");
        press(page, "Voeg toe");
        assertThat(page.locator("main")).containsText("Vul elk gevolg in. Dan zie je hier wie erover beslist.");
        page.locator("#kind").selectOption("change-rule");
        press(page, "Voeg toe");
        looksFineToEveryone(page);

        page.navigate("/today");
        page.navigate(draft);
        assertThat(page.locator("#title")).hasValue("Gaan de vergoedingen omhoog?");
        assertThat(page.locator("#why")).hasValue("Alles is duurder.");

        page.locator("#body").fill("De vergoeding gaat omhoog.");
        for (var index = 0; index < 2; index++) {
            page.locator("#kind").selectOption("change-rule");
            press(page, "Voeg toe");
            page.locator("#effect-" + index + "-ruleKey").selectOption(index == 0 ? "MILEAGE_RATE" : "BOOKING_HORIZON_DAYS");
            page.locator("button[name=again]").last().click();
            page.locator("#effect-" + index + "-amount").fill(index == 0 ? "0,25" : "duizend");
            page.locator("#effect-" + index + "-effectiveFrom").fill(LocalDate.now().plusDays(80).toString());
        }
        press(page, "Verstuur het voorstel");
        assertThat(page.locator("#effect-0-amount")).hasAttribute("aria-invalid", "false");
        assertThat(page.locator("#effect-1-amount")).hasAttribute("aria-invalid", "true");
        assertThat(page.locator("main .error:visible")).hasCount(1);
        page.locator("#message a").click();
        assertThat(page.locator("#effect-1-amount")).isFocused();
        looksFineToEveryone(page);
        page.navigate(draft);
        assertThat(page.locator("#body")).hasValue("De vergoeding gaat omhoog.");
        assertThat(page.locator("#effect-0-amount")).hasValue("0,25");
    }

    @Test
    void who_asks_somebody_to_send_it_is_told_whom_and_what_came_of_it() {
        asWideAs(SMALL_PHONE);
        signIn(page, DIRK, "/proposals/all");
        press(page, "Schrijf een voorstel");
        var draft = page.url();
        page.locator("#title").fill("Komt er een tafel voor stil werk?");
        page.locator("#body").fill("Achterin komt een stille tafel.");
        page.locator("input[name=quiet]").check();
        page.locator("#sponsor").fill("Joke Smits");
        press(page, "Verstuur het voorstel");
        assertThat(page.locator(".message.done")).containsText("Joke Smits is gevraagd dit voor je te sturen.");
        assertThat(page.locator("#sponsor-hint")).containsText("Joke Smits is gevraagd. Er is nog geen antwoord.");
        looksFineToEveryone(page);

        var joke = anotherMembersPage(SMALL_PHONE);
        signIn(joke, JOKE, draft.substring(draft.indexOf("/proposals")));
        press(joke, "Nee, liever niet");
        open("/today");
        var alone = page.locator(".notice").filter(new Locator.FilterOptions().setHasText("Komt er een tafel voor stil werk?"));
        assertThat(alone).containsText("Vraag een ander lid");
        alone.getByRole(com.microsoft.playwright.options.AriaRole.LINK).click();
        assertThat(page.locator("#sponsor-hint")).containsText("Niemand stuurt dit nu voor je.");
        looksFineToEveryone(page);
    }

    @Test
    void the_way_to_the_ballot_stands_at_the_top_and_a_new_version_beside_the_one_before() {
        var number = isSentAndSupported();
        ApiStory.post(MO, "/proposals/" + number + "/versions", "{\"body\":\"Na elf uur is het stil.\",\"effects\":[" + quiet("Na elf uur is het stil.") + "]}");
        while (!phase(number).equals("TO_FREEZE")) goOn(number);
        ApiStory.post(MO, "/proposals/" + number + "/freeze", null);
        goOn(number);
        asWideAs(SMALL_PHONE);
        signIn(page, RIET, "/proposals/proposal?number=" + number);
        var ballot = page.locator("main a[href*='votes/ballot']").first();
        assertThat(ballot).hasText("Naar het stembiljet");
        org.assertj.core.api.Assertions.assertThat(ballot.boundingBox().y).isLessThan(SMALL_PHONE_HEIGHT - 100.0);
        looksFineToEveryone(page);

        page.locator("main a[href*='proposals/versions']").click();
        assertThat(page.locator("#versions li")).hasCount(2);
        assertThat(page.locator("del")).hasText(new String[] {"Na tien uur is het stil.", "Na tien uur is het stil."});
        assertThat(page.locator("ins")).hasText(new String[] {"Na elf uur is het stil.", "Na elf uur is het stil."});
        looksFineToEveryone(page);
        asWideAs(DESKTOP);
        looksFineToEveryone(page);
    }

    private String isSentAndSupported() {
        var draft = ApiStory.post(MO, "/proposal-drafts", "{\"follows\":null}").text("/ref");
        ApiStory.change(MO, "PATCH", "/proposal-drafts/" + draft, "{\"title\":\"Is het stil na tien uur?\",\"why\":\"\",\"body\":\"Na tien uur is het stil.\",\"effects\":[" + quiet("Na tien uur is het stil.") + "]}");
        var number = ApiStory.post(MO, "/proposal-drafts/" + draft + "/submit", null).text("/line/number");
        for (var other : OTHERS) if (phase(number).equals("ADMISSION")) ApiStory.post(other, "/proposals/" + number + "/support", null);
        return number;
    }

    private static String quiet(String text) {
        return "{\"kind\":\"adopt-policy\",\"values\":{\"title\":\"Stilte in huis\",\"text\":\"" + text + "\"}}";
    }

    private static String phase(String number) {
        return ApiStory.ask(MO, "/proposals/" + number).text("/line/phase");
    }

    private void goOn(String number) {
        var until = Instant.parse(ApiStory.ask(MO, "/proposals/" + number).text("/line/until"));
        letPass(Duration.between(Instant.now(), until).plusSeconds(1));
    }
}
