package org.meent.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.meent.testing.Hledger;

/** The story of the kilometre rate on the phones of those whom it is about. That its quarter counts it is told where nobody else shares the server. */
class RaisingTheRateOnAPhoneIT extends BrowserStory {
    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d-M-uuuu");
    private static final String TOOS = "toos.van.gils@voorbeeld.nl";
    private static final String KEES = "kees.oomen@voorbeeld.nl";
    private static final String FARIDA = "farida.benali@voorbeeld.nl";
    private static final String ACHMED = "achmed.el.idrissi@voorbeeld.nl";
    private static final List<String> VOTERS = List.of(TOOS, KEES, FARIDA, ACHMED, "leny.van.dam@voorbeeld.nl", "wil.de.rooij@voorbeeld.nl", "peter.jansen@voorbeeld.nl", "corrie.backx@voorbeeld.nl",
            "jan.verhoeven@voorbeeld.nl", "hanneke.de.wit@voorbeeld.nl", "piet.roovers@voorbeeld.nl", "nel.aerts@voorbeeld.nl", "joke.smits@voorbeeld.nl");
    private static final int IN_FAVOUR = 10;
    private final LocalDate first = LocalDate.now(HERE).plusDays(71);

    @Test
    void members_raise_the_kilometre_rate_and_are_paid_by_it() {
        var number = written();
        var proposal = "/proposals/proposal?number=" + number;
        for (var member : VOTERS) if (phase(number).equals("ADMISSION") && !member.equals(TOOS)) pressed(onThePhoneOf(member, proposal), "acting:support");
        Assertions.assertThat(phase(number)).isEqualTo("QUESTIONS");
        talked(number, proposal);
        pressed(onThePhoneOf(TOOS, proposal), "acting:freeze");
        goOn(number);
        voted(number);
        // The clock of the server jumps, as a machine that slept: the close may move once, and then comes.
        while (phase(number).equals("VOTING")) goOn(number);

        page = onThePhoneOf(KEES, proposal);
        page.locator("a[href*='/decisions/decision']").first().click();
        assertThat(page.locator("main")).containsText("Aangenomen: 10 leden stemden voor en 3 tegen.");
        looksFineToEveryone(page);

        letPass(Duration.between(Instant.now(), first.atTime(LocalTime.NOON).atZone(HERE).toInstant()));
        var before = travelled(first.minusDays(1));
        var onTheDay = travelled(first);
        // 14.2 kilometres: 298.2 cent by the rate of the founding; others raise it to 23 or 24 cent from earlier days.
        Assertions.assertThat(before).isIn("€\u00a02,98", "€\u00a03,27", "€\u00a03,41");
        Assertions.assertThat(onTheDay).as("by 26 cent").isEqualTo("€\u00a03,69");

        page = onThePhoneOf(KEES, "/money/ledger");
        var entry = page.locator("table.ledger tbody tr").first();
        assertThat(entry).containsText("Een rit");
        assertThat(entry).containsText(onTheDay);
        press(page, "Controleer het grootboek");
        assertThat(page.locator("#message")).containsText("Ja, het klopt.");
        Assertions.assertThat(Hledger.findsWrong(ApiStory.ask(KEES, "/money/ledger/journal").response().body())).isEmpty();
        page = onThePhoneOf(KEES, "/log/log");
        press(page, "Controleer de keten");
        assertThat(page.locator("main")).containsText("De keten klopt");
    }

    /** Toos writes it as a letter with what it does; its number. */
    private String written() {
        page = onThePhoneOf(TOOS, "/proposals/all");
        press(page, "Schrijf een voorstel");
        page.getByLabel("Wat vraag je?").fill("Gaat de vergoeding naar 27 cent?");
        page.locator("#body").fill("Ieder lid krijgt 27 cent per kilometer.");
        page.getByLabel("Voeg een gevolg toe").selectOption("change-rule");
        press(page, "Voeg toe");
        page.locator("#effect-0-ruleKey").selectOption("MILEAGE_RATE");
        page.locator("button[name=again]").click();
        page.locator("#effect-0-amount").fill("0,27");
        page.locator("#effect-0-effectiveFrom").fill(first.toString());
        press(page, "Verstuur het voorstel");
        assertThat(page.locator("#message")).containsText("Je voorstel is verstuurd.");
        return page.url().replaceAll(".*number=(\\d+-\\d+).*", "$1");
    }

