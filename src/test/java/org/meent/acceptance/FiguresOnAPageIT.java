package org.meent.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;

/** Every member finds the same figures on the same page, with the words where there are too few to show. */
class FiguresOnAPageIT extends BrowserStory {
    @Test
    void how_we_take_part_is_a_sentence_columns_and_a_table() {
        openAs(page, RIET, "/participation/all");

        assertThat(page.locator("h1")).hasText("Meedoen");
        assertThat(page.locator(".lead")).containsText("keer gestemd");
        assertThat(page.locator(".bars li.chosen")).hasCount(1);
        assertThat(page.locator("main .too-few").first()).containsText("te weinig om te tonen");
        assertThat(page.locator("#asked h3")).hasText(new String[] {"Plekken", "Voorstellen", "Declaraties"});
        assertThat(page.locator("#asked table").first()).containsText("Niet gekregen");
        assertThat(page.locator("#asked")).containsText("te weinig om te tonen");
        for (var width : new int[] {DESKTOP, TABLET, PHONE}) {
            asWideAs(width);
            PageCheck.isAccessible(page);
            PageCheck.fitsTheWindow(page);
            picture("participation-" + width);
        }
        page.locator("#quarter").selectOption(page.locator("#quarter option").nth(1).getAttribute("value"));
        press(page, "Laat zien");
        assertThat(page.locator(".bars li.chosen")).hasCount(1);
        assertThat(page).hasURL(java.util.regex.Pattern.compile(".*quarter=\\d{4}-Q\\d.*"));
    }

    @Test
    void paid_and_volunteer_and_the_small_things() {
        openAs(page, MO, "/participation/equality");

        assertThat(page.locator("main")).containsText("Een oordeel geven we nog niet.");
        assertThat(page.locator("#things tbody tr")).hasCount(2);
        assertThat(page.locator("#things")).containsText("alleen voor wie betaald is");
        for (var width : new int[] {DESKTOP, TABLET, PHONE}) {
            asWideAs(width);
            PageCheck.fitsTheWindow(page);
            PageCheck.isAccessible(page);
            picture("equality-" + width);
        }
    }
}
