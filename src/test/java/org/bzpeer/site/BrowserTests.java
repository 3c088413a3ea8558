package org.bzpeer.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.ArrayList;
import java.util.List;
import org.bzpeer.Chromium;
import org.bzpeer.SiteTest;
import org.bzpeer.imports.SampleWorld;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** What only a browser shows: layout, contrast, keyboard, print. Needs an installed Chromium, which CI brings. */
@SiteTest
@Tag("browser")
class BrowserTests {

    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    @Autowired
    private SampleWorld world;

    @Test
    void isAccessibleAndFitsTheScreen() {
        CHROMIUM.look(
                null,
                List.of(
                        "/",
                        "/about",
                        "/login?next=/about",
                        "/search?q=henigan",
                        "/search?q=nobodyhere",
                        "/search?q=",
                        "/nope",
                        "/api",
                        world.path("Tom Henighan") + "/cite",
                        world.path(SampleWorld.PROLIFIC) + "/cite?style=ieee&year=1990",
                        "/embed/researchers/" + world.author("Tom Henighan"),
                        "/arxiv/2005.14165",
                        world.path("Tom Henighan"),
                        world.path("Tom Henighan") + "/collaborators",
                        world.path("Tom Henighan") + "/graph",
                        world.path("Tom Henighan") + "/history",
                        world.path(SampleWorld.MIDDLING),
                        world.path(SampleWorld.PROLIFIC) + "?sort=title",
                        world.path(SampleWorld.LONG_NAME),
                        world.path(SampleWorld.RIGHT_TO_LEFT),
                        world.path(SampleWorld.HOSTILE)));
    }

    @Test
    void canBeWalkedByKeyboardWithoutJavaScript() {
        try (BrowserContext context = CHROMIUM.withoutJavaScript()) {
            Page page = context.newPage();
            page.navigate("/");
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
        try (BrowserContext context = CHROMIUM.visitor()) {
            List<String> complaints = new ArrayList<>();
            for (String path :
                    List.of("/", "/about", "/search?q=tom", "/arxiv/2005.14165", world.path("Tom Henighan"))) {
                Page page = context.newPage();
                page.onConsoleMessage(message -> complaints.add(path + ": " + message.text()));
                page.onRequestFailed(request -> complaints.add(path + ": " + request.url()));
                page.navigate(path);
                page.close();
            }
            assertThat(complaints).isEmpty();
            assertThat(context.cookies()).isEmpty();
        }
    }

    @Test
    void printsTheRecordWithoutTheWayAround() {
        try (BrowserContext context = CHROMIUM.visitor()) {
            Page page = context.newPage();
            page.navigate(world.path("Tom Henighan"));
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator("nav").first().isVisible()).isFalse();
            assertThat(page.locator("h1").isVisible()).isTrue();
            assertThat(page.locator("article").count()).isEqualTo(5);
        }
    }
}
