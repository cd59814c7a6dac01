package org.meent.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.LinkedHashSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One books with a keyboard alone, and in a browser that runs no script. */
class BookingInAnyBrowserIT extends BrowserStory {
    private static final int MOST_TABS = 200;
    /** Whether the thing with the focus is outlined by three pixels or more, a skip link or a drawn desk included. */
    private static final String FOCUS_IS_SEEN = """
            () => {
                const one = document.activeElement;
                const shows = part => { const style = getComputedStyle(part); return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 3 || style.boxShadow !== 'none'; };
                const box = one.getBoundingClientRect();
                const drawn = [...one.querySelectorAll('.ring')].some(part => getComputedStyle(part).display !== 'none');
                const within = one.closest('label') && shows(one.closest('label'));
                return box.width > 0 && box.right > 0 && box.bottom > 0 && (shows(one) || drawn || within) ? '' : one.outerHTML.slice(0, 200);
            }""";

    @BeforeEach
    @AfterEach
    void withEmptyHands() {
        House.giveAllBack(RIET);
    }

    @Test
    void a_member_signs_in_books_and_gives_back_with_the_keyboard_alone() {
        var day = House.roomyDays(2).get(0);
        open("/members/sign-in");
        tabTo(page.getByLabel("Je e-mailadres"));
        page.keyboard().type(RIET);
        page.keyboard().press("Tab");
        page.keyboard().type(PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL("**/today");

        tabTo(page.locator("nav.rail a, .rail nav a").filter(new Locator.FilterOptions().setHasText("Werkplekken")));
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("Werkplekken");
        open("/desks/week?floor=" + House.ground() + "&day=" + day + "&parts=" + House.WORKDAY);
        tabTo(page.getByLabel("Middag"));
        page.keyboard().press("Space");
        tabTo(page.locator("#show"));
        page.keyboard().press("Enter");
        assertThat(page.getByLabel("Middag")).not().isChecked();
        page.waitForURL(Pattern.compile("parts=MORNING&"));
        tabTo(BookingOnAPhoneIT.bookButton(page).first());
        page.keyboard().press("Space");

        assertThat(page.locator("#message")).containsText("Gelukt. Plek");
        assertThat(page.locator("#message")).isFocused();
        page.keyboard().press("Tab");
        assertThat(page.locator("#message").getByRole(AriaRole.BUTTON)).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("#message")).containsText("ongedaan gemaakt");
        assertThat(House.of(RIET)).isEmpty();
    }

    @Test
    void the_first_tab_leads_past_the_navigation_and_every_stop_is_seen() {
        openAs(page, RIET, "/desks/week");

        page.keyboard().press("Tab");
        assertThat(page.locator(":focus")).hasText("Naar de inhoud");
        var unseen = new LinkedHashSet<String>();
        for (var stops = 0; stops < MOST_TABS && !page.evaluate("document.activeElement === document.body").equals(true); stops++) {
            unseen.add((String) page.evaluate(FOCUS_IS_SEEN));
            page.keyboard().press("Tab");
        }

        assertThat(unseen).containsExactly("");
    }

    @Test
    void the_desks_of_the_plan_are_visited_in_the_order_of_their_numbers() {
        openAs(page, RIET, "/desks/week?floor=" + House.ground());

        assertThat(page.locator(".plan a.desk > title").allTextContents().stream().map(title -> title.replaceAll("\\D", "")).toList())
                .containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "11", "12");
    }

    @Test
    void without_a_script_one_signs_in_books_moves_and_gives_back() {
        var reader = pageWithoutScript(PHONE);
        var day = House.roomyDays(2).get(0);
        signIn(reader, RIET, "/today");
        reader.navigate("/desks/week?floor=" + House.ground() + "&day=" + day + "&parts=" + House.WORKDAY);

        BookingOnAPhoneIT.bookButton(reader).first().click();
        assertThat(reader.locator("#message")).containsText("Gelukt. Plek");
        reader.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Verplaats naar plek \\d+"))).first().click();
        assertThat(reader.locator("#message")).containsText("is nu van jou");
        reader.getByLabel("Wat heb je nodig?").selectOption("QUIET");
        press(reader, "Laat zien");
        reader.waitForURL("**feature=QUIET**");
        reader.locator("#own").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Geef terug")).click();

        assertThat(reader.locator("#message")).containsText("Gelukt. Je gaf plek");
        assertThat(House.of(RIET)).isEmpty();
        reader.locator(".bar").getByText("Menu").click();
        assertThat(reader.locator("h1")).hasText("Menu");
    }

    private void tabTo(Locator what) {
        for (var tabs = 0; tabs < MOST_TABS; tabs++) {
            page.keyboard().press("Tab");
            if (what.evaluate("one => one === document.activeElement").equals(true)) return;
        }
        throw new AssertionError("The Tab key does not come to " + what);
    }
}
