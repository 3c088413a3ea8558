package org.bzpeer.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.List;
import org.bzpeer.Chromium;
import org.bzpeer.SiteTest;
import org.bzpeer.imports.SampleWorld;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Searching as a visitor does it: with suggestions, by keyboard, and without JavaScript. */
@SiteTest
@Tag("browser")
class SearchBrowserTests {

    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    @Autowired
    private SampleWorld world;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void isAccessibleAndFitsTheScreen() throws IOException {
        String topic = "/topics/"
                + jdbc.sql("SELECT id FROM topic WHERE name = 'Algebraic Geometry'")
                        .query((row, number) -> row.getLong(1))
                        .single();
        CHROMIUM.look(
                null,
                List.of(
                        "/search",
                        "/search?q=study",
                        "/search?q=study&type=works",
                        "/search?q=" + SampleWorld.LONG_NAME.replace(' ', '+'),
                        "/search?q=tom&type=researchers&year=2020",
                        "/search?q=laws&year=never",
                        "/search?q=learning&type=topics",
                        topic,
                        institution()));
    }

    /** One with people, works of several years, and a neighbour. */
    private String institution() throws IOException {
        world.importLines(
                SampleWorld.work("2405.90001", "2023-05-05", "Echoes of a mountain", "eess.AS", "Bruna Berg; Talia Tal")
                        + SampleWorld.work("2405.90002", "2024-05-05", "More of them", "eess.AS", "Bruna Berg"));
        jdbc.sql("UPDATE author SET affiliation = 'Mountain College of Acoustics' WHERE name = 'Bruna Berg'")
                .update();
        jdbc.sql("UPDATE author SET affiliation = 'Dale Institute' WHERE name = 'Talia Tal'")
                .update();
        jdbc.sql("INSERT INTO institution (name, source, recorded_on) VALUES ('Dale Institute', 'test', '2026-01-01')")
                .update();
        return "/institutions/"
                + jdbc.sql("""
                INSERT INTO institution (name, source, recorded_on) VALUES ('Mountain College of Acoustics', 'test', '2026-01-01')
                RETURNING id
                """).query((row, number) -> row.getLong(1)).single();
    }

    @Test
    void suggestsByKeyboard() {
        try (BrowserContext context = CHROMIUM.visitor()) {
            Page page = context.newPage();
            page.navigate("/");
            page.locator("main input[name=q]").focus();
            page.keyboard().type("heni");
            page.locator(".suggest__list a").first().waitFor();
            page.keyboard().press("ArrowDown");
            assertThat(page.locator(":focus").textContent()).contains("Tom Henighan");
            page.keyboard().press("Escape");
            assertThat(page.locator(".suggest__list").isVisible()).isFalse();
            assertThat(page.locator(":focus").inputValue()).isEqualTo("heni");
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            page.waitForURL("**/tom-henighan");
        }
    }

    @Test
    void searchesByEnterWhileSuggestionsAreOpen() {
        try (BrowserContext context = CHROMIUM.visitor()) {
            Page page = context.newPage();
            page.navigate("/search");
            page.locator("main input[name=q]").focus();
            page.keyboard().type("henigan");
            page.locator(".suggest__list a").first().waitFor();
            page.keyboard().press("Enter");
            page.waitForURL("**/search?q=henigan**");
            assertThat(page.locator(".person__name").first().textContent()).isEqualTo("Tom Henighan");
        }
    }

    @Test
    void narrowsWithoutJavaScript() {
        try (BrowserContext context = CHROMIUM.withoutJavaScript()) {
            Page page = context.newPage();
            page.navigate("/");
            page.locator("main input[name=q]").fill("study");
            page.keyboard().press("Enter");
            page.waitForURL("**/search?q=study**");
            page.locator(".kinds a", new Page.LocatorOptions().setHasText("Works"))
                    .click();
            page.locator(".facets dt:has-text('Year') + dd a").first().click();
            assertThat(page.url()).contains("type=works", "year=");
            assertThat(page.locator(".chosen").textContent()).contains("Year");
            assertThat(page.locator("article").count()).isPositive();
        }
    }
}
