package org.meent.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meent.start.Unfounded;

/** Whoever has the code from the screen founds an empty community by hand, with two others at least; then it is theirs. */
class FoundersBeginTogetherIT extends BrowserStory {
    private static final List<String> FOUNDERS = List.of("Wil de Rooij", "Nel Aerts", "Sjef Brouwers", "Zeynep Kaya");
    private static final String CHOSEN = "kruiwagen-lantaarn-zeehond-appelmoes";
    @TempDir
    static Path folder;
    private static Unfounded dutch;
    private static Unfounded english;
    private Unfounded here = dutch;

    /** Both start at once, each in a folder of its own. */
    @BeforeAll
    static void start() throws java.io.IOException {
        dutch = Unfounded.in(java.nio.file.Files.createDirectory(folder.resolve("dutch")));
        english = Unfounded.in(java.nio.file.Files.createDirectory(folder.resolve("english")));
    }

    @AfterAll
    static void stop() {
        dutch.close();
        english.close();
    }

    @Override
    protected URI address() {
        return here.address();
    }

    @Test
    void in_dutch_with_every_mistake_on_the_way() {
        asWideAs(PHONE);
        var code = here.code();
        open("/today");
        assertThat(page).hasURL(Pattern.compile("/decisions/founding$"));
        looksFineToEveryone(page);
        picture("founding-1-code");
        open("/decisions/founding?step=4");
        assertThat(page.locator("h1")).hasText("Begin jullie meent");

        page.getByLabel("De code van het scherm").fill("abcd-efgh-jkmn");
        press(page, "Ga verder");
        assertThat(page.locator("main")).containsText("Deze code klopt niet. Kijk op het scherm waar Meent is gestart.");
        assertThat(page.getByLabel("De code van het scherm")).hasValue("abcd-efgh-jkmn");
        looksFineToEveryone(page);
        page.getByLabel("De code van het scherm").fill(code.toUpperCase().replace("-", " "));
        press(page, "Ga verder");

        assertThat(page.locator("h1")).hasText("Hoe heet jullie gemeenschap?");
        press(page, "Ga verder");
        assertThat(page.locator("#message")).containsText("Vul de naam van jullie gemeenschap in.");
        assertThat(page.locator("#message")).isFocused();
        looksFineToEveryone(page);
        page.getByLabel("Naam").fill("De Zaaier");
        page.getByLabel("Plaats").fill("Etten-Leur");
        assertThat(page.getByLabel("Tijd")).hasValue("Europe/Amsterdam");
        press(page, "Ga verder");

        assertThat(page.locator("h1")).hasText("Wie beginnen samen?");
        looksFineToEveryone(page);
        add(FOUNDERS.get(0));
        add(FOUNDERS.get(1));
        press(page, "Ga verder");
        assertThat(page.locator("#message")).containsText("Jullie zijn nog met te weinig. Begin met minstens 3 leden.");
        page.getByLabel("Naam").fill("Een ander");
        page.getByLabel("E-mailadres").fill(addressOf(FOUNDERS.get(1)).toUpperCase());
        press(page, "Voeg toe");
        assertThat(page.locator("#message")).containsText("Dit adres staat er al. Iedereen heeft een eigen adres.");
        assertThat(page.getByLabel("Naam")).hasValue("Een ander");
        looksFineToEveryone(page);
        page.getByLabel("E-mailadres").fill("sjef");
        press(page, "Voeg toe");
        assertThat(page.locator("#message")).containsText("Vul een heel adres in");
        open("/decisions/founding?step=3");
        add(FOUNDERS.get(2));
        add(FOUNDERS.get(3));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Haal weg " + FOUNDERS.get(1))).click();
        assertThat(page.locator("main .rows li")).hasCount(3);
        add(FOUNDERS.get(1));
        page.reload();
        assertThat(page.locator("main .rows li")).hasCount(4);
        follow(page, "Terug naar stap 2");
        assertThat(page.getByLabel("Naam")).hasValue("De Zaaier");
        press(page, "Ga verder");
        press(page, "Ga verder");

        assertThat(page.locator("h1")).hasText("Jullie eerste besluit");
        looksFineToEveryone(page);
        changeTasks();
        changeCircles();
        changeRules();
        assertThat(page.locator("main")).containsText("Controleur");
        assertThat(page.locator("main")).containsText("De Moestuin");
        assertThat(page.locator("main")).containsText("Eén ervan hebben jullie anders gezet.");
        picture("founding-4-decision");

        var second = anotherMembersPage(DESKTOP);
        second.navigate("/decisions/founding");
        second.getByLabel("De code van het scherm").fill(code);
        press(second, "Ga verder");
        assertThat(second.getByLabel("Naam")).hasValue("De Zaaier");
        second.navigate("/decisions/founding?step=4");
        var found = "() => [...document.querySelectorAll('button')].find(one => one.name === 'found').click()";
        page.evaluate(found);
        second.evaluate(found);

        assertThat(page.locator("#message")).isVisible();
        assertThat(second.locator("#message")).isVisible();
        var won = List.of(page, second).stream().filter(one -> one.locator("h1").textContent().equals("Jullie zijn begonnen")).toList();
        assertThat(won).as("browsers that founded the community").hasSize(1);
        var lost = won.contains(page) ? second : page;
        assertThat(lost.locator("main")).containsText("De gemeenschap is al opgericht. Meld je aan met je eigen code.");
        PageCheck.isAccessible(lost);
        asWideAs(won.get(0), PHONE);
        looksFineToEveryone(won.get(0));
        var letters = won.get(0).locator(".letter");
        assertThat(letters).hasCount(4);
        var codes = FOUNDERS.stream().map(name -> letters.filter(new Locator.FilterOptions().setHasText("Beste " + name)).locator("code").textContent().strip()).toList();
        assertThat(codes).doesNotHaveDuplicates();

        // Neither the printed codes nor the code of the screen can be had again.
        won.get(0).navigate("/decisions/founding?step=4");
        assertThat(won.get(0)).hasURL(Pattern.compile("/members/sign-in$"));
        for (var number = 0; number < FOUNDERS.size(); number++) firstSignIn(FOUNDERS.get(number), codes.get(number), number);
        theRegisterShowsItAll();
    }

