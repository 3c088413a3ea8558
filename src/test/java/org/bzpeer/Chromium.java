package org.bzpeer;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** The browser of a test class: an installed Chromium, launched before its first test and closed behind the last. */
public final class Chromium implements BeforeEachCallback, AfterAllCallback {

    /** Contrast depends on the scheme and overflow on the width, so two screens tell what four would. */
    private static final List<Screen> SCREENS =
            List.of(new Screen(1280, ColorScheme.LIGHT), new Screen(390, ColorScheme.DARK));

    private static final List<Screen> ALL_SCREENS = List.of(
            new Screen(1280, ColorScheme.LIGHT),
            new Screen(1280, ColorScheme.DARK),
            new Screen(390, ColorScheme.LIGHT),
            new Screen(390, ColorScheme.DARK));

    /** The engine of axe. Its builder would send it anew for every screen, and fetch back all that was found in order. */
    private static final String AXE = engine();

    private static final String VIOLATIONS = """
            axe.run(document, {resultTypes: ['violations']}).then(found =>
                found.violations.map(rule => rule.id + ': ' + rule.help + ' ' + rule.nodes.map(node => node.html).join(' ')))
            """;

    private final @Nullable String believed;
    private @Nullable Playwright playwright;
    private @Nullable Browser browser;
    private String site = "";

    private record Screen(int width, ColorScheme scheme) {}

    /** A browser that finds the site where it is. */
    public Chromium() {
        this(null);
    }

    /** @param believed the address that the site takes for its own, where that matters; the browser finds it there */
    public Chromium(@Nullable String believed) {
        this.believed = believed;
    }

    /** Launches it before the first test: no sooner does the site have a port. */
    @Override
    public void beforeEach(ExtensionContext test) {
        if (browser != null) {
            return;
        }
        String port =
                SpringExtension.getApplicationContext(test).getEnvironment().getProperty("local.server.port");
        site = believed == null ? "http://localhost:" + port : believed;
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-background-networking",
                                "--host-resolver-rules=MAP " + URI.create(site).getAuthority() + " localhost:"
                                        + port)));
    }

    @Override
    public void afterAll(ExtensionContext test) {
        if (playwright != null) {
            playwright.close();
        }
    }

    /** Returns the address of a page of the site. */
    public String url(String path) {
        return site + path;
    }

    /** Opens a visitor's browser of the width of a desk's screen. */
    public BrowserContext visitor() {
        return context(new Browser.NewContextOptions().setViewportSize(1280, 900));
    }

    /** Opens the browser of a visitor who has switched JavaScript off. */
    public BrowserContext withoutJavaScript() {
        return context(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    }

    /** Opens a visitor's browser with JavaScript or without. */
    public BrowserContext visitor(boolean scripts) {
        return scripts ? visitor() : withoutJavaScript();
    }

    private BrowserContext context(Browser.NewContextOptions options) {
        return Objects.requireNonNull(browser)
                .newContext(options.setBaseURL(site).setReducedMotion(ReducedMotion.REDUCE));
    }

    /** Makes a session the one of a browser. */
    public BrowserContext sign(BrowserContext context, String session) {
        context.addCookies(List.of(new Cookie("SESSION", session).setUrl(site)));
        return context;
    }

    /** Looks at pages as somebody who has this session, or as a visitor where it is null. */
    public void look(@Nullable String session, List<String> paths) {
        try (BrowserContext context = visitor()) {
            if (session != null) {
                sign(context, session);
            }
            context.addInitScript(AXE);
            paths.forEach(path -> look(context, path));
        }
    }

    /** Asserts that a page has nothing that axe finds, is as wide as each screen, and says nothing on the console. */
    private static void look(BrowserContext context, String path) {
        try (Page page = context.newPage()) {
            List<String> complaints = new ArrayList<>();
            page.onConsoleMessage(message -> complaints.add(message.text()));
            page.onRequestFailed(request -> complaints.add(request.url()));
            page.navigate(path);
            // The status of the page itself is its own test's concern.
            complaints.removeIf(complaint -> complaint.matches(".*status of 4\\d\\d.*"));
            assertThat(complaints).as(path).isEmpty();
            page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
            for (Screen screen : Boolean.getBoolean("screens.all") ? ALL_SCREENS : SCREENS) {
                String what = path + " " + screen.width() + " " + screen.scheme();
                page.setViewportSize(screen.width(), 900);
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(screen.scheme()));
                shoot(page, what);
                assertThat(page.evaluate("document.documentElement.scrollWidth"))
                        .as("width of " + what)
                        .isEqualTo(screen.width());
                assertThat(page.evaluate(VIOLATIONS)).as(what).isEqualTo(List.of());
            }
        }
    }

    /** With the property {@code screenshots} every page looked at is kept in that folder. */
    private static void shoot(Page page, String what) {
        String folder = System.getProperty("screenshots");
        if (folder != null) {
            String file = what.replaceAll("\\W+", "-") + ".png";
            page.screenshot(
                    new Page.ScreenshotOptions().setPath(Path.of(folder, file)).setFullPage(true));
        }
    }

    private static String engine() {
        try (InputStream script = Objects.requireNonNull(AxeBuilder.class.getResourceAsStream("/axe.min.js"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path executable() {
        return Stream.of(
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome",
                        "/snap/bin/chromium")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException(
                                "The browser tests need Chromium: install it (apt-get install chromium), or leave them out with -DexcludedTests=browser,corpus."));
    }
}
