package org.meent.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A member reads what was agreed, by which decision, what came of it, who may do what, and where to go on. */
class ReadingWhatWeAgreedIT extends BrowserStory {
    @Test
    void every_rule_has_its_value_since_when_and_the_decision_that_set_it() {
        openAs(page, RIET, "/rules/rulebook");
        var rules = page.locator(".rules > li");
        var count = org.meent.rules.RuleKey.values().length;
        assertThat(rules).hasCount(count);
        assertThat(page.locator(".lead")).containsText("We hebben " + count + " spelregels.");
        for (var rule : rules.all()) {
            assertThat(rule.locator("dt").allTextContents()).containsExactly("Waarde", "Geldt sinds", "Bepaald in");
            assertThat(rule.locator("dd").allTextContents()).noneMatch(String::isBlank);
            assertThat(rule.locator("dd a")).hasAttribute("href", Pattern.compile("/decisions/decision\\?number=\\d{4}-\\d{2}"));
        }

        page.getByLabel("Zoek een spelregel").fill("boeking");
        press(page, "Zoek");
        assertThat(page.locator(".lead")).containsText("gevonden");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Hoe was het eerder? Iedereen heeft tegelijk hooguit 5 boekingen.")).click();
        assertThat(page.locator("h1")).hasText("Iedereen heeft tegelijk hooguit 5 boekingen.");
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.locator("tbody")).containsText("Geldt nu");
        assertThat(page.locator("main")).containsText("Van 1 boeking tot en met 50 boekingen.");