    @Test
    void in_english_in_one_go() {
        here = english;
        var code = here.code();
        page = anotherMembersPage(PHONE);
        open("/decisions/founding?lang=en");
        looksFineToEveryone(page);
        page.getByLabel("The code on the screen").fill(code);
        press(page, "Go on");
        page.getByLabel("Name").fill("The Commons");
        page.getByLabel("First language").selectOption("en");
        page.getByLabel("Time").selectOption("Europe/Dublin");
        looksFineToEveryone(page);
        press(page, "Go on");
        for (var founder : FOUNDERS.subList(0, 3)) {
            page.getByLabel("Name").fill(founder);
            page.getByLabel("E-mail address").fill(addressOf(founder));
            press(page, "Add");
            assertThat(page.locator("main .rows")).containsText(founder);
        }
        looksFineToEveryone(page);
        press(page, "Go on");
        looksFineToEveryone(page);
        press(page, "Found The Commons");

        assertThat(page.locator("h1")).hasText("You have begun");
        PageCheck.speaks(page, "en");
        var letter = page.locator(".letter").first().locator("code").textContent();
        follow(page, "Sign in with your code");
        page.getByLabel("Your e-mail address").fill(addressOf(FOUNDERS.get(0)));
        page.getByLabel("The code").fill(letter);
        press(page, "Sign in");
        page.getByLabel("Your new password").fill(CHOSEN);
        press(page, "Keep this password");
        open("/decisions/all");
        assertThat(page.locator("main .rows")).containsText("The Commons is founded");
        PageCheck.speaks(page, "en");
    }

    private void add(String name) {
        page.getByLabel("Naam").fill(name);
        page.getByLabel("E-mailadres").fill(addressOf(name));
        press(page, "Voeg toe");
        assertThat(page.locator("main .rows")).containsText(name);
        assertThat(page.getByLabel("E-mailadres")).hasValue("");
    }

    private void changeTasks() {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Verander dit Wie mag wat?")).click();
        var hosts = page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Gastheer"));
        hosts.getByLabel(FOUNDERS.get(0)).uncheck();
        press(page, "Bewaar dit");
        assertThat(page.locator("#message")).containsText("Kies minstens één gastheer. Die tekent straks de plekken.");
        looksFineToEveryone(page);
        hosts.getByLabel(FOUNDERS.get(0)).check();
        hosts.getByLabel("Aantal maanden").fill("600");
        press(page, "Bewaar dit");
        assertThat(page.locator("#message")).containsText("Kies een aantal maanden van 1 tot en met 24.");
        hosts.getByLabel("Aantal maanden").fill("6");
        var auditors = page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Controleur"));
        auditors.getByLabel(FOUNDERS.get(3)).check();
        press(page, "Bewaar dit");
        assertThat(page.locator("h1")).hasText("Jullie eerste besluit");
    }

