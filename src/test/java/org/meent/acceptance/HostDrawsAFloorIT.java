package org.meent.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** A host adds a floor, draws a room with a desk on it, shows it to all, and closes a day. */
class HostDrawsAFloorIT extends BrowserStory {
    @Test
    void a_floor_is_drawn_with_numbers_and_arrows_and_shown() {
        signIn(MO);
        looksFineToEveryone(page);
        picture("floors");
        var form = page.locator("#floor");
        form.getByLabel("Naam").fill("Zolder");
        form.getByLabel("Breed").fill("100");
        form.getByLabel("Diep").fill("80");
        press("Voeg een verdieping toe");
        assertThat(page.locator("#message")).containsText("De verdieping is er");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Teken Zolder")).click();
        assertThat(page.locator(".lead")).hasText("Zolder: nog geen ruimtes en nog geen plekken.");

        press("Ruimte");
        page.getByLabel("Naam").fill("Stille zolder");
        page.getByLabel("Naam").press("Enter");
        assertThat(page.locator("h2").first()).hasText("Stille zolder, gekozen");
        press("Plek");
        press("Rechts");
        page.getByLabel("Tweede scherm").check();
        press("Bewaar plek 23");
        assertThat(page.getByLabel("Van links")).hasValue("5");
        assertThat(page.getByLabel("Tweede scherm")).isChecked();
        looksFineToEveryone(page);

        page.getByLabel("Van links").fill("90");
        press("Bewaar plek 23");
        assertThat(page.locator("#message")).containsText("Dit valt buiten de verdieping. Vul een getal in van 0 tot en met 74.");
        assertThat(page.getByLabel("Van links")).hasValue("90");
        page.getByLabel("Van links").fill("60");
        press("Bewaar plek 23");
        press("Laat het zien");
        assertThat(page.locator("#message")).containsText("Plek 23 staat niet in een ruimte.");
        page.getByLabel("Van links").fill("5");
        press("Bewaar plek 23");
        press("Laat het zien");

        assertThat(page.locator("#message")).hasText("Leden zien nu deze tekening.");
        open("/desks/floors");
        assertThat(page.locator("#site ~ ul")).containsText("1 ruimte en 1 plek.");
        open("/log/log");
        assertThat(page.locator("main")).containsText("Zolder");
    }

    @Test
    void the_editor_shows_the_whole_floor_at_every_width() {
        signIn(MO);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Teken begane grond")).click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Kies Plek 6").setExact(true)).click();
        assertThat(page.locator(".lead")).hasText("Begane grond: 4 ruimtes en 10 plekken. Plek 6 is gekozen.");
        assertThat(page.locator(".plan .desk")).hasCount(10);
        assertThat(page.locator(".plan .desk.lit")).hasCount(1);
        for (var width : new int[] {PHONE, TABLET, DESKTOP}) {
            asWideAs(width);
            looksFineToEveryone(page);
            picture("floor-editor");
        }
    }

    @Test
    void a_link_from_elsewhere_draws_nothing() {
        signIn(MO);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Teken eerste verdieping")).click();
        var before = page.locator(".lead").textContent();

        page.navigate(page.url() + "&add=DESK&version=1&jakarta.faces.ViewState=stateless");

        assertThat(page.locator(".lead")).hasText(before);
    }

    @Test
    void a_day_is_closed_with_a_reason_and_opened_again() {
        signIn(MO);
        var form = page.locator("#closing");
        form.getByLabel("Dag").fill("kerst");
        form.getByLabel("Waarom?").fill("Iedereen is vrij.");
        form.getByLabel("Waarom?").press("Enter");
        assertThat(form).containsText("Vul een dag in, zoals 24-12-2026.");
        assertThat(form.getByLabel("Waarom?")).hasValue("Iedereen is vrij.");
        assertThat(form.getByLabel("Dag")).hasValue("kerst");
        assertThat(form.getByLabel("Dag")).hasAttribute("aria-invalid", "true");
        looksFineToEveryone(page);

        form.getByLabel("Dag").fill("24-12-2027");
        press("Sluit deze dag");
        assertThat(page.locator("#message")).containsText("Die dag is het huis dicht.");
        assertThat(page.locator("#days")).containsText("Vrijdag 24 december");
        asWideAs(PHONE);
        looksFineToEveryone(page);
        picture("floors");

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Haal weg vrijdag 24 december")).click();
        assertThat(page.locator("#days")).not().containsText("Vrijdag 24 december");
    }

    @Test
    void whoever_is_no_host_sees_the_floors_and_changes_nothing() {
        signIn(RIET);

        assertThat(page.locator("main")).containsText("Een gastheer tekent de verdiepingen en sluit dagen.");
        assertThat(page.locator("main input:not([type=hidden])")).hasCount(0);
        looksFineToEveryone(page);
    }

    private void signIn(String email) {
        signIn(page, email, "/desks/floors");
    }

    private void press(String word) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(word).setExact(true)).first().click();
        page.waitForLoadState();
    }
}