        open("/rules/rulebook?q=zwembad");
        assertThat(page.locator("main")).containsText("Zoek met een ander woord");
        follow(page, "Bekijk alle spelregels");
        assertThat(rules).hasCount(count);
    }

    @Test
    void a_decision_leads_to_what_it_did_and_that_leads_back() {
        openAs(page, RIET, "/decisions/all");
        assertThat(page.locator("main .rows > li")).hasCount(20);
        page.locator("#q").fill("zonnepanelen op de maan");
        page.locator("#q").press("Enter");
        assertThat(page.locator("main .lead")).hasText("Geen besluit past bij zonnepanelen op de maan.");
        page.locator("#q").fill("opgericht");
        page.locator("#q").press("Enter");
        assertThat(page.locator("main .lead")).hasText("1 besluit past bij opgericht.");
        page.locator("main .rows a").last().click();
        var decision = page.url();
        assertThat(page.locator("main")).containsText("60 leden tekenden samen");
        assertThat(page.locator(".effects tbody tr")).hasCount(org.meent.rules.RuleKey.values().length + 5 + 7);
        assertThat(page.locator(".effects")).not().containsText("Kon niet");

        for (var way : List.of("Bekijk de spelregel", "Bekijk de kring", "Bekijk het mandaat")) {
            page.navigate(decision);
            page.locator(".effects").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + way))).first().click();
            assertThat(page.locator("h1")).not().hasText(Pattern.compile("er is niet|opgericht"));
            if (!way.contains("kring")) assertThat(page.locator("main a[href*='" + decision.substring(decision.indexOf("/decisions")) + "']").first()).isVisible();
        }
        page.navigate(decision);
        follow(page, "Lees het logboek");
        assertThat(page.locator(".log tbody tr").first()).isVisible();
        page.locator(".log .ground a[href$='" + decision.substring(decision.indexOf("/decisions")) + "']").first().click();
        assertThat(page).hasURL(decision);
    }

    @Test
    void the_log_is_searched_turned_over_checked_and_downloaded() throws IOException {
        openAs(page, RIET, "/log/log");
        assertThat(page.locator(".log tbody tr")).hasCount(20);
        var newest = page.locator(".log .running").first().textContent();
        follow(page, "Oudere regels");
        assertThat(page.locator(".log .running").first()).hasText(String.valueOf(Integer.parseInt(newest) - 20));
        follow(page, "De nieuwste regels");
        assertThat(page.locator(".log .running").first()).hasText(newest);

        page.getByLabel("Toon").selectOption("MANDATES");
        press(page, "Zoek");
        for (var row : page.locator(".log tbody tr").all()) assertThat(row).containsText("taak");
        page.getByLabel("Zoek in het logboek").fill("regenboog");
        press(page, "Zoek");
        assertThat(page.locator("main")).containsText("Er is geen regel gevonden");
        follow(page, "Toon alles");
        assertThat(page.locator(".log tbody tr")).hasCount(20);

        press(page, "Controleer de keten");
        assertThat(page.locator("#message")).containsText("De keten klopt");
        assertThat(page.locator("#message")).isFocused();
        assertThat(page.locator("main")).containsText("Ja. Nagekeken");

        var head = page.locator("section code.code").first().textContent().strip();
        page.getByLabel("Heb je een oude kop?").fill("geen kop");
        press(page, "Vergelijk");
        assertThat(page.locator("#message")).containsText("Dit is geen kop van een keten.");
        assertThat(page.getByLabel("Heb je een oude kop?")).hasValue("geen kop");
        looksFineToEveryone(page);
        page.getByLabel("Heb je een oude kop?").fill(head);
        press(page, "Vergelijk");
        assertThat(page.locator("#message")).containsText("Deze kop klopt");

        var file = page.waitForDownload(() -> follow(page, "Download het logboek"));
        var lines = Files.readAllLines(file.path());
        assertThat(lines).hasSizeGreaterThanOrEqualTo(Integer.parseInt(newest)).first().asString().startsWith("{");
    }

    @Test
    void who_may_do_what_and_until_when_is_there_for_everyone_and_what_ended_says_so() {
        openAs(page, RIET, "/members/people");
        follow(page, "Bekijk oude mandaten");
        var now = page.locator("[aria-labelledby=now] tbody tr");
        assertThat(now.filter(new Locator.FilterOptions().setHasText("Gastheer"))).containsText("Mo Yilmaz");
        assertThat(now.filter(new Locator.FilterOptions().setHasText("Vertrouwenspersoon"))).hasCount(2);
        assertThat(page.locator("[aria-labelledby=over]")).containsText("Leny van Dam");
        page.locator("[aria-labelledby=over] a", new Page.LocatorOptions().setHasText("besluit")).first().click();
        assertThat(page).hasURL(Pattern.compile("/decisions/decision\\?number="));
    }

    @Test
    void a_circle_is_joined_and_left_with_one_button() {
        openAs(page, RIET, "/members/people");
        var circle = page.locator("[aria-labelledby=circles] tbody tr").filter(new Locator.FilterOptions().setHasNotText("jij hoort erbij")).first().locator("th a");
        var name = circle.textContent();
        circle.click();
        press(page, "Doe mee met deze kring");
        assertThat(page.locator("#message")).containsText("Gelukt. Je hoort nu bij " + name + ".");
        assertThat(page.locator(".lead")).containsText("en jij ook");
        press(page, "Ga uit deze kring");
        assertThat(page.locator("#message")).containsText("Gelukt. Je hoort niet meer bij " + name + ".");
    }

    @Test
    void help_and_menu_lead_to_a_page_each() {
        openAs(page, RIET, "/help");
        assertThat(page.locator("main")).containsText("Ans Kuipers");
        assertThat(page.locator("main")).containsText("Mo Yilmaz");
        var links = new java.util.LinkedHashSet<String>();
        page.locator("main a").all().forEach(link -> links.add(link.getAttribute("href")));
        open("/menu");
        page.locator("main a, .bar a").all().forEach(link -> links.add(link.getAttribute("href")));

        assertThat(links).hasSizeGreaterThan(12);
        for (var link : links) assertThat(page.request().get(address() + link).status()).as(link).isEqualTo(200);
    }

    @Test
    void a_page_that_is_not_there_says_so_in_the_members_language_and_knows_a_way_on() {
        asWideAs(PHONE);
        openAs(page, RIET, "/today");
        for (var path : List.of("/nergens", "/members/member?ref=00000000-0000-4000-8000-000000000000", "/decisions/decision?number=1999-01", "/rules/rule?key=NONE", "/desks/week?floor=00000000-0000-4000-8000-000000000000")) {
            var answer = page.navigate(path);
            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(page.locator("h1")).hasText("Deze pagina is er niet");
            assertThat(page.locator("main")).containsText("Noem dan dit nummer:");
            looksFineToEveryone(page);
            follow(page, "Ga naar Vandaag");
            assertThat(page).hasURL(Pattern.compile("/today$"));
        }
    }

    @Test
    void who_lacks_a_mandate_reads_so_and_is_shown_who_has_it() {
        openAs(page, RIET, "/today");

        assertThat(page.navigate("/members/print-code").status()).isEqualTo(403);

        assertThat(page.locator("main")).containsText("Hiervoor heb je een mandaat nodig.");
        looksFineToEveryone(page);
        follow(page, "Bekijk wie wat mag");
        assertThat(page.locator("main")).containsText("Vertrouwenspersoon");
    }
}
