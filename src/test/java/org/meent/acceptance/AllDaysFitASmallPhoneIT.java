package org.meent.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Each day of a week can be read and hit, also in a house that is open on seven, on the smallest phone and in the largest letters. */
class AllDaysFitASmallPhoneIT extends BrowserStory {
    /** Days whose words stand outside of them, or that are too small to hit. */
    private static final String CROWDED = """
            () => [...document.querySelectorAll('.day')].filter(day => {
                const box = day.getBoundingClientRect();
                return box.width < 43.5 || box.height < 43.5 || [...day.querySelectorAll(':scope > :not(.aloud), .state > span')].some(word => {
                    const range = document.createRange();
                    range.selectNodeContents(word);
                    const text = range.getBoundingClientRect();
                    return text.left < box.left - .5 || text.right > box.right + .5 || text.bottom > box.bottom + .5;
                });
            }).map(day => day.textContent.trim())""";

    @Test
    void seven_days_at_every_width_and_in_every_size_of_letters() {
        var house = ABookedHouse.with(2);
        assertThat(ApiStory.post(ANS, "/bookings", house.wish(1, ABookedHouse.inDays(1), "\"MORNING\"")).status()).isEqualTo(201);
        for (var path : List.of("/desks/week?floor=" + house.floor, "/today")) {
            openAs(page, ANS, path);
            assertThat(page.locator(".day")).hasCount(7);
            fits();
        }
    }

    @Test
    void the_six_days_of_another_house_too() {
        openAs(page, ANS, "/desks/week?floor=" + House.ground() + "&day=" + House.roomyDays(1).get(0));
        assertThat(page.locator(".day")).hasCount(6);
        fits();
    }

    private void fits() {
        for (var letters : List.of("", "text-115", "text-130", "text-150")) {
            page.evaluate("letters => { document.documentElement.className = letters; }", letters);
            for (var width : List.of(PHONE, 360, 390, 430, 720, TABLET, 1024, DESKTOP)) {
                asWideAs(width);
                assertThat((List<?>) page.evaluate(CROWDED)).as(page.url() + " at " + width + " px " + letters).isEmpty();
            }
        }
        page.evaluate("() => { document.documentElement.className = ''; }");
        asWideAs(PHONE);
        looksFineToEveryone(page);
    }
}