    private void changeCircles() {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Verander dit Welke kringen?")).click();
        looksFineToEveryone(page);
        page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Kring 3")).getByLabel("Naam").fill("Het Huis");
        press(page, "Bewaar dit");
        assertThat(page.locator("#message")).containsText("Kring Het Huis staat er twee keer. Haal er één weg.");
        page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Kring 3")).getByLabel("Naam").fill("De Moestuin");
        press(page, "Bewaar dit");
        assertThat(page.locator("h1")).hasText("Jullie eerste besluit");
    }

    private void changeRules() {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^Lees de \\d+ spelregels"))).click();
        looksFineToEveryone(page);
        var horizon = page.locator("#BOOKING_HORIZON_DAYS");
        horizon.fill("500");
        press(page, "Bewaar dit");
        assertThat(page.locator("#message")).containsText("Kies een getal van 1 tot en met 90.");
        assertThat(horizon).hasValue("500");
        horizon.fill("21");
        press(page, "Bewaar dit");
        assertThat(page.locator("h1")).hasText("Jullie eerste besluit");
    }

    private void firstSignIn(String name, String code, int number) {
        page = anotherMembersPage(PHONE);
        open("/members/code");
        page.getByLabel("Je e-mailadres").fill(addressOf(name));
        page.getByLabel("De code").fill(code);
        press(page, "Meld je aan");
        assertThat(page.locator("h1")).hasText("Kies een wachtwoord");
        open("/rules/rulebook");
        assertThat(page.locator("h1")).hasText("Kies een wachtwoord");
        page.getByLabel("Je nieuwe wachtwoord").fill(CHOSEN + number);
        press(page, "Bewaar dit wachtwoord");
        assertThat(page.locator("h1")).hasText(name);
    }

    /** The last founder who signed in reads what came of it. */
    private void theRegisterShowsItAll() {
        open("/decisions/all");
        assertThat(page.locator("main .rows li")).hasCount(1);
        follow(page, "De Zaaier is opgericht");
        assertThat(page.locator("main")).containsText("4 leden tekenden samen");
        assertThat(page.locator("main")).containsText("Je boekt een plek tot 21 dagen vooruit.");
        assertThat(page.locator("main")).containsText("Kring De Moestuin begint.");
        assertThat(page.locator(".effects")).not().containsText("Kon niet");
        open("/rules/rulebook");
        assertThat(page.locator("main")).containsText("Je boekt een plek tot 21 dagen vooruit.");
        open("/members/people");
        assertThat(page.locator("main")).containsText("We zijn met 4 leden in 3 kringen.");
        assertThat(page.locator("[aria-labelledby=mandates]")).containsText(FOUNDERS.get(3));
        open("/log/log");
        assertThat(page.locator(".log")).containsText("Bij de oprichting is een code geprint voor Wil de Rooij");
        follow(page, "Oudere regels");
        follow(page, "Oudere regels");
        assertThat(page.locator(".log")).containsText("De Zaaier is opgericht, met besluit");
        press(page, "Controleer de keten");
        assertThat(page.locator("#message")).containsText("De keten klopt");
        open("/desks/week");
        assertThat(page.locator("main")).containsText("Er is nog geen plek om te boeken.");
        follow(page, "Bekijk wie dat kan doen");
        assertThat(page.locator("main")).containsText(FOUNDERS.get(0));
        open("/today");
        assertThat(page.locator("h1")).hasText("Welkom. Hier begint het.");
        looksFineToEveryone(page);
        theHostIsToldWhatToDoFirst();
    }

    private void theHostIsToldWhatToDoFirst() {
        page = anotherMembersPage(PHONE);
        open("/members/sign-in?to=/desks/week");
        page.getByLabel("Je e-mailadres").fill(addressOf(FOUNDERS.get(0)));
        page.getByLabel("Je wachtwoord").fill(CHOSEN + 0);
        press(page, "Meld je aan");
        assertThat(page.locator("main")).containsText("Teken eerst een verdieping");
        looksFineToEveryone(page);
        follow(page, "Voeg een verdieping toe");
        assertThat(page.locator("main")).containsText("Er is nog geen locatie");
        looksFineToEveryone(page);
    }

    private static String addressOf(String name) {
        return name.toLowerCase().replace(' ', '.') + "@voorbeeld.nl";
    }
}
