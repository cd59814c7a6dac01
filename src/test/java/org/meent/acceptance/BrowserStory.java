package org.meent.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A story of a member at a browser. Each begins in a new browser profile, Dutch, {@link #DESKTOP} wide; at its end
 * nothing may have gone wrong unseen: no error on the console, no violation of the content security policy,
 * no request to another address. Runs on H2; a story tagged {@code smoke} on PostgreSQL too.
 */
@ExtendWith(ArquillianExtension.class)
public abstract class BrowserStory {
    /** Width of a small phone, in CSS pixels. */
    protected static final int PHONE = 320;
    /** Width of a tablet. */
    protected static final int TABLET = 768;
    /** Width of a desk screen. */
    protected static final int DESKTOP = 1280;

    private static Browser browser;
    private final List<String> troubles = new ArrayList<>();
    private final List<BrowserContext> contexts = new ArrayList<>();
    private boolean clockMoved;

    /** The page of the member whom the story is about. */
    protected Page page;

    @BeforeEach
    void openTheBrowser() {
        page = anotherMembersPage(DESKTOP);
    }

    @AfterEach
    void nothingWentWrongUnseen(TestInfo story) {
        if (clockMoved) ApiStory.get("/jakarta.faces.resource/testing/clock?ahead=PT0S");
        contexts.forEach(BrowserContext::close);
        assertThat(troubles).as("what the browser complained about during " + story.getDisplayName()).isEmpty();
    }

    /** A page in a browser profile of its own, for a second member in the same story. */
    protected Page anotherMembersPage(int width) {
        var context = browser().newContext(new Browser.NewContextOptions().setLocale("nl-NL").setTimezoneId("Europe/Amsterdam")
                .setBaseURL(OneServer.address().toString()).setViewportSize(width, width == PHONE ? 640 : 900));
        contexts.add(context);
        context.setDefaultTimeout(20_000);
        var opened = context.newPage();
        opened.onConsoleMessage(message -> {
            if (message.type().equals("error") && !isAnswerOfOurs(message.text())) troubles.add(message.text() + " at " + message.location());
        });
        opened.onPageError(troubles::add);
        opened.onRequest(request -> {
            var uri = request.url();
            if (!uri.startsWith("data:") && !URI.create(uri).getAuthority().equals(OneServer.address().getAuthority())) troubles.add("A request to another address: " + uri);
        });
        return opened;
    }

    /** A page that answers 4xx on purpose is no trouble, though the browser says so on its console. */
    private static boolean isAnswerOfOurs(String text) {
        return text.startsWith("Failed to load resource: the server responded with a status of 4");
    }

    /** Goes to {@code path}, which begins with a slash. */
    protected void open(String path) {
        page.navigate(OneServer.address() + path);
    }

    /** Makes the window as wide as that of a phone, tablet or desk screen. */
    protected void asWideAs(int width) {
        page.setViewportSize(width, width == PHONE ? 640 : 900);
    }

    /** Lets the server's clock run ahead by {@code time}, until the end of this story. */
    protected void letPass(Duration time) {
        clockMoved = true;
        ApiStory.get("/jakarta.faces.resource/testing/clock?ahead=" + time);
    }

    /** Keeps a picture of the whole page in {@code target/pictures}. */
    protected void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/pictures", name + "-" + page.viewportSize().width + ".png")));
    }

    /** Holds a page to what every page keeps: axe (WCAG 2.2 AA and best practices) finds nothing, nothing scrolls sideways, one main heading. */
    protected static void looksFineToEveryone(Page page) {
        var found = new AxeBuilder(page).analyze().getViolations();
        assertThat(found.stream().map(rule -> rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes().stream().map(node -> node.getHtml()).toList()).toList())
                .as("axe on " + page.url() + " at " + page.viewportSize().width + " px").isEmpty();
        var sideways = ((Number) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")).intValue();
        assertThat(sideways).as("pixels that " + page.url() + " scrolls sideways at " + page.viewportSize().width + " px").isLessThanOrEqualTo(0);
        assertThat(page.locator("h1").count()).as("main headings of " + page.url()).isEqualTo(1);
    }

    private static synchronized Browser browser() {
        if (browser == null) {
            var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(Chromium.find())
                    .setArgs(List.of("--no-sandbox", "--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync")));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        }
        return browser;
    }
}
