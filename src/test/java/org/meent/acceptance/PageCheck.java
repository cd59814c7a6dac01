package org.meent.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** What is asked of every page in whatever state, whoever reads it and on whatever screen. */
final class PageCheck {
    /** WCAG 2.2 up to AA and axe's best practices; by these names axe also runs the rules that it leaves out by itself. */
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    /**
     * Buttons, fields and the links one goes around by, too small to hit. A tick is as large as its row. The drawn desks
     * are left out, as the list beside the plan does the same, and so are links within a sentence.
     */
    private static final String TARGETS = """
            [...document.querySelectorAll('button, input:not([type=hidden]), select, textarea, summary, nav a, a.act, a.back, header a:not(.skip)')]
                .filter(one => !one.closest('[aria-hidden=true], .plan') && one.checkVisibility({visibilityProperty: true}))
                .map(one => ({one, box: (['checkbox', 'radio'].includes(one.type) ? one.closest('label') : one).getBoundingClientRect()}))
            """;
    private static final String SMALL_TARGETS = "() => " + TARGETS + """
                .filter(({box}) => box.width < 43.5 || box.height < 43.5)
                .map(({one, box}) => `${one.outerHTML.slice(0, 150)} is ${Math.round(box.width)} by ${Math.round(box.height)}`)""";
    /**
     * Targets that a finger may take for each other, as there is less than 8 pixels between them. The days of a strip, the
     * places of the bar and those of the rail are one thing each, drawn without gaps; what stays in view while the page
     * moves under it is next to nothing for long.
     */
    private static final String CROWDED_TARGETS = "() => { const targets = " + TARGETS + """
                .map(({one, box}) => ({one, box, together: one.closest('.strip-days, .bar, .rail')}));
                const fixed = one => one.closest('.bar') && getComputedStyle(one.closest('.bar')).position === 'fixed';
                const apart = (a, b) => Math.max(a.left - b.right, b.left - a.right, a.top - b.bottom, b.top - a.bottom);
                return targets.flatMap((a, i) => targets.slice(i + 1)
                    .filter(b => !(a.together && a.together === b.together) && fixed(a.one) === fixed(b.one) && apart(a.box, b.box) < 7.5)
                    .map(b => `${a.one.outerHTML.slice(0, 120)} and ${b.one.outerHTML.slice(0, 120)} are ${apart(a.box, b.box).toFixed(1)} apart`)); }""";
    /** Fields that say that they are wrong, and not what is wrong with them. */
    private static final String UNEXPLAINED = """
            () => [...document.querySelectorAll('[aria-invalid=true]')]
                .filter(one => !(one.getAttribute('aria-describedby') || '').split(' ').some(id => id && /error/.test(id) && document.getElementById(id)?.textContent.trim()))
                .map(one => one.outerHTML.slice(0, 150))""";
    private static final String WIDER_THAN_THE_WINDOW = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth";

    private PageCheck() {}

    /** Nobody is kept out: axe finds nothing. */
    static void isAccessible(Page page) {
        var found = new AxeBuilder(page).withTags(RULES).analyze().getViolations().stream()
                .map(rule -> rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes().stream().map(node -> node.getHtml() + " " + node.getFailureSummary()).toList());

        assertThat(found).as("axe on " + at(page)).isEmpty();
    }

    /** Nothing scrolls sideways, what one hits is 44 pixels wide and high and 8 from the next, and there is one main heading. */
    static void fitsTheWindow(Page page) {
        assertThat(((Number) page.evaluate(WIDER_THAN_THE_WINDOW)).intValue()).as("pixels that " + at(page) + " scrolls sideways").isLessThanOrEqualTo(0);
        assertThat((List<?>) page.evaluate(SMALL_TARGETS)).as("small targets on " + at(page)).isEmpty();
        assertThat((List<?>) page.evaluate(CROWDED_TARGETS)).as("targets too close to each other on " + at(page)).isEmpty();
        assertThat(page.locator("h1").count()).as("main headings of " + at(page)).isEqualTo(1);
    }

    /** What is wrong is said at the field that is wrong, so that it is read out with it. */
    static void explainsWhatIsWrong(Page page) {
        assertThat((List<?>) page.evaluate(UNEXPLAINED)).as("fields on " + at(page) + " that do not say what is wrong").isEmpty();
    }

    /** The page says that it is in {@code language}, and nothing but what members wrote is in the other one. */
    static void speaks(Page page, String language) {
        assertThat(page.locator("html").getAttribute("lang")).as("language of " + at(page)).isEqualTo(language);
        assertThat(OtherLanguage.than(language).in(page)).as("words in the other language on " + at(page)).isEmpty();
    }

    private static String at(Page page) {
        return page.url() + " at " + page.viewportSize().width + " px";
    }
}
