package org.meent.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page can be read and worked by everyone, on every screen and in both languages. A page that is added without
 * saying here how one gets there fails. Each is looked at in one state; {@code -Dmeent.test.looks=all} looks at it in
 * every colour scheme at every width in both languages.
 */
class EveryPageLooksFineIT extends BrowserStory {
    private static final Path PAGES = Path.of("webapp");
    private static final String STRANGER = "";
    /** How one gets to each page. */
    private static final Map<String, Way> WAYS = Map.ofEntries(
            Map.entry("decisions/all", new Way(RIET, "/decisions/all")),
            Map.entry("decisions/policies", new Way(RIET, "/decisions/policies")),
            Map.entry("proposals/all", new Way(RIET, "/proposals/all")),
            Map.entry("proposals/proposal", new Way(RIET, "/proposals/all?q=kilometer", "main .rows a")),
            Map.entry("proposals/versions", new Way(RIET, "/proposals/all?q=kilometer", "main .rows a", "main a[href*='proposals/versions']")),
            Map.entry("proposals/write", new Way(RIET, "/proposals/all", "[id$=':begin']")),
            Map.entry("votes/ballot", new Way(RIET, "/proposals/all?q=kilometer", "main .rows a", "main a[href*='votes/ballot']")),
            Map.entry("votes/roll", new Way(RIET, "/proposals/all?q=kilometer", "main .rows a", "main a[href*='votes/roll']")),
            Map.entry("decisions/decision", new Way(RIET, "/decisions/all", "main .rows a")),
            Map.entry("desks/floor", new Way(MO, "/desks/floors", "main .rows a.act")),
            Map.entry("desks/floors", new Way(MO, "/desks/floors")),
            Map.entry("desks/week", new Way(RIET, "/desks/week")),
            Map.entry("error", new Way(RIET, "/nothing/here")),
            Map.entry("help", new Way(RIET, "/help")),
            Map.entry("log/head", new Way(RIET, "/log/head")),
            Map.entry("log/log", new Way(RIET, "/log/log")),
            Map.entry("members/address", new Way(RIET, "/members/address")),
            Map.entry("members/circle", new Way(RIET, "/members/people", "#circles ~ table a")),
            Map.entry("members/code", new Way(STRANGER, "/members/code")),
            Map.entry("members/mandates", new Way(RIET, "/members/mandates")),
            Map.entry("members/me", new Way(RIET, "/members/me")),
            Map.entry("members/member", new Way(RIET, "/members/people", "main .rows .what a")),
            Map.entry("members/password", new Way(RIET, "/members/password")),
            Map.entry("members/joining", new Way(RIET, "/members/joining")),
            Map.entry("members/people", new Way(RIET, "/members/people?page=1")),
            Map.entry("members/print-code", new Way(ANS, "/members/print-code")),
            Map.entry("members/recover", new Way(STRANGER, "/members/recover")),
            Map.entry("members/sign-in", new Way(STRANGER, "/members/sign-in")),
            Map.entry("members/token", new Way(RIET, "/members/token")),
            Map.entry("menu", new Way(RIET, "/menu")),
            Map.entry("participation/all", new Way(RIET, "/participation/all")),
            Map.entry("participation/equality", new Way(RIET, "/participation/equality")),
            Map.entry("problems", new Way(STRANGER, "/problems/desks.deskTaken")),
            Map.entry("rules/rule", new Way(RIET, "/rules/rulebook", "main .rules a.act")),
            Map.entry("rules/rulebook", new Way(RIET, "/rules/rulebook")),
            Map.entry("money/all", new Way(RIET, "/money/all")),
            Map.entry("money/ledger", new Way(RIET, "/money/ledger")),
            Map.entry("money/claims", new Way(RIET, "/money/claims")),
            Map.entry("money/claim", new Way(RIET, "/money/claims", "main .claim a")),
            Map.entry("money/write", new Way(RIET, "/money/write")),
            Map.entry("money/income", new Way(JOKE, "/money/income")),
            Map.entry("today", new Way(RIET, "/today")));
    /** What has no picture of its own: the founding is looked at step by step by its own story, a file is no page, and a part is on the page that it is part of. */
    private static final Set<String> ELSEWHERE = Set.of("decisions/founding", "log/file", "money/file", "participation/file");

    /** How one gets to a page: who goes where, and which links one follows from there, if any. */
    private record Way(String who, String path, List<String> links) {
        Way(String who, String path, String... links) {
            this(who, path, List.of(links));
        }
    }

    @Test
    void nobody_forgot_a_page() throws IOException {
        var known = Stream.concat(WAYS.keySet().stream(), ELSEWHERE.stream()).toList();

        assertThat(pages().toList()).containsExactlyInAnyOrderElementsOf(known);
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("shown")
    void it_looks_fine_to_everyone(String name, String language) {
        go(WAYS.get(name), language);

        for (var width : new int[] {DESKTOP, TABLET, PHONE}) {
            asWideAs(width);
            PageCheck.fitsTheWindow(page);
            Looks.at(width, language).forEach(look -> {
                look.on(page);
                PageCheck.isAccessible(page);
            });
        }
        PageCheck.speaks(page, language);
    }

    private void go(Way way, String language) {
        if (way.who().equals(STRANGER)) {
            open(way.path() + "?lang=" + language);
        } else {
            openAs(page, way.who(), way.path());
            if (!language.equals(page.locator("html").getAttribute("lang"))) {
                open("/members/me");
                page.locator("#profile select").first().selectOption(language);
                page.locator("#profile").getByRole(AriaRole.BUTTON).click();
                assertThat(page.locator("html")).hasAttribute("lang", language);
                open(way.path());
            }
        }
        for (var link : way.links()) page.locator(link).first().click();
        assertThat(page.locator("h1")).isVisible();
    }

    /** Every page, first in English and then in Dutch, so that other stories find the members as they were. */
    private static Stream<Arguments> shown() throws IOException {
        var shown = pages().filter(WAYS::containsKey).toList();
        return Stream.of("en", "nl").flatMap(language -> shown.stream().map(name -> Arguments.of(name, language)));
    }

    /** The pages with an address of their own, without their ending. */
    private static Stream<String> pages() throws IOException {
        try (var files = Files.walk(PAGES)) {
            return files.map(PAGES::relativize).map(Path::toString).filter(name -> name.endsWith(".xhtml") && !name.startsWith("WEB-INF") && !name.startsWith("resources"))
                    .map(name -> name.replace(".xhtml", "")).sorted().toList().stream();
        }
    }
}
