package org.bzpeer.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bzpeer.imports.SampleWorld.work;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bzpeer.SiteTest;
import org.bzpeer.account.People;
import org.bzpeer.imports.SampleWorld;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Following, as a person does it in a browser. Pictures of every page are left in {@code target/screenshots}. */
@SiteTest
@Tag("browser")
class FollowBrowserTests {

    private static Playwright playwright;
    private static Browser browser;

    @LocalServerPort
    private int port;

    @Autowired
    private SampleWorld world;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private FeedKeys keys;

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
    void letsSomebodyFollowReadAndLeaveWithoutJavaScript() throws Exception {
        world.importLines(work("2106.00001", "2021-01-05", "Seen before", "cs.DB", "Berta Browsed"));
        long account = people.member("Walter");
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = context.newPage();
            page.navigate(url(world.path("Berta Browsed")));
            page.locator("#follow a.button").click();
            logIn(page, account);
            page.waitForURL("**/berta-browsed");
            page.locator("#follow button").click();
            page.waitForURL("**done=followed**");
            assertThat(page.locator("#follow button").textContent()).contains("Following", "1");
            world.importLines(work("2106.00002", "2021-02-05", "Fresh from the press", "cs.DB", "Berta Browsed"));
            page.locator("#follow [role=status] a").click();
            page.waitForURL("**/feed");
            assertThat(page.locator(".news h3").allTextContents()).containsExactly("Fresh from the press");
            page.locator("text=What you follow").click();
            page.locator(".followed button").click();
            page.waitForURL("**done=unfollowed**");
            assertThat(page.locator(".followed").count()).isZero();
            page.navigate(url("/feed/settings"));
            page.locator("input[value=WEEKLY]").check();
            page.locator("button:text-is('Save')").click();
            page.waitForURL("**done=digest");
            assertThat(page.locator("input[value=WEEKLY]").isChecked()).isTrue();
            page.navigate(url("/unsubscribe/" + keys.unsubscribe(account)));
            page.locator("button:text-is('End the digest')").click();
            assertThat(page.locator("h1").textContent()).contains("ended");
        }
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "1280, DARK", "390, LIGHT", "390, DARK"})
    void isAccessibleAndFitsTheScreen(int width, ColorScheme scheme) throws Exception {
        long empty = people.member("Empty");
        long full = people.member("Full");
        long topic = jdbc.sql("SELECT id FROM topic WHERE name = 'Machine Learning'")
                .query((row, number) -> row.getLong(1))
                .single();
        String institution = jdbc.sql("""
                INSERT INTO institution (name, source, recorded_on, ror)
                VALUES ('Institute for Looking', 'test', '2026-01-01', 'https://ror.org/' || ? || ?) RETURNING id
                """)
                .params(width, scheme.name())
                .query((row, number) -> row.getString(1))
                .single();
        String name = "Wide" + width + " Witness" + scheme.name().toLowerCase(java.util.Locale.ROOT);
        String series = "210" + (scheme == ColorScheme.DARK ? 7 : 8) + ".";
        world.importLines(work(series + width + "1", "2021-01-05", "Before", "cs.LG", name));
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setColorScheme(scheme)
                .setBypassCSP(true))) {
            look(context, width, scheme, "anonymous", List.of("/topics/" + topic, "/institutions/" + institution));
            signIn(context, empty);
            look(context, width, scheme, "empty", List.of("/feed", "/feed/following", "/feed/settings"));
            context.clearCookies();
            Page page = signIn(context, full);
            for (String path : List.of(world.path(name), "/topics/" + topic)) {
                page.navigate(url(path));
                page.locator("#follow button").click();
                page.waitForURL("**done=followed**");
            }
            page.navigate(url("/feed/settings"));
            page.locator("button:text-is('Make an address')").click();
            page.waitForURL("**done=address");
            world.importLines(work(series + width + "2", "2021-02-05", "New one", "cs.LG", name + "; A Friend"));
            look(
                    context,
                    width,
                    scheme,
                    "full",
                    List.of(
                            "/feed",
                            "/feed/following?done=unfollowed",
                            "/feed/settings?done=digest",
                            "/topics/" + topic,
                            world.path(name) + "?done=followed",
                            "/unsubscribe/" + keys.unsubscribe(full)));
        }
    }

    private void look(BrowserContext context, int width, ColorScheme scheme, String who, List<String> paths) {
        for (String path : paths) {
            Page page = context.newPage();
            List<String> complaints = new ArrayList<>();
            page.onConsoleMessage(message -> complaints.add(message.text()));
            page.navigate(url(path));
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target/screenshots/follow-%s-%s-%d-%s.png"
                            .formatted(who, path.replaceAll("\\W+", "_"), width, scheme))));
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as("width of " + path)
                    .isEqualTo(width);
            assertThat(new AxeBuilder(page).analyze().getViolations()).as(path).isEmpty();
            assertThat(complaints).as(path).isEmpty();
            page.close();
        }
    }

    private Page signIn(BrowserContext context, long account) {
        Page page = context.newPage();
        page.navigate(url("/login?next=/feed"));
        logIn(page, account);
        page.waitForURL("**/feed");
        return page;
    }

    private void logIn(Page page, long account) {
        page.locator("main input[name=email]").fill(people.email(account));
        page.locator("main input[name=password]").fill(People.PASSWORD);
        page.locator("main button:text-is('Log in')").click();
    }

    private String url(String path) {
        return "http://localhost:" + port + path;
    }
}
