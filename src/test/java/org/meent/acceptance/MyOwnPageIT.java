package org.meent.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** On Me a member decides how all looks and who sees what, ends what is open elsewhere, and makes a key for a program. */
class MyOwnPageIT extends BrowserStory {
    @Test
    void language_size_and_colours_take_effect_at_once_and_on_every_page() {
        signIn(page, DIRK, "/members/me");
        page.getByLabel("Taal").selectOption("en");
        page.getByLabel("Heel groot").check();
        page.getByLabel("Kleuren").selectOption("dark");
        page.locator("#profile").getByRole(AriaRole.BUTTON).click();

        for (var path : List.of("/members/me", "/today", "/desks/week", "/nothing/here")) {
            if (!page.url().endsWith(path)) open(path);
            assertThat(page.locator("html")).hasAttribute("lang", "en");
            if (path.startsWith("/nothing")) continue;
            assertThat(page.locator("html")).hasClass(Pattern.compile("theme-dark"));
            assertThat((String) page.evaluate("getComputedStyle(document.body).backgroundColor")).isEqualTo("rgb(20, 25, 22)");
            assertThat((String) page.evaluate("getComputedStyle(document.documentElement).fontSize")).isEqualTo("27px");
            asWideAs(PHONE);
            looksFineToEveryone(page);
        }

        open("/members/me");
        page.getByLabel("Language").selectOption("nl");
        page.getByLabel("100 %").check();
        page.getByLabel("Colours").selectOption("system");
        page.locator("#profile").getByRole(AriaRole.BUTTON).click();
        assertThat(page.locator("#message")).containsText("Gelukt. Je gegevens zijn bewaard.");
        assertThat(page.locator("html")).not().hasClass(Pattern.compile("theme|text"));
    }

    @Test
    void what_is_wrong_is_said_beside_the_field_and_what_was_typed_stays() {
        signIn(page, DIRK, "/members/me");
        page.getByLabel("Je naam").fill("");
        page.getByLabel("Waar help je graag mee?").fill("fietsen maken, ook op zaterdag");
        var tick = page.locator("input[name=showName]");
        var shown = tick.isChecked();
        tick.setChecked(!shown);
        page.getByLabel("Taal").selectOption("en");
        page.getByLabel("Heel groot").check();
        page.getByLabel("Kleuren").selectOption("dark");
        press(page, "Bewaar");

        assertThat(page.locator("#message")).containsText("Vul een naam in.");
        assertThat(page.locator("#message")).isFocused();
        assertThat(page.getByLabel("Je naam")).hasAttribute("aria-invalid", "true");
        assertThat(page.getByLabel("Waar help je graag mee?")).hasValue("fietsen maken, ook op zaterdag");
        assertThat(tick).isChecked(new LocatorAssertions.IsCheckedOptions().setChecked(!shown));
        assertThat(page.getByLabel("Taal")).hasValue("en");
        assertThat(page.getByLabel("Heel groot")).isChecked();
        assertThat(page.getByLabel("Kleuren")).hasValue("dark");
        assertThat(page.locator("html")).hasAttribute("lang", "nl");
        asWideAs(PHONE);
        looksFineToEveryone(page);
    }

    @Test
    void what_is_typed_comes_back_letter_for_letter_accents_too() {
        signIn(page, DIRK, "/members/me");
        var talent = page.getByLabel("Waar help je graag mee?");
        var before = talent.inputValue();
        talent.fill("één café met Zoë, € 5");
        press(page, "Bewaar");

        assertThat(page.locator("#message")).containsText("Gelukt. Je gegevens zijn bewaard.");
        assertThat(talent).hasValue("één café met Zoë, € 5");
        open("/members/people");
        page.getByLabel("Zoek een lid, een kring of een talent").fill("café met Zoë");
        press(page, "Zoek");
        assertThat(page.locator("main")).containsText("Dirk Maas");

        open("/members/me");
        talent.fill(before);
        press(page, "Bewaar");
        assertThat(page.locator("#message")).containsText("Gelukt. Je gegevens zijn bewaard.");
    }

    @Test
    void how_one_takes_part_is_kept_and_told_to_nobody_else() {
        signIn(page, DIRK, "/members/me");
        var kind = page.locator("#engagement select");
        kind.selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(2));
        var word = (String) kind.evaluate("one => one.selectedOptions[0].textContent");
        page.locator("#engagement").getByRole(AriaRole.BUTTON).click();
        assertThat(page.locator("#message")).isVisible();
        page.reload();
        assertThat((String) kind.evaluate("one => one.selectedOptions[0].textContent")).isEqualTo(word);

        var other = anotherMembersPage(DESKTOP);
        openAs(other, ANS, "/members/people?q=Dirk");
        follow(other, "Dirk Maas");
        assertThat(other.locator("h1")).hasText("Dirk Maas");
        assertThat(other.locator("main")).not().containsText(word);
    }

    @Test
    void one_sees_where_one_is_signed_in_and_ends_it_there() {
        var tablet = anotherMembersPage(TABLET);
        signIn(tablet, DIRK, "/today");
        signIn(page, DIRK, "/members/me");
        assertThat(page.locator("#elsewhere")).containsText("nu hier");

        press(page, "Meld alle andere af");

        assertThat(page.locator("#elsewhere li")).hasCount(1);
        tablet.reload();
        assertThat(tablet.locator("h1")).hasText("Fijn dat je er bent");
        page.reload();
        assertThat(page.locator("h1")).hasText("Dirk Maas");
    }

    @Test
    void a_key_is_shown_once_works_for_a_program_and_is_taken_back() {
        signIn(page, DIRK, "/members/token");
        page.getByLabel("Hoe noem je de sleutel?").fill("mijn agenda");
        press(page, "Maak de sleutel");
        assertThat(page.locator("h1")).hasText("Je nieuwe sleutel");
        var key = page.locator("code").textContent().strip();
        asWideAs(PHONE);
        looksFineToEveryone(page);
        assertThat(asked(key)).isEqualTo(200);

        follow(page, "Klaar");
        assertThat(page.locator("#programs")).containsText("mijn agenda");
        assertThat(page.content()).doesNotContain(key);

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Trek in mijn agenda")).click();
        assertThat(page.locator("#message")).containsText("Gelukt. Die sleutel opent niets meer.");
        assertThat(asked(key)).isEqualTo(401);
    }

    private static int asked(String key) {
        return ApiStory.answer(ApiStory.api(null, "/me").header("Authorization", "Bearer " + key)).status();
    }
}
