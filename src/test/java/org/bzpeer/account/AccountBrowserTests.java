package org.bzpeer.account;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bzpeer.SiteTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** The account's pages in a browser, and passkeys with Chromium's virtual authenticator. */
@SiteTest
@Tag("browser")
@TestPropertySource(properties = "bzpeer.base-url=" + AccountBrowserTests.SITE)
class AccountBrowserTests {

    /** The site's own address, to which passkeys belong; the browser is told where it really is. */
    static final String SITE = "http://localhost:8080";

    private static final List<String> PAGES = List.of(
            "/settings",
            "/settings?done=renamed",
            "/settings/again",
            "/settings/sessions",
            "/settings/password",
            "/settings/address",
            "/settings/passkeys",
            "/settings/second-factor",
            "/settings/orcid",
            "/settings/export",
            "/settings/leave");

    private static final List<String> OPEN_PAGES = List.of(
            "/join", "/login?confirmed", "/reset", "/confirm", "/reset/x", "/confirm/x", "/address/x", "/stay/x");

    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    private Playwright playwright;
    private Browser browser;

    @BeforeEach
    void launch() {
        jdbc.sql("DELETE FROM rate_limit").update();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(
                                List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                                        .stream()
                                        .map(Path::of)
                                        .filter(Files::isExecutable)
                                        .findFirst()
                                        .orElseThrow())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-background-networking",
                                "--host-resolver-rules=MAP localhost:8080 127.0.0.1:" + port)));
    }

    @AfterEach
    void close() {
        playwright.close();
    }

    private static void logIn(Page page, String email, String next) {
        page.navigate(SITE + "/login?next=" + next);
        page.fill("input[name=email]", email);
        page.fill("input[name=password]", People.PASSWORD);
        page.click("main form[action='/login'] button[type=submit]");
        page.waitForURL(SITE + next);
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "1280, DARK", "390, LIGHT", "390, DARK"})
    void isAccessibleAndFitsTheScreen(int width, ColorScheme scheme) {
        String email = people.email(people.curator("Axel Accessible"));
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setColorScheme(scheme)
                .setBypassCSP(true))) {
            Page page = context.newPage();
            List<String> complaints = new ArrayList<>();
            page.onConsoleMessage(message -> complaints.add(page.url() + ": " + message.text()));
            OPEN_PAGES.forEach(path -> check(page, path, width));
            logIn(page, email, "/settings");
            PAGES.forEach(path -> check(page, path, width));
            page.navigate(SITE + "/settings/leave");
            page.click("main form button");
            check(page, "/settings", width);
            assertThat(complaints).isEmpty();
        }
    }

    private static void check(Page page, String path, int width) {
        page.navigate(SITE + path);
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as("width of " + path)
                .isEqualTo(width);
        assertThat(new AxeBuilder(page).analyze().getViolations()).as(path).isEmpty();
    }

    @Test
    void letsACuratorAddAPasskeyShowItLogInWithItAndRemoveIt() {
        String email = people.email(people.curator("Pat Passkey"));
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            addAuthenticator(context, page);
            List<String> violations = new ArrayList<>();
            page.onConsoleMessage(message -> {
                if (message.text().contains("Content Security Policy")) {
                    violations.add(message.text());
                }
            });
            logIn(page, email, "/settings");
            page.navigate(SITE + "/curation/none");
            assertThat(page).hasURL(SITE + "/settings/second-factor?next=%2Fcuration%2Fnone");
            page.click("text=Add a passkey");
            page.fill("input[name=label]", "My <b>phone</b>");
            page.click("button:text-is('Add a passkey')");
            assertThat(page).hasURL(SITE + "/settings/passkeys?done=added");
            assertThat(page.locator("main")).containsText("My <b>phone</b>");

            page.navigate(SITE + "/curation/none");
            page.click("button:text-is('Show the passkey')");
            assertThat(page).hasURL(SITE + "/curation/none");
            assertThat(page.locator("h1")).not().containsText("passkey");

            page.navigate(SITE + "/settings");
            page.click("button:text-is('Log out')");
            page.navigate(SITE + "/login?next=/settings");
            page.click("button:text-is('Log in by passkey')");
            assertThat(page).hasURL(SITE + "/settings");
            assertThat(page.locator("main")).containsText(email);
            page.navigate(SITE + "/curation/none");
            assertThat(page).hasURL(SITE + "/curation/none");

            page.navigate(SITE + "/settings/passkeys");
            page.click("button:text-is('Remove')");
            assertThat(page).hasURL(SITE + "/settings/passkeys?done=removed");
            page.click("button:text-is('Log out')");
            page.navigate(SITE + "/login");
            page.click("button:text-is('Log in by passkey')");
            assertThat(page.locator("form[data-passkey] .field__problem")).containsText("opens no account here");
            assertThat(violations).isEmpty();
        }
    }

    @Test
    void worksWithoutJavaScriptButForPasskeys() {
        String email = people.email(people.member("Norma Noscript"));
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = context.newPage();
            logIn(page, email, "/settings");
            page.fill("input[name=name]", "Norma Renamed");
            page.click("button:text-is('Change the name')");
            assertThat(page.locator("[role=status]")).containsText("The name is changed");
            page.navigate(SITE + "/settings/passkeys");
            page.fill("input[name=label]", "Phone");
            page.click("button:text-is('Add a passkey')");
            assertThat(page.locator("[role=alert]").first()).containsText("needs JavaScript");
            page.navigate(SITE + "/settings/sessions");
            page.click("button:text-is('Log out everywhere')");
            assertThat(page).hasURL(SITE + "/login");
        }
    }

    private static void addAuthenticator(BrowserContext context, Page page) {
        CDPSession device = context.newCDPSession(page);
        device.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject arguments = new JsonObject();
        arguments.add("options", options);
        device.send("WebAuthn.addVirtualAuthenticator", arguments);
    }
}