    /** A question and its answer, a reaction, and another text that is taken over, each in its round. */
    private void talked(String number, String proposal) {
        page = onThePhoneOf(KEES, proposal);
        page.getByLabel("Je vraag", new Page.GetByLabelOptions().setExact(true)).fill("Ook op de fiets?");
        press(page, "Stel je vraag");
        assertThat(page.locator("#message")).containsText("Het staat erbij.");
        page = onThePhoneOf(TOOS, proposal);
        page.locator("textarea[name^=answer-]").first().fill("Ja, ook op de fiets.");
        page.locator("button[name=answer]").first().click();
        assertThat(page.locator("main")).containsText("Ja, ook op de fiets.");
        goOn(number);
        page = onThePhoneOf(KEES, proposal);
        page.getByLabel("Je reactie", new Page.GetByLabelOptions().setExact(true)).fill("Goed, alles is duurder.");
        press(page, "Plaats je reactie");
        goOn(number);
        page = onThePhoneOf(FARIDA, proposal);
        follow(page, "Stel een andere tekst voor");
        page.locator("#body").fill("Ieder lid krijgt 26 cent per kilometer.");
        page.locator("#effect-0-amount").fill("0,26");
        page.locator("#reason").fill("Dat kan de kas dragen.");
        press(page, "Verstuur deze tekst");
        assertThat(page.locator("#message")).containsText("De andere tekst staat erbij.");
        page = onThePhoneOf(TOOS, proposal);
        looksFineToEveryone(page);
        page.locator("button[name=accept]").click();
        assertThat(page.locator("main")).containsText("26 cent per kilometer");
        goOn(number);
        Assertions.assertThat(phase(number)).isEqualTo("TO_FREEZE");
    }

    private void voted(String number) {
        var ballot = "/votes/ballot?vote=" + ApiStory.ask(TOOS, "/proposals/" + number).text("/roll/vote");
        for (var voter : VOTERS) {
            var inFavour = VOTERS.indexOf(voter) < IN_FAVOUR;
            page = onThePhoneOf(voter, ballot);
            page.locator("input[name=option][value=" + (inFavour ? "yes" : "no") + "]").check();
            press(page, "Ga verder");
            press(page, inFavour ? "Stem: Voor" : "Stem: Tegen");
            assertThat(page.locator("#message")).containsText("Je stem is binnen.");
            page.context().close();
        }
    }

    /** Kees asks a journey back and Achmed agrees; the amount. */
    private String travelled(LocalDate day) {
        page = onThePhoneOf(KEES, "/money/claims");
        follow(page, "Declareer een rit");
        page.getByLabel("Van", new Page.GetByLabelOptions().setExact(true)).fill("Grote Markt");
        page.getByLabel("Naar").fill("Bavel, Kerkstraat");
        page.getByLabel("Hoeveel kilometer?").fill("14,2");
        page.getByLabel("Op welke dag?").fill(day.format(DAY));
        page.getByLabel("Waarvoor was het?").fill("Bloemen, " + day.format(DAY));
        press(page, "Ga verder");
        var amount = page.locator(".figure").textContent().strip();
        press(page, "Vraag " + amount + " terug");
        assertThat(page.locator("#message")).containsText("Gelukt.");
        var claim = page.url();
        page = onThePhoneOf(ACHMED, claim);
        press(page, "Geef akkoord");
        assertThat(page.locator("#message")).containsText("Gelukt. Je gaf akkoord.");
        return amount;
    }

    private static void pressed(Page at, String id) {
        at.locator("[id='" + id + "']").click();
        assertThat(at.locator("#message")).isVisible();
        at.context().close();
    }

    private static String phase(String number) {
        return ApiStory.ask(TOOS, "/proposals/" + number).text("/line/phase");
    }

    private void goOn(String number) {
        letPass(Duration.between(Instant.now(), Instant.parse(ApiStory.ask(TOOS, "/proposals/" + number).text("/line/until"))).plusSeconds(1));
        ApiStory.get("/jakarta.faces.resource/testing/due");
    }
}
