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
        assertThat(page.locator("#claiming :is(input:not([type=hidden]):not([type=submit]), select)")).hasCount(5);
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
    void all_that_is_wrong_is_told_at_once_each_with_a_way_to_its_field() {
        asWideAs(PHONE);
        openAs(page, RIET, "/money/write?kind=MILEAGE");
        page.getByLabel("Van", new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true)).fill("Grote Markt");
        page.getByLabel("Hoeveel kilometer?").fill("12,34");
        press(page, "Ga verder");

        assertThat(page.locator("#message li")).containsText(new String[] {"Zeg waar je heen ging.", "Achter de komma past één cijfer, bijvoorbeeld 14,2.", "Vul een dag in", "Zeg waarvoor het is."});
        org.assertj.core.api.Assertions.assertThat(page.locator("#message li a").evaluateAll("links => links.map(link => link.getAttribute('href'))").toString()).isEqualTo("[#to, #kilometres, #day, #purpose]");
        assertThat(page.locator("#purpose-error")).hasText("Zeg waarvoor het is.");
        assertThat(page.getByLabel("Hoeveel kilometer?")).hasValue("12,34");
        looksFineToEveryone(page);
    }

    @Test
    void the_ledger_shows_one_entry_and_speaks_the_readers_language() {
        asWideAs(PHONE);
        openAs(page, RIET, "/money/ledger?q=rit");
        assertThat(page.locator("table.ledger tbody tr").first()).containsText("Een rit");
        var entry = ApiStory.ask(RIET, "/money/ledger?q=rit").text("/rows/0/id");

        open("/money/ledger?entry=" + entry);
        assertThat(page.locator("table.ledger tbody tr")).hasCount(1);
        assertThat(page.locator(".lead")).containsText("Dit is 1 boeking.");
        looksFineToEveryone(page);
        open("/money/ledger?entry=niets");
        assertThat(page.locator("main")).containsText("Er is geen boeking gevonden");
        var english = anotherMembersPage(PHONE);
        openAs(english, RIET, "/money/ledger?q=journey&lang=en");
        assertThat(english.locator("table.ledger tbody tr").first()).containsText("A journey");
        looksFineToEveryone(english);
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
        assertThat(page.locator(".sheet .small").first()).hasText("Je vroeg terug");
    }
}
