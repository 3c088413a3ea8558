package org.bzpeer.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The desk in a browser, with JavaScript off: records with one, five and five hundred works. */
@SiteTest
@Tag("browser")
class DeskBrowserTests {

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

    @Test
    void isAccessibleAndFitsTheScreenAtEverySize() {
        List<Long> records =
                List.of(world.author("Nick Ryder"), world.author("Tom Henighan"), world.author(SampleWorld.MIDDLING));
        long owner = Owners.of(records.getFirst(), people, jdbc);
        jdbc.sql("UPDATE author SET owner_id = ?, claim_state = 'CLAIMED' WHERE id = ANY (?)")
                .params(owner, records.toArray(Long[]::new))
                .update();
        jdbc.sql("UPDATE author SET version = version + 1 WHERE id = ?")
                .param(records.get(1))
                .update();
        List<String> paths = new ArrayList<>(List.of("/desk"));
        for (long record : records) {
            String desk = "/desk/" + record;
            paths.addAll(List.of(
                    desk,
                    desk + "/works",
                    desk + "/works?show=all",
                    desk + "/works?show=removed&done=not-mine",
                    desk + "/works/add",
                    desk + "/coauthors",
                    "/researchers/" + record + "/history"));
        }
        try (BrowserContext session = browser.newContext()) {
            Page page = session.newPage();
            page.navigate("http://localhost:" + port + "/login?next=/desk");
            page.locator("input[name=email]").fill(people.email(owner));
            page.locator("input[name=password]").fill(People.PASSWORD);
            page.locator("main button[type=submit]").click();
            page.waitForURL("**/desk");
            String state = session.storageState();
            for (int width : new int[] {1280, 390}) {
                for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                    look(state, width, scheme, paths);
                }
            }
        } finally {
            records.forEach(record -> Owners.end(record, jdbc));
        }
    }

    private void look(String state, int width, ColorScheme scheme, List<String> paths) {
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setStorageState(state)
                .setViewportSize(width, 900)
                .setColorScheme(scheme)
                .setBypassCSP(true))) {
            for (String path : paths) {
                Page page = context.newPage();
                page.navigate("http://localhost:" + port + path);
                assertThat(page.evaluate("document.documentElement.scrollWidth"))
                        .as("width of " + path)
                        .isEqualTo(width);
                assertThat(new AxeBuilder(page).analyze().getViolations())
                        .as(path)
                        .isEmpty();
                page.close();
            }
        }
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
