package org.bzpeer.collaboration;

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
import org.bzpeer.collaboration.Researchers.Two;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Collaboration start to end in a browser without JavaScript, and how its pages look. */
@SiteTest
@Import(Researchers.class)
@Tag("browser")
class CollaborationBrowserTests {

    private static Playwright playwright;
    private static Browser browser;

    @LocalServerPort
    private int port;

    @Autowired
    private Researchers researchers;

    @Autowired
    private People people;

    @BeforeAll
    static void launch() {
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
                        .setArgs(List.of("--no-sandbox", "--disable-background-networking")));
    }

    @AfterAll
    static void close() {
        playwright.close();
    }

    @Test
    void leadsFromAskingToAddressesAndToABlockWithoutJavaScript() throws Exception {
        Two two = researchers.two();
        try (BrowserContext sender = signedIn(two.asker().account(), false);
                BrowserContext owner = signedIn(two.asked().account(), false)) {
            Page ask = sender.newPage();
            ask.navigate(url("/researchers/" + two.asked().author()));
            ask.locator("#collaboration a.button").click();
            ask.locator("input[value=COAUTHOR]").check();
            ask.locator("select[name=context]").selectOption("WORK-" + two.sharedWork());
            ask.locator("textarea").fill("Shall we write it up together?");
            ask.locator("main button[type=submit]").click();
            assertThat(ask.locator("main").textContent()).contains("on its way").doesNotContain("@people.test");

            Page answer = owner.newPage();
            answer.navigate(url("/requests"));
            answer.locator(".letters a").first().click();
            assertThat(answer.locator("main").textContent())
                    .contains("Shall we write it up together?")
                    .doesNotContain("@people.test");
            answer.locator("button:text-is('Accept')").click();
            assertThat(answer.locator("main").textContent())
                    .contains(
                            people.email(two.asker().account()),
                            people.email(two.asked().account()));
            ask.reload();
            assertThat(ask.locator("main").textContent())
                    .contains(people.email(two.asked().account()));
            ask.locator("textarea").fill("Thank you.");
            ask.locator("button:text-is('Send')").click();
            answer.reload();
            assertThat(answer.locator(".talk").textContent()).contains("Thank you.");

            answer.locator("button:text-is('Block')").click();
            assertThat(answer.locator("main").textContent()).contains("Blocked. Nobody is told.", "Quilla");
            ask.reload();
            assertThat(ask.locator("main").textContent())
                    .contains("Conversation ended")
                    .doesNotContain("@people.test");
            answer.locator(".letters button").click();
            assertThat(answer.locator("main").textContent()).contains("You have blocked nobody.");
        }
    }

    @Test
    void isAccessibleAndFitsTheScreen() throws Exception {
        Two two = researchers.two();
        Two talking = researchers.two();
        long unclaimed = researchers.unclaimed();
        long newcomer = people.member("Nell Newcomer");
        String open = ask(two);
        String talk = ask(talking);
        try (BrowserContext owner = signedIn(talking.asked().account(), false)) {
            Page page = owner.newPage();
            page.navigate(talk);
            page.locator("button:text-is('Accept')").click();
            page.locator("textarea").fill("Yes, gladly.\nLet us begin with the data.");
            page.locator("button:text-is('Send')").click();
        }
        String asked = "/researchers/" + two.asked().author();
        Map<Long, List<String>> paths = Map.of(
                two.asker().account(),
                List.of(open, "/requests/sent", "/requests", "/requests/blocked", asked),
                two.asked().account(),
                List.of(
                        open,
                        open + "/report",
                        "/requests",
                        asked,
                        "/desk/" + two.asked().author() + "/collaboration"),
                talking.asker().account(),
                List.of(talk, "/requests/conversations", asked, asked + "/requests"),
                newcomer,
                List.of("/researchers/" + unclaimed, asked));
        for (Map.Entry<Long, List<String>> entry : paths.entrySet()) {
            try (BrowserContext context = signedIn(entry.getKey(), true)) {
                for (String path : entry.getValue()) {
                    look(context, path);
                }
            }
        }
    }

    private void look(BrowserContext context, String path) {
        Page page = context.newPage();
        List<String> complaints = new ArrayList<>();
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.navigate(path.startsWith("http") ? path : url(path));
        for (int width : new int[] {1280, 390}) {
            for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                String what = path + " " + width + " " + scheme;
                page.setViewportSize(width, 900);
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                assertThat(page.evaluate("document.documentElement.scrollWidth"))
                        .as(what)
                        .isEqualTo(width);
                assertThat(new AxeBuilder(page).analyze().getViolations())
                        .as(what)
                        .isEmpty();
                shoot(page, what);
            }
        }
        assertThat(complaints).as(path).isEmpty();
        page.close();
    }

    /** With the property {@code screenshots} every page looked at is kept in that folder. */
    private static void shoot(Page page, String name) {
        String folder = System.getProperty("screenshots");
        if (folder != null) {
            String file = name.replaceAll("http://localhost:\\d+", "").replaceAll("\\W+", "-") + ".png";
            page.screenshot(
                    new Page.ScreenshotOptions().setPath(Path.of(folder, file)).setFullPage(true));
        }
    }

    private String ask(Two two) {
        try (BrowserContext sender = signedIn(two.asker().account(), false)) {
            Page page = sender.newPage();
            page.navigate(url("/researchers/" + two.asked().author() + "/requests"));
            page.locator("input[value=DATA]").check();
            page.locator("select[name=context]").selectOption("WORK-" + two.sharedWork());
            page.locator("textarea").fill("May I use the data of our work?\nIt would be for a comparison.");
            page.locator("main button[type=submit]").click();
            return page.url().replaceFirst("\\?.*", "");
        }
    }

    private BrowserContext signedIn(long account, boolean forAxe) {
        BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setJavaScriptEnabled(forAxe).setBypassCSP(forAxe));
        Page page = context.newPage();
        page.navigate(url("/login?next=/about"));
        page.locator("main input[name=email]").fill(people.email(account));
        page.locator("main input[name=password]").fill(People.PASSWORD);
        page.locator("main button[type=submit]").click();
        page.waitForURL("**/about");
        page.close();
        return context;
    }

    private String url(String path) {
        return "http://localhost:" + port + path;
    }
}
