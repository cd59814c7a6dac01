package org.meent.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever cannot have a desk reads why, and is shown another or what to do. */
class WhyADeskCannotBeHadIT extends BrowserStory {
    @BeforeEach
    @AfterEach
    void withEmptyHands() {
        House.giveAllBack(ANS);
        House.giveAllBack(DIRK);
    }

    @Test
    void a_desk_that_went_meanwhile_is_answered_with_another_one_that_is_then_booked() {
        asWideAs(PHONE);
        var day = House.roomyDays(3).get(0);
        openAs(page, ANS, "/desks/week?floor=" + House.ground() + "&day=" + day + "&parts=" + House.WORKDAY);
        var desk = House.free(day).get(0);
        House.book(DIRK, desk, day, House.WORKDAY);

        press(page, "Boek plek " + desk);

        assertThat(page.locator("#message")).containsText("Plek " + desk + " is al van iemand anders op " + BookingOnAPhoneIT.inWords(day));
        assertThat(page.locator("#message")).isFocused();
        assertThat(page.locator(".plan a.desk > title").filter(new Locator.FilterOptions().setHasText("Plek " + desk + ","))).hasText("Plek " + desk + ", bezet");
        looksFineToEveryone(page);
        page.locator("#message").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^Boek plek \\d+$"))).click();
        assertThat(page.locator("#message")).containsText("Gelukt.");
        assertThat(House.of(ANS)).hasSize(1).doesNotContain(desk);
    }

    @Test
    void a_day_too_far_says_from_when_it_can_be_booked() {
        // Beyond the day on which the example house is shut, 18 days ahead at most.
        var day = weekday(House.today().plusDays(21));
        openAs(page, ANS, "/desks/week?floor=" + House.ground() + "&day=" + day);

        assertThat(page.locator(".lead")).hasText(Pattern.compile(": boeken kan vanaf " + BookingOnAPhoneIT.inWords(day.minusDays(14)) + "\\."));
        assertThat(page.locator("a.day[aria-current=date] .aloud")).hasText(Pattern.compile("nog niet te boeken$"));
        assertThat(BookingOnAPhoneIT.bookButton(page)).hasCount(0);
    }

    @Test
    void a_closed_day_says_why() {
        openAs(page, MO, "/desks/floors");
        var day = weekday(House.today().plusDays(40));
        page.locator("#closing").getByLabel("Dag").fill(day.getDayOfMonth() + "-" + day.getMonthValue() + "-" + day.getYear());
        page.locator("#closing").getByLabel("Waarom?").fill("De vloer is nat");
        press(page, "Sluit deze dag");

        var member = anotherMembersPage(PHONE);
        openAs(member, ANS, "/desks/week?floor=" + House.ground() + "&day=" + day);

        assertThat(member.locator(".lead")).containsText("het huis is dicht. De vloer is nat");
        assertThat(BookingOnAPhoneIT.bookButton(member)).hasCount(0);
    }

    @Test
    void who_has_five_bookings_reads_that_one_has_to_go_back_first() {
        var days = House.roomyDays(4).stream().limit(5).toList();
        days.forEach(day -> House.book(ANS, House.free(day).get(0), day, House.WORKDAY));
        var more = House.roomyDays(2).stream().filter(day -> !days.contains(day)).findFirst().orElseThrow();
        openAs(page, ANS, "/desks/week?floor=" + House.ground() + "&day=" + more + "&parts=" + House.WORKDAY);

        BookingOnAPhoneIT.bookButton(page).first().click();

        assertThat(page.locator("#message")).containsText("Je hebt al 5 boekingen open staan, en meer mag niemand. Geef er eerst een terug.");
        assertThat(page.locator("#own li")).hasCount(5);
        page.locator("#own").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Geef terug")).first().click();
        assertThat(page.locator("#message")).containsText("Gelukt. Je gaf plek");
        open("/desks/week?floor=" + House.ground() + "&day=" + more + "&parts=" + House.WORKDAY);
        BookingOnAPhoneIT.bookButton(page).first().click();
        assertThat(page.locator("#message")).containsText("Gelukt. Plek");
    }

    @Test
    void who_sits_somewhere_already_is_offered_to_move() {
        var day = House.roomyDays(3).get(0);
        House.book(ANS, House.free(day).get(0), day, House.WORKDAY);

        openAs(page, ANS, "/desks/week?floor=" + House.ground() + "&day=" + day + "&parts=" + House.WORKDAY);

        assertThat(page.locator(".lead")).containsText("je hebt een plek");
        assertThat(BookingOnAPhoneIT.bookButton(page)).hasCount(0);
        assertThat(page.getByRole(AriaRole.BUTTON, new com.microsoft.playwright.Page.GetByRoleOptions().setName(Pattern.compile("^Verplaats naar plek \\d+"))).first()).isVisible();
    }

    private static java.time.LocalDate weekday(java.time.LocalDate day) {
        return day.getDayOfWeek().getValue() > 5 ? day.plusDays(2) : day;
    }
}
