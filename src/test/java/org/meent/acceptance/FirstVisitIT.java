package org.meent.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("smoke")
class FirstVisitIT extends BrowserStory {
    @Test
    void whoever_comes_by_is_asked_to_sign_in() {
        open("/today");

        assertThat(page.locator("h1")).isVisible();
        looksFineToEveryone(page);
    }
}
