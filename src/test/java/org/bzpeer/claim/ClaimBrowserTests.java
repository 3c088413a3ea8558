package org.bzpeer.claim;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.bzpeer.SiteTest;
import org.bzpeer.account.People;
import org.bzpeer.claim.ClaimWorld.Person;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Claiming in a browser without JavaScript, and the pages of every state as a person sees them. */
@SiteTest
@Tag("browser")
class ClaimBrowserTests {

    private static Playwright playwright;
    private static Browser browser;

    @LocalServerPort
    private int port;

    @Autowired
    private ClaimWorld world;

    @Autowired
    private People people;

    @Autowired
    private Claiming claiming;

    @Autowired
    private Deciding deciding;

    @Autowired
    private JdbcClient jdbc;

    @BeforeAll
    static void launch() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of("--no-sandbox", "--disable-background-networking")));
    }

    @AfterAll
    static void close() {
        playwright.close();
    }

    @Test
    void claimsByAnInstitutionalCodeWithoutJavaScript() throws Exception {
        Person person = world.person();
        world.university("browser.test", "https://ror.org/0bbbbb001", true);
        world.importPrints(person.author(), "zita@browser.test");
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = context.newPage();
            page.navigate(url(path(person)));
            page.locator("text=Log in to claim").click();
            page.locator("main input[name=email]").fill(people.email(person.account()));
            page.locator("main input[name=password]").fill(People.PASSWORD);
            page.locator("main button[type=submit]").click();
            page.waitForURL("**/claims/new");
            page.locator("button:text-is('Claim this record')").click();
            page.waitForURL("**/claims/*?done=opened");
            page.locator("#institution input[name=value]").fill("zita@browser.test");
            page.locator("#institution button:text-is('Send a code')").click();
            page.waitForURL("**done=needs-code**");
            page.locator("#institution input[name=code]").fill(world.code("zita@browser.test"));
            page.locator("#institution button:text-is('Confirm')").click();
            page.waitForURL("**done=stands**");
            assertThat(page.locator("main").textContent()).contains("The record is yours");
            page.navigate(url(path(person)));
            assertThat(page.locator("main").textContent())
                    .contains("Trust 39 - Partly verified", "Verification L3", "Edit your record");
        }
    }

    @Test
    void isAccessibleAndFitsTheScreenInEveryState() throws Exception {
        Person waiting = world.person();
        long claim = claiming.open(waiting.account(), waiting.author());
        Person rejected = world.person();
        long rejectedClaim = claiming.open(waiting.account(), rejected.author());
        deciding.reject(rejectedClaim, people.curator("Cora"), Reason.PROOF_INSUFFICIENT, "Which department is it?");
        Person owned = world.person();
        long ownedClaim = claiming.open(owned.account(), owned.author());
        deciding.approve(ownedClaim, people.curator("Cora"), Reason.KNOWN_PERSON, "");
        long rival = claiming.open(waiting.account(), owned.author());
        List<String> paths = List.of(
                "/researchers/" + waiting.author() + "/claims/new",
                "/claims",
                "/claims/" + claim,
                "/claims/" + rejectedClaim,
                "/claims/" + rival,
                path(waiting),
                path(rejected),
                path(owned));
        visit(waiting.account(), paths, "claimant");
        visit(owned.account(), List.of("/claims/" + ownedClaim, path(owned)), "owner");
        visit(people.member("Nora Nobody"), List.of("/claims"), "nobody");
    }

    private void visit(long account, List<String> paths, String who) {
        for (int width : new int[] {1280, 390}) {
            for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                try (BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 900)
                        .setColorScheme(scheme)
                        .setBypassCSP(true))) {
                    Page page = context.newPage();
                    page.navigate(url("/login?next=/claims"));
                    page.locator("main input[name=email]").fill(people.email(account));
                    page.locator("main input[name=password]").fill(People.PASSWORD);
                    page.locator("main button[type=submit]").click();
                    for (int i = 0; i < paths.size(); i++) {
                        page.navigate(url(paths.get(i)));
                        page.screenshot(new Page.ScreenshotOptions()
                                .setFullPage(true)
                                .setPath(Path.of("target/screens/claim-%s-%d-%d-%s.png"
                                        .formatted(who, i, width, scheme.name().toLowerCase(java.util.Locale.ROOT)))));
                        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                                .as("width of " + paths.get(i))
                                .isEqualTo(width);
                        assertThat(new AxeBuilder(page).analyze().getViolations())
                                .as(paths.get(i))
                                .isEmpty();
                    }
                }
            }
        }
    }

    private String url(String path) {
        return "http://localhost:" + port + path;
    }

    private String path(Person person) {
        return jdbc.sql("SELECT '/researchers/' || id || '/' || slug FROM author WHERE id = ?")
                .param(person.author())
                .query((row, number) -> row.getString(1))
                .single();
    }
}
