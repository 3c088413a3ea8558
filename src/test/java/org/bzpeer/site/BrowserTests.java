package org.bzpeer.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bzpeer.SiteTest;
import org.bzpeer.imports.SampleWorld;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What only a browser shows: layout, contrast, keyboard, print. Needs an installed Chromium, which CI brings. */
@SiteTest
@Tag("browser")
class BrowserTests {

    private static Playwright playwright;
    private static Browser browser;

    @LocalServerPort
    private int port;

    @Autowired
    private SampleWorld world;

    @BeforeAll
    static void launch() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(chromium())
                        .setArgs(List.of("--no-sandbox", "--disable-background-networking")));
    }

    @AfterAll
    static void close() {
        playwright.close();
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "1280, DARK", "390, LIGHT", "390, DARK"})
    void isAccessibleAndFitsTheScreen(int width, ColorScheme scheme) {
        List<String> paths = new ArrayList<>(List.of(
                "/",
                "/about",
                "/login?next=/about",
                "/search?q=henigan",
                "/search?q=nobodyhere",
                "/search?q=",
                "/nope",
                "/arxiv/2005.14165",
                world.path("Tom Henighan"),
                world.path("Tom Henighan") + "/collaborators",
                world.path(SampleWorld.MIDDLING),
                world.path(SampleWorld.PROLIFIC) + "?sort=title",
                world.path(SampleWorld.LONG_NAME),
                world.path(SampleWorld.RIGHT_TO_LEFT),
                world.path(SampleWorld.HOSTILE)));
        try (BrowserContext context = context(width, scheme)) {
            for (String path : paths) {
                Page page = context.newPage();
                List<String> complaints = new ArrayList<>();
                page.onConsoleMessage(message -> complaints.add(message.text()));
                page.navigate("http://localhost:" + port + path);
                assertThat(page.evaluate("document.documentElement.scrollWidth"))
                        .as("width of " + path)
                        .isEqualTo(width);
                page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
                assertThat(new AxeBuilder(page).analyze().getViolations())
                        .as(path)
                        .isEmpty();
                assertThat(complaints.stream().filter(c -> !c.contains("404")).toList())
                        .as(path)
                        .isEmpty();
                page.close();
            }
        }
    }

    @Test
    void canBeWalkedByKeyboardWithoutJavaScript() {
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = context.newPage();
            page.navigate("http://localhost:" + port + "/");
            page.locator("main input[name=q]").focus();
            page.keyboard().type("Henigan");
            page.keyboard().press("Enter");
            page.waitForURL("**/search?*");
            page.locator("main a", new Page.LocatorOptions().setHasText("Tom Henighan"))
                    .first()
                    .focus();
            page.keyboard().press("Enter");
            page.waitForURL("**/tom-henighan");
            page.keyboard().press("Tab");
            assertThat(page.locator(":focus").textContent()).containsIgnoringCase("skip");
            page.locator("summary").first().focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("text=5 works with a persistent identifier")
                            .first()
                            .isVisible())
                    .isTrue();
            page.locator("select[name=year]").selectOption("2022");
            page.locator("button:text-is('Apply')").click();
            page.waitForURL("**year=2022**");
            assertThat(page.locator("article").count()).isEqualTo(2);
        }
    }

    @Test
    void breaksNoRuleOfItsOwnContentPolicy() {
        try (BrowserContext context = browser.newContext()) {
            List<String> complaints = new ArrayList<>();
            for (String path :
                    List.of("/", "/about", "/search?q=tom", "/arxiv/2005.14165", world.path("Tom Henighan"))) {
                Page page = context.newPage();
                page.onConsoleMessage(message -> complaints.add(path + ": " + message.text()));
                page.onRequestFailed(request -> complaints.add(path + ": " + request.url()));
                page.navigate("http://localhost:" + port + path);
                page.close();
            }
            assertThat(complaints).isEmpty();
            assertThat(context.cookies()).isEmpty();
        }
    }

    @Test
    void printsTheRecordWithoutTheWayAround() {
        try (BrowserContext context = context(1280, ColorScheme.LIGHT)) {
            Page page = context.newPage();
            page.navigate("http://localhost:" + port + world.path("Tom Henighan"));
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator("nav").first().isVisible()).isFalse();
            assertThat(page.locator("h1").isVisible()).isTrue();
            assertThat(page.locator("article").count()).isEqualTo(5);
        }
    }

    private static BrowserContext context(int width, ColorScheme scheme) {
        return browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setColorScheme(scheme)
                .setBypassCSP(true));
    }

    private static Path chromium() {
        return List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium")
                .stream()
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException(
                                "The browser tests need Chromium: install it (apt-get install chromium), or leave them out with -DexcludedTests=browser,corpus."));
    }
}
