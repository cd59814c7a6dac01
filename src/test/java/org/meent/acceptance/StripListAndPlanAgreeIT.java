package org.meent.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Strip, list and floor plan of a week tell the same, on every day, for every part of it, and for whoever needs something. */
class StripListAndPlanAgreeIT extends BrowserStory {
    @Test
    void on_every_day_of_three_weeks_and_for_every_part() {
        House.giveAllBack(DIRK);
        var day = House.roomyDays(2).get(0);
        House.book(DIRK, House.free(day).get(0), day, "MORNING");
        openAs(page, DIRK, "/desks/week");
        var floor = House.ground();
        var monday = House.today().minusDays(House.today().getDayOfWeek().getValue() - 1L);

        var parts = List.of("MORNING", "AFTERNOON", "EVENING", House.WORKDAY);
        for (var on : Stream.iterate(monday, next -> next.plusDays(1)).limit(20).filter(next -> next.getDayOfWeek().getValue() < 7).toList()) {
            for (var part : on.equals(day) ? parts : List.of(parts.get(on.getDayOfMonth() % parts.size()))) {
                open("/desks/week?all=yes&floor=" + floor + "&day=" + on + "&parts=" + part);
                assertThat(listed()).as(page.url()).isEqualTo(drawn()).hasSize(10);
                assertThat(strip()).as(page.url()).endsWith(inTheStrip(listed(), page.locator(".lead").textContent()));
            }
        }
    }

    @Test
    void whoever_needs_a_window_is_shown_the_desks_at_the_window() {
        var day = House.roomyDays(1).get(0);
        openAs(page, DIRK, "/desks/week?all=yes&floor=" + House.ground() + "&day=" + day + "&parts=" + House.WORKDAY);

        page.getByLabel("Wat heb je nodig?").selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("Bij het raam"));
        press(page, "Laat zien");

        page.waitForURL("**feature=WINDOW**");
        assertThat(listed().stream().map(desk -> desk.split(",")[0])).containsExactlyInAnyOrder("Plek 1", "Plek 2", "Plek 5", "Plek 6", "Plek 7");
        assertThat(drawn().stream().filter(desk -> !desk.endsWith("past niet bij je keuze"))).containsExactlyElementsOf(listed());
        asWideAs(PHONE);
        looksFineToEveryone(page);
    }

    @Test
    void a_desk_that_is_tapped_on_the_plan_is_lit_in_the_list() {
        var booked = ApiStory.ask(DIRK, "/bookings").json().findValuesAsText("day");
        var day = House.roomyDays(1).stream().filter(one -> !booked.contains(one.toString())).findFirst().orElseThrow();
        openAs(page, DIRK, "/desks/week?floor=" + House.ground() + "&day=" + day + "&parts=" + House.WORKDAY);
        var desk = House.free(day).get(0);

        page.locator(".plan a.desk").filter(new Locator.FilterOptions().setHasText(java.util.regex.Pattern.compile("Plek " + desk + ","))).click();

        assertThat(page.locator("#plek-" + desk)).hasClass(java.util.regex.Pattern.compile("lit"));
        assertThat(page.locator(".plan a.desk.lit title")).hasText("Plek " + desk + ", vrij");
        assertThat(page.locator("#plek-" + desk).getByRole(com.microsoft.playwright.options.AriaRole.BUTTON)).hasText("Boek plek " + desk);
        assertThat(page.locator("#plek-" + desk)).isInViewport();
    }

    /** {@code Plek 6, vrij} for every desk of the list, by number. */
    private List<String> listed() {
        return byNumber(page.locator("[id^=plek-] .with-icon b"));
    }

    /** The same from the plan. */
    private List<String> drawn() {
        return byNumber(page.locator(".plan a.desk > title"));
    }

    private String strip() {
        return page.locator("a.day[aria-current=date] .aloud").textContent();
    }

    /** What the strip has to say of a day with these desks; the lead tells which days are not for booking. */
    private static String inTheStrip(List<String> desks, String lead) {
        if (lead.endsWith("je hebt een plek.")) return "je hebt een plek";
        if (lead.endsWith("is voorbij.")) return "voorbij";
        if (lead.contains("het huis is dicht")) return "dicht";
        if (lead.contains("boeken kan vanaf")) return "nog niet te boeken";
        var free = desks.stream().filter(desk -> desk.endsWith(", vrij")).count();
        return free == 0 ? "alle plekken bezet" : free == 1 ? "1 plek vrij" : free + " plekken vrij";
    }

    private static List<String> byNumber(Locator desks) {
        return desks.allTextContents().stream().sorted(java.util.Comparator.comparingInt(desk -> Integer.parseInt(desk.replaceAll("\\D", "")))).toList();
    }
}
