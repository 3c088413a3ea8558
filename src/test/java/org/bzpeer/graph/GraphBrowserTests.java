package org.bzpeer.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bzpeer.imports.SampleWorld.work;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.bzpeer.Chromium;
import org.bzpeer.SiteTest;
import org.bzpeer.imports.SampleWorld;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** The graph as people use it: by mouse, by keyboard, without JavaScript. */
@SiteTest
@Tag("browser")
class GraphBrowserTests {

    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    @Autowired
    private SampleWorld world;

    @Test
    void isAccessibleAndFitsTheScreen() throws IOException {
        world.importLines(work("2411.10001", "2024-11-05", "A lonely work", "cs.DL", "Lona Lonely"));
        String graph = graph("Tom Henighan");
        CHROMIUM.look(
                null,
                List.of(
                        graph,
                        graph + "?open=p" + world.author("Jared Kaplan"),
                        graph + "?from=2022&to=2022&kind=people",
                        graph + "?from=1800&to=1801",
                        world.path("Tom Henighan"),
                        world.path("Lona Lonely"),
                        world.path(SampleWorld.PROLIFIC),
                        graph + "/with",
                        graph + "/with?other=guest",
                        graph + "/with/" + world.author("Jared Kaplan"),
                        graph + "/with/" + world.author(SampleWorld.MIDDLING),
                        graph("Lona Lonely"),
                        graph(SampleWorld.LONG_NAME),
                        graph(SampleWorld.PROLIFIC)));
    }

    @Test
    void loadsTheSliceInItsPlaceAndTellsWhyBehindALine() {
        try (BrowserContext context = CHROMIUM.visitor()) {
            List<String> complaints = new ArrayList<>();
            Page page = context.newPage();
            page.onConsoleMessage(message -> complaints.add(message.text()));
            page.navigate(world.path("Tom Henighan"));
            page.waitForSelector("#graph #slice .drawing--wide");
            assertThat(page.locator(".graph__pending").count()).isZero();
            assertThat(page.url()).endsWith(world.path("Tom Henighan"));
            String why = "#why-p" + world.author("Tom Henighan") + "-p" + world.author("Jared Kaplan");
            page.locator(".drawing--wide a[href='" + why + "'] .drawing__mark").click();
            page.waitForSelector(why + "[open]");
            assertThat(page.locator(why).textContent()).contains("share 5 works");
            assertThat(page.locator(why + " a").first().isVisible()).isTrue();
            page.locator(".drawing--wide .drawing__spot--person .drawing__label")
                    .first()
                    .click();
            page.waitForURL("**/researchers/*/*");
            assertThat(complaints).isEmpty();
            assertThat(context.cookies()).isEmpty();
        }
    }

    @Test
    void leavesAWayOnWhereTheSliceDoesNotCome() {
        try (BrowserContext context = CHROMIUM.visitor()) {
            Page page = context.newPage();
            page.route("**/graph/slice", route -> route.abort());
            page.navigate(world.path("Tom Henighan"));
            page.waitForSelector(".graph__failed:visible");
            assertThat(page.locator(".graph__building").isVisible()).isFalse();
            page.locator(".graph__failed a").click();
            page.waitForURL("**/graph");
        }
    }

    @Test
    void isWalkedAndExpandedByKeyboard() {
        try (BrowserContext context = CHROMIUM.visitor()) {
            List<String> complaints = new ArrayList<>();
            Page page = context.newPage();
            page.onConsoleMessage(message -> complaints.add(message.text()));
            page.navigate(graph("Tom Henighan"));
            Locator canvas = page.locator(".explorer__canvas[data-ready]");
            canvas.focus();
            page.keyboard().press("ArrowRight");
            page.waitForFunction("document.getElementById('graph-status').textContent.startsWith('Tom Henighan')");
            page.keyboard().press("ArrowLeft");
            page.waitForSelector(".tie--chosen");
            String name = page.locator(".tie--chosen .tie__name").textContent();
            assertThat(page.locator("#graph-status").textContent()).contains(name, "shared work");
            page.keyboard().press("+");
            page.keyboard().press("0");
            page.keyboard().press("Enter");
            page.waitForURL("**open=p**");
            page.waitForSelector(".explorer__canvas[data-ready]");
            assertThat(page.locator(".explorer__opened").textContent()).contains(name);
            page.waitForFunction("document.getElementById('graph-status').textContent.includes('1 expanded')");
            assertThat(complaints).isEmpty();
            page.goBack();
            page.waitForURL("**/graph");
            page.waitForSelector(".explorer__canvas[data-ready]");
            assertThat(page.locator(".explorer__opened").count()).isZero();
        }
    }

    @Test
    void isMovedChosenAndExpandedByMouse() {
        try (BrowserContext context = CHROMIUM.visitor()) {
            Page page = context.newPage();
            page.navigate(graph("Tom Henighan"));
            Locator canvas = page.locator(".explorer__canvas[data-ready]");
            var box = canvas.boundingBox();
            page.mouse().click(box.x + box.width / 2, box.y + box.height / 2);
            page.waitForFunction("document.getElementById('graph-status').textContent.startsWith('Tom Henighan')");
            page.locator("[data-do=in]").click();
            page.locator("[data-do=fit]").click();
            Locator entry = page.locator(".tie:has(.tie__name:has-text('Sam McCandlish'))")
                    .first();
            entry.locator(".tie__open").focus();
            page.waitForFunction("document.getElementById('graph-status').textContent.startsWith('Sam McCandlish')");
            page.locator("[data-do=expand]").click();
            page.waitForURL("**open=p" + world.author("Sam McCandlish"));
            page.waitForSelector(".explorer__canvas[data-ready]");
            page.locator("#kind-works").uncheck();
            page.locator("#apply").click();
            page.waitForURL("**kind=people&kind=topics**");
            assertThat(page.locator(".ties__heading:has-text('Works')").count()).isZero();
            page.locator("[data-do=free]").click();
            assertThat(page.locator(".drawing--wide").isVisible()).isTrue();
        }
    }

    @Test
    void connectsTwoResearchersWithoutJavaScript() {
        try (BrowserContext context = CHROMIUM.withoutJavaScript()) {
            Page page = context.newPage();
            page.navigate(world.path("Tom Henighan"));
            assertThat(page.locator(".graph__pending").textContent()).contains("Building this graph slice");
            page.locator(".graph__pending noscript a").click();
            page.waitForURL("**/graph");
            assertThat(page.locator(".drawing--wide").isVisible()).isTrue();
            page.locator(".tie:has(.tie__name:has-text('Dario Amodei')) .tie__open")
                    .first()
                    .click();
            page.waitForURL("**open=p**");
            page.locator("input[name=from]").fill("2020");
            page.locator("input[name=to]").fill("2021");
            page.locator("#apply").click();
            page.waitForURL("**from=2020**");
            assertThat(page.locator(".explorer__opened").textContent()).contains("Dario Amodei");
            page.locator("main input[name=other]").fill("Alec Radford");
            page.keyboard().press("Enter");
            page.waitForURL("**/with/*");
            assertThat(page.locator(".chain__name").allTextContents())
                    .startsWith("Tom Henighan")
                    .endsWith("Alec Radford");
            assertThat(page.locator(".findings").textContent()).contains("Last shared work");
        }
    }

    private String graph(String name) {
        return "/researchers/" + world.author(name) + "/graph";
    }
}
