package org.meent.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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
@ExtendWith({ArquillianExtension.class, WhatTheServerSaid.class})
public abstract class BrowserStory {
    /** Width of a small phone, in CSS pixels. */
    protected static final int PHONE = 320;
    /** Width of a tablet. */
    protected static final int TABLET = 768;
    /** Width of a desk screen. */
    protected static final int DESKTOP = 1280;

    /** What the demonstration accounts sign in with. */
    protected static final String PASSWORD = "moestuin-koffie-trap-molen";
    /** A member without any mandate. */
    protected static final String RIET = "riet.vermeulen@voorbeeld.nl";
    protected static final String JOKE = "joke.smits@voorbeeld.nl";
    /** The host. */
    protected static final String MO = "mo.yilmaz@voorbeeld.nl";
    /** A confidant. */
    protected static final String ANS = "ans.kuipers@voorbeeld.nl";
    /** The other confidant. */
    protected static final String DIRK = "dirk.maas@voorbeeld.nl";

    private static final Map<String, List<Cookie>> SIGNED_IN = new ConcurrentHashMap<>();
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

    /** Where the server of this story answers. */
    protected URI address() {
        return OneServer.address();
    }

    /** A page in a browser profile of its own, for a second member in the same story. */
    protected Page anotherMembersPage(int width) {
        return open(new Browser.NewContextOptions(), width);
    }

    /** As {@link #anotherMembersPage}, in a browser that runs no script, as some old and some careful ones do. */
    protected Page pageWithoutScript(int width) {
        return open(new Browser.NewContextOptions().setJavaScriptEnabled(false), width);
    }

    private Page open(Browser.NewContextOptions options, int width) {
        var context = browser().newContext(options.setLocale("nl-NL").setTimezoneId("Europe/Amsterdam")
                .setBaseURL(address().toString()).setViewportSize(width, height(width)));
        contexts.add(context);
        context.setDefaultTimeout(20_000);
        var opened = context.newPage();
        opened.onConsoleMessage(message -> {
            if (message.type().equals("error") && !isAnswerOfOurs(message.text())) troubles.add(message.text() + " at " + message.location());
        });
        opened.onPageError(troubles::add);
        opened.onRequest(request -> {
            var uri = request.url();
            if (!uri.startsWith("data:") && !URI.create(uri).getAuthority().equals(address().getAuthority())) troubles.add("A request to another address: " + uri);
        });
        return opened;
    }

    /** A page that answers 4xx on purpose is no trouble, though the browser says so on its console. */
    private static boolean isAnswerOfOurs(String text) {
        return text.startsWith("Failed to load resource: the server responded with a status of 4");
    }

    /** Goes to {@code path}, which begins with a slash. */
    protected void open(String path) {
        page.navigate(path);
    }

    /** Signs the member in by the page for that, and waits for the page behind it; {@code path} is where the way leads. */
    protected void signIn(Page at, String email, String path) {
        at.navigate("/members/sign-in?to=" + URLEncoder.encode(path, StandardCharsets.UTF_8));
        at.getByLabel("Je e-mailadres").fill(email);
        at.getByLabel("Je wachtwoord").fill(PASSWORD);
        press(at, "Meld je aan");
        at.waitForURL(url -> url.endsWith(path));
        SIGNED_IN.put(email, at.context().cookies());
    }

    /** Opens {@code path} for a member who signed in before in this run, or signs in for it. */
    protected void openAs(Page at, String email, String path) {
        at.context().addCookies(SIGNED_IN.getOrDefault(email, List.of()));
        at.navigate(path);
        if (at.url().contains("/members/sign-in")) signIn(at, email, path);
    }

    /** Opens {@code path} on a phone of this member, who is signed in already, whoever it is. */
    protected Page onThePhoneOf(String email, String path) {
        var phone = anotherMembersPage(PHONE);
        var cookie = ApiStory.get("/jakarta.faces.resource/testing/session?email=" + URLEncoder.encode(email, StandardCharsets.UTF_8)).body();
        phone.context().addCookies(List.of(new Cookie("__Host-meent", cookie).setDomain(address().getHost()).setPath("/").setSecure(true)));
        phone.navigate(path);
        return phone;
    }

    /** Presses the button that says {@code word}, and nothing else. */
    protected static void press(Page at, String word) {
        at.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(word).setExact(true)).first().click();
    }

    /** Follows the link that says {@code word}, and nothing else. */
    protected static void follow(Page at, String word) {
        at.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(word).setExact(true)).first().click();
    }

    /** Makes the window as wide as that of a phone, tablet or desk screen. */
    protected void asWideAs(int width) {
        asWideAs(page, width);
    }

    /** Makes another page's window that wide. */
    protected static void asWideAs(Page at, int width) {
        at.setViewportSize(width, height(width));
    }

    private static int height(int width) {
        return width == PHONE ? 640 : 900;
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

    /** Holds a page to what every page keeps, in the state and at the width that it has now. */
    protected static void looksFineToEveryone(Page page) {
        PageCheck.isAccessible(page);
        PageCheck.fitsTheWindow(page);
        PageCheck.explainsWhatIsWrong(page);
        PageCheck.speaks(page, page.locator("html").getAttribute("lang"));
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
