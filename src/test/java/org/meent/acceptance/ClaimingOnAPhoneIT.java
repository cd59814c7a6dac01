package org.meent.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;

/** On a small phone: a member asks a journey back, another agrees, and the ledger says so without a name. */
class ClaimingOnAPhoneIT extends BrowserStory {
    private static final String ACHMED = "achmed.el.idrissi@voorbeeld.nl";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d-M-uuuu");

    @Test
    void a_journey_is_asked_back_in_two_steps_and_another_member_agrees() {
        asWideAs(PHONE);
        openAs(page, RIET, "/money/claims");
        follow(page, "Declareer een rit");
        page.getByLabel("Van", new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true)).fill("Grote Markt");
        page.getByLabel("Naar").fill("Bavel, Kerkstraat");
        page.getByLabel("Op welke dag?").fill(House.today().minusDays(1).format(DAY));
        page.getByLabel("Waarvoor was het?").fill("Stoelen voor de zangmiddag");
        press(page, "Ga verder");
        assertThat(page.locator("#message")).containsText("Vul het aantal kilometers in, bijvoorbeeld 14,2.");
        assertThat(page.getByLabel("Naar")).hasValue("Bavel, Kerkstraat");
        looksFineToEveryone(page);

        page.getByLabel("Hoeveel kilometer?").fill("14,2");
        press(page, "Ga verder");
        assertThat(page.locator("h1")).hasText("Klopt dit?");
        looksFineToEveryone(page);
        var amount = page.locator(".figure").textContent().strip();
        press(page, "Vraag " + amount + " terug");
        assertThat(page.locator("#message")).containsText("Gelukt. Je vroeg " + amount + " terug.");
        assertThat(page.locator("main")).containsText("Wacht op akkoord van 1 lid");
        assertThat(page.getByRole(AriaRole.BUTTON, new com.microsoft.playwright.Page.GetByRoleOptions().setName("Geef akkoord"))).hasCount(0);

        var other = anotherMembersPage(PHONE);
        openAs(other, ACHMED, "/money/claims");
        follow(other, "Stoelen voor de zangmiddag");
        assertThat(other.locator("main")).containsText("Riet Vermeulen");
        press(other, "Stuur terug");
        assertThat(other.locator("#message")).containsText("Zeg waarom.");
        press(other, "Geef akkoord");
        assertThat(other.locator("#message")).containsText("Gelukt. Je gaf akkoord.");

        open("/money/ledger");
        var entry = page.locator("table.ledger tbody tr").first();
        assertThat(entry).containsText("Een rit, uitgegeven");
        assertThat(entry).containsText("akkoord van 1 lid");
        assertThat(entry).containsText(amount);
        assertThat(page.locator("table.ledger")).not().containsText("zangmiddag");
        press(page, "Controleer het grootboek");
        assertThat(page.locator("#message")).containsText("Ja, het klopt.");
    }

    @Test
    void a_claim_that_came_back_is_mended_and_sent_again() {
        asWideAs(PHONE);
        openAs(page, RIET, "/today");
        follow(page, "Maak het goed");
        assertThat(page.locator("main")).containsText("Bij welke winkel was dit?");
        follow(page, "Maak het goed");
        page.getByLabel("Waarvoor was het?").fill("Verf voor de speelkast, bij de Verfwinkel");
        press(page, "Ga verder");
        page.getByRole(AriaRole.BUTTON, new com.microsoft.playwright.Page.GetByRoleOptions().setName("Vraag")).first().click();
        assertThat(page.locator("#message")).containsText("Gelukt.");
        page.getByRole(AriaRole.BUTTON, new com.microsoft.playwright.Page.GetByRoleOptions().setName("Trek dit in")).click();

        assertThat(page.locator("#message")).containsText("Gelukt. Je trok dit in.");
        assertThat(page.locator("main")).containsText("Ingetrokken");
    }
}
