package org.meent.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On a phone a member books a desk in three steps, repeats it in one, moves it, and gives it back in two. */
class BookingOnAPhoneIT extends BrowserStory {
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final String TOOS = "toos.van.gils@voorbeeld.nl";
    private int steps;

    @BeforeEach
    void withEmptyHands() {
        House.giveAllBack(RIET);
        asWideAs(PHONE);
    }

    @Test
    void a_desk_is_booked_in_at_most_three_steps_from_today() {
        var day = House.roomyDays(2).get(0);
        openAs(page, RIET, "/today");

        goFromTodayTo(day);
        tap(bookButton(page).first());

        assertThat(page.locator("#message")).containsText(Pattern.compile("Gelukt\\. Plek \\d+ is van jou op " + inWords(day)));
        assertThat(page.locator("#message")).isFocused();
        assertThat(steps).isLessThanOrEqualTo(3);
        assertThat(page.locator("#mine ~ form li")).hasCount(1);
        looksFineToEveryone(page);
        open("/today");
        assertThat(page.locator("main .sheet h3").first()).hasText(asTodayBegins(day));
    }

    @Test
    void a_desk_is_given_back_in_at_most_two_steps_from_today_and_that_is_undone_in_one() {
        var day = House.roomyDays(2).get(0);
        var desk = House.free(day).get(0);
        House.book(RIET, desk, day, House.WORKDAY);
        openAs(page, RIET, "/today");

        tap(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Geef plek " + desk + " terug")));
        assertThat(page.locator("#message")).containsText("Gelukt. Je gaf plek " + desk + " van " + inWords(day) + " terug.");
        assertThat(House.of(RIET)).isEmpty();
        assertThat(steps).isLessThanOrEqualTo(2);

        page.locator("#message").getByRole(AriaRole.BUTTON).click();
        assertThat(page.locator("#message")).containsText("Gelukt. Dit is ongedaan gemaakt.");
        assertThat(House.of(RIET)).containsExactly(desk);
    }

    @Test
    void pressing_twice_asks_once_and_the_answer_is_shown() {
        var day = House.roomyDays(2).get(0);
        openAs(page, RIET, "/desks/week?day=" + day);

        var asked = bookButton(page).first().evaluate("""
                button => {
                    let asked = 0;
                    window.addEventListener("submit", event => { if (!event.defaultPrevented) asked++; });
                    button.click();
                    button.click();
                    return asked;
                }""");

        assertThat(page.locator("#message")).containsText(Pattern.compile("Gelukt\\. Plek \\d+ is van jou op " + inWords(day)));
        assertThat(asked).isEqualTo(1);
        assertThat(House.of(RIET)).hasSize(1);
    }

    @Test
    void the_desk_of_last_week_is_booked_again_in_one_step() {
        var last = House.repeatable();
        House.book(RIET, last.desk(), last.day(), House.WORKDAY);
        var next = last.day().plusWeeks(1);
        openAs(page, RIET, "/desks/week?day=" + next);

        assertThat(page.locator("#again")).containsText("op plek " + last.desk());
        tap(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Boek zelfde als vorige week")));

        assertThat(page.locator("#message")).containsText("Gelukt. Plek " + last.desk() + " is van jou op " + inWords(next));
        assertThat(steps).isEqualTo(1);
        assertThat(House.of(RIET)).containsExactly(last.desk(), last.desk());
    }

    @Test
    void the_desk_of_last_week_is_booked_again_from_today_in_one_step_and_that_is_undone_in_one() {
        var last = House.repeatable();
        House.book(RIET, last.desk(), last.day(), House.WORKDAY);
        var next = last.day().plusWeeks(1);
        letPass(untilTheMorningAfterAWeek());
        openAs(page, RIET, "/today");

        assertThat(page.locator("#again")).containsText(Pattern.compile(inWords(next) + ": vorige week had je plek " + last.desk(), Pattern.CASE_INSENSITIVE));
        looksFineToEveryone(page);
        tap(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Boek zelfde als vorige week")));

        assertThat(page.locator("#message")).containsText("Gelukt. Plek " + last.desk() + " is van jou op " + inWords(next));
        assertThat(page.locator("#message")).isFocused();
        assertThat(steps).isEqualTo(1);
        assertThat(page.locator("#again")).hasCount(0);
        assertThat(page.locator("main .sheet h3").first()).hasText(asTodayBegins(next));
        looksFineToEveryone(page);

        page.locator("#message").getByRole(AriaRole.BUTTON).click();
        assertThat(page.locator("#message")).containsText("Gelukt. Dit is ongedaan gemaakt.");
        assertThat(page.locator("#again")).isVisible();
    }

    @Test
    void what_another_member_took_meanwhile_is_said_on_today_with_a_way_to_the_other_desks() {
        var last = House.repeatable();
        var next = last.day().plusWeeks(1);
        House.giveAllBack(TOOS);
        House.book(RIET, last.desk(), last.day(), House.WORKDAY);
        var laterThatWeek = untilTheMorningAfterAWeek();
        letPass(laterThatWeek);
        openAs(page, RIET, "/today");
        assertThat(page.locator("#again")).containsText("vorige week had je plek " + last.desk());
        letPass(Duration.ZERO);
        House.book(TOOS, last.desk(), next, House.WORKDAY);
        letPass(laterThatWeek);

        press(page, "Boek zelfde als vorige week");

        assertThat(page.locator("#message")).containsText("Plek " + last.desk() + " is al van iemand anders op " + inWords(next));
        assertThat(page.locator("#message")).isFocused();
        looksFineToEveryone(page);
        follow(page, "Zoek een andere plek");
        assertThat(page.locator("a.day[aria-current=date]")).hasAttribute("href", Pattern.compile("day=" + next));
        letPass(Duration.ZERO);
        House.giveAllBack(TOOS);
    }

    @Test
    void a_booking_moves_to_another_desk_and_another_part_of_the_day() {
        var day = House.roomyDays(3).get(0);
        var desk = House.free(day).get(0);
        House.book(RIET, desk, day, House.WORKDAY);
        openAs(page, RIET, "/desks/week?day=" + day);

        page.locator("#mine ~ form").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Verplaats")).click();
        assertThat(page.locator("main")).containsText("Je verplaatst plek " + desk + " van " + inWords(day));
        page.getByLabel("Middag").uncheck();
        press(page, "Laat zien");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Verplaats naar plek")).first().click();

        assertThat(page.locator("#message")).containsText(Pattern.compile("Gelukt\\. Plek \\d+ is nu van jou op " + inWords(day)));
        assertThat(page.locator("#message")).containsText("Ochtend.");
        assertThat(page.locator("#mine ~ form li")).hasCount(1);
        assertThat(House.of(RIET)).doesNotContain(desk).hasSize(1);
    }

    @Test
    void a_booking_that_is_undone_leaves_nothing() {
        var day = House.roomyDays(2).get(0);
        openAs(page, RIET, "/desks/week?day=" + day);
        bookButton(page).first().click();

        page.locator("#message").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^Maak dit ongedaan, kan tot \\d\\d\\.\\d\\d uur"))).click();

        assertThat(page.locator("#message")).containsText("Gelukt. Dit is ongedaan gemaakt.");
        assertThat(page.locator("#message").getByRole(AriaRole.BUTTON)).hasCount(0);
        assertThat(House.of(RIET)).isEmpty();
    }

    @Test
    void the_back_button_and_a_reload_book_nothing_twice() {
        var day = House.roomyDays(2).get(0);
        openAs(page, RIET, "/today");
        openAs(page, RIET, "/desks/week?day=" + day);
        bookButton(page).first().click();
        assertThat(page.locator("#message")).isVisible();

        page.reload();
        assertThat(page.locator("#message")).containsText("Gelukt.");
        page.goBack();
        assertThat(page.locator("a.day[aria-current=date]")).hasAttribute("href", Pattern.compile("day=" + day));
        page.goBack();
        assertThat(page.locator("h1")).containsText("Riet");

        assertThat(House.of(RIET)).hasSize(1);
    }

    @Test
    void a_bookmark_leads_back_to_the_same_floor_day_parts_and_feature() {
        var day = House.roomyDays(2).get(0);
        openAs(page, RIET, "/desks/week?floor=" + House.ground() + "&day=" + day);
        page.getByLabel("Middag").uncheck();
        page.getByLabel("Wat heb je nodig?").selectOption("WINDOW");
        press(page, "Laat zien");
        page.waitForURL("**feature=WINDOW**");
        var bookmark = page.url();
        var lead = page.locator(".lead").textContent();
        open("/menu");

        page.navigate(bookmark);

        assertThat(page.locator(".lead")).hasText(lead);
        assertThat(page.getByLabel("Ochtend")).isChecked();
        assertThat(page.getByLabel("Middag")).not().isChecked();
        assertThat(page.getByLabel("Wat heb je nodig?")).hasValue("WINDOW");
    }

    /** Then all that a member had ahead lies in the week before, and so early that even that day's desk can still be had. */
    private static Duration untilTheMorningAfterAWeek() {
        return Duration.between(LocalDateTime.now(ZONE), House.today().plusDays(8).atTime(6, 0));
    }

    private void goFromTodayTo(LocalDate day) {
        var thisWeek = page.locator("a.day[href*='day=" + day + "']");
        if (thisWeek.count() == 0) tap(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Volgende week")));
        var chosen = page.locator("a.day[href*='day=" + day + "']");
        if (!"date".equals(chosen.getAttribute("aria-current"))) tap(chosen);
        assertThat(page.locator("a.day[aria-current=date]")).hasAttribute("href", Pattern.compile("day=" + day));
    }

    private void tap(Locator what) {
        steps++;
        what.click();
    }

    static Locator bookButton(Page at) {
        return at.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Boek plek \\d+")));
    }

    /** {@code Morgen, donderdag 26 november} or {@code Maandag 30 november}: a line begins with a capital. */
    private static String asTodayBegins(LocalDate day) {
        var words = inWords(day);
        if (day.equals(House.today())) return "Vandaag, " + words;
        return day.equals(House.today().plusDays(1)) ? "Morgen, " + words : words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
    }

    /** {@code donderdag 26 november}. */
    static String inWords(LocalDate day) {
        return java.time.format.DateTimeFormatter.ofPattern("EEEE d MMMM", java.util.Locale.forLanguageTag("nl-NL")).format(day);
    }
}
