package org.meent.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A member comes by: signs in, sees what there is today, books a desk and gives it back. Told on both databases. */
@Tag("smoke")
class FirstVisitIT extends BrowserStory {
    @Test
    void whoever_comes_by_is_asked_to_sign_in() {
        open("/today");

        assertThat(page.locator("h1")).hasText("Fijn dat je er bent");
        looksFineToEveryone(page);
    }

    @Test
    void a_member_signs_in_books_a_desk_and_gives_it_back() {
        House.giveAllBack(RIET);
        var day = House.roomyDays(2).get(0);
        asWideAs(PHONE);
        signIn(page, RIET, "/today");
        assertThat(page.locator("main")).containsText("Dat was alles voor vandaag.");
        looksFineToEveryone(page);

        open("/desks/week?floor=" + House.ground() + "&day=" + day + "&parts=" + House.WORKDAY);
        BookingOnAPhoneIT.bookButton(page).first().click();
        assertThat(page.locator("#message")).containsText("Gelukt. Plek");
        assertThat(House.of(RIET)).hasSize(1);
        page.locator("#own").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Geef terug")).click();

        assertThat(page.locator("#message")).containsText("Gelukt. Je gaf plek");
        assertThat(House.of(RIET)).isEmpty();
    }
}
