package org.meent.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A member signs in and comes where they wanted to be; who lost the password is helped by two others, and by nobody alone. */
class SigningInIT extends BrowserStory {
    private static final String TOOS = "toos.van.gils@voorbeeld.nl";
    private static final String CHOSEN = "vlinder-stoeptegel-harmonica-griesmeel";

    @Test
    void a_wrong_password_keeps_the_address_and_the_right_one_leads_to_the_page_that_was_asked_for() {
        open("/rules/rulebook?q=boek");
        assertThat(page.locator("h1")).hasText("Fijn dat je er bent");
        page.getByLabel("Je e-mailadres").fill(MO);
        page.getByLabel("Je wachtwoord").fill("een-ander-wachtwoord");
        press(page, "Meld je aan");

        assertThat(page.locator("#message")).containsText("Adres en wachtwoord horen niet bij elkaar.");
        assertThat(page.locator("#message")).isFocused();
        assertThat(page.getByLabel("Je e-mailadres")).hasValue(MO);
        assertThat(page.getByLabel("Je wachtwoord")).hasValue("");
        assertThat(page.getByLabel("Je wachtwoord")).hasAttribute("aria-invalid", "true");
        asWideAs(PHONE);
        looksFineToEveryone(page);
        follow(page, "Typ je wachtwoord nog eens");
        assertThat(page.getByLabel("Je wachtwoord")).isFocused();
        page.keyboard().type(PASSWORD);
        page.keyboard().press("Enter");

        page.waitForURL(url -> url.endsWith("/rules/rulebook?q=boek"));
        assertThat(page.locator("h1")).hasText("Spelregels");
    }

    @Test
    void an_address_that_nobody_has_is_answered_in_the_same_words() {
        open("/members/sign-in");
        page.getByLabel("Je e-mailadres").fill("niemand@voorbeeld.nl");
        page.getByLabel("Je wachtwoord").fill(PASSWORD);
        press(page, "Meld je aan");

        assertThat(page.locator("#message")).containsText("Adres en wachtwoord horen niet bij elkaar.");
    }

    @Test
    void no_link_to_sign_in_with_leads_to_another_place() {
        open("/members/sign-in?to=//elders.example/");
        page.getByLabel("Je e-mailadres").fill(MO);
        page.getByLabel("Je wachtwoord").fill(PASSWORD);
        press(page, "Meld je aan");

        assertThat(page).hasURL(Pattern.compile(address() + "/today$"));
    }

    @Test
    void who_signs_out_is_out_everywhere_in_this_browser() {
        signIn(page, MO, "/members/me");
        var other = page.context().newPage();
        other.navigate("/today");

        press(page, "Meld me af");

        assertThat(page.locator("h1")).hasText("Fijn dat je er bent");
        other.reload();
        assertThat(other.locator("h1")).hasText("Fijn dat je er bent");
        page.goBack();
        assertThat(page.locator("h1")).not().hasText("Mo Yilmaz");
    }

    @Test
    void two_confidants_print_a_code_with_which_a_member_chooses_a_new_password() {
        var ans = page;
        openAs(ans, ANS, "/members/print-code");
        ans.getByLabel("Voor wie is de code?").fill("Toos");
        press(ans, "Zoek");
        follow(ans, "Toos van Gils");
        press(ans, "Vraag de code aan");
        assertThat(ans.locator("#message")).containsText("Schrijf op waarom de code nodig is.");
        ans.getByLabel("Waarom is de code nodig?").fill("Wachtwoord kwijt, ze stond aan de deur");
        press(ans, "Vraag de code aan");
        assertThat(ans.locator("#message")).containsText("Vraag nu een andere vertrouwenspersoon om te bevestigen.");
        assertThat(ans.locator("#confirming")).containsText("Een ander moet bevestigen");
        assertThat(ans.locator("#confirming").getByRole(AriaRole.BUTTON)).hasCount(0);

        var dirk = anotherMembersPage(PHONE);
        openAs(dirk, DIRK, "/members/print-code");
        dirk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Bevestig en maak de code Toos van Gils")).click();
        assertThat(dirk.locator("h1")).hasText("De code voor Toos van Gils");
        looksFineToEveryone(dirk);
        var code = dirk.locator(".letter code").textContent().strip();

        var toos = anotherMembersPage(PHONE);
        toos.navigate("/members/sign-in");
        follow(toos, "Ik heb een code op papier");
        withCode(toos, "2222-3333-4444-5555");
        assertThat(toos.locator("#message")).containsText("Aanmelden lukt nog niet");
        assertThat(toos.getByLabel("Je e-mailadres")).hasValue(TOOS);
        assertThat(theCode(toos)).hasValue("2222-3333-4444-5555");
        assertThat(theCode(toos)).hasAttribute("aria-invalid", "true");
        looksFineToEveryone(toos);
        withCode(toos, code.toUpperCase());
        assertThat(toos.locator("h1")).hasText("Kies een wachtwoord");
        looksFineToEveryone(toos);
        toos.navigate("/today");
        assertThat(toos.locator("h1")).hasText("Kies een wachtwoord");
        choose(toos, "toosvangils1944!");
        assertThat(toos.locator("#message")).containsText("Neem andere woorden.");
        choose(toos, "kort");
        assertThat(toos.locator("#message")).containsText("Neem minstens 15 tekens.");
        assertThat(toos.getByLabel("Je nieuwe wachtwoord")).hasAttribute("aria-invalid", "true");
        looksFineToEveryone(toos);
        choose(toos, CHOSEN);
        assertThat(toos.locator("h1")).hasText("Toos van Gils");

        var again = anotherMembersPage(PHONE);
        again.navigate("/members/code");
        withCode(again, code);
        assertThat(again.locator("#message")).containsText("Aanmelden lukt nog niet");
        openAs(page, ANS, "/log/log");
        assertThat(page.locator(".log")).containsText("Twee vertrouwenspersonen printten een code voor Toos van Gils.");
        assertThat(page.locator(".log")).not().containsText("aan de deur");
    }

    private static void withCode(Page at, String code) {
        at.getByLabel("Je e-mailadres").fill(TOOS);
        theCode(at).fill(code);
        press(at, "Meld je aan");
    }

    private static Locator theCode(Page at) {
        return at.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("De code"));
    }

    private static void choose(Page at, String password) {
        at.getByLabel("Je nieuwe wachtwoord").fill(password);
        press(at, "Bewaar dit wachtwoord");
    }
}
