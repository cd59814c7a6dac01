package org.meent.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two members tap the same desk in two browsers: one gets it, and the other reads so and is offered another. */
class TwoMembersRaceForADeskIT extends BrowserStory {
    /** Presses without waiting for what comes of it, so that the next browser can press at once. */
    private static final String PRESS = "desk => document.querySelector(`#plek-${desk} button`).click()";

    @BeforeEach
    @AfterEach
    void withEmptyHands() {
        House.giveAllBack(ANS);
        House.giveAllBack(DIRK);
    }

    @Test
    void one_gets_it_and_the_other_is_offered_another() {
        var other = anotherMembersPage(PHONE);
        var day = House.roomyDays(3).get(0);
        var desk = House.free(day).get(0);
        openAs(page, ANS, "/desks/week?floor=" + House.ground() + "&day=" + day + "&parts=" + House.WORKDAY);
        openAs(other, DIRK, "/desks/week?floor=" + House.ground() + "&day=" + day + "&parts=" + House.WORKDAY);

        page.evaluate(PRESS, desk);
        other.evaluate(PRESS, desk);

        assertThat(page.locator("#message")).isVisible();
        assertThat(other.locator("#message")).isVisible();
        var won = List.of(page, other).stream().filter(one -> one.locator("#message").textContent().contains("Gelukt. Plek " + desk + " is van jou")).toList();
        assertThat(won).hasSize(1);
        var lost = won.contains(page) ? other : page;
        assertThat(lost.locator("#message")).containsText(Pattern.compile("Plek " + desk + " is al van iemand anders op .*Plek \\d+ is wel vrij"));
        assertThat(lost.locator("#plek-" + desk + " button")).hasCount(0);
        PageCheck.isAccessible(lost);

        lost.locator("#message").getByRole(AriaRole.BUTTON).click();

        assertThat(lost.locator("#message")).containsText("Gelukt. Plek");
        assertThat(House.of(ANS)).hasSize(1);
        assertThat(House.of(DIRK)).hasSize(1).isNotEqualTo(House.of(ANS));
    }
}
