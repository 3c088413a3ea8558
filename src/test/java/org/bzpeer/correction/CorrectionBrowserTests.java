package org.bzpeer.correction;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import org.bzpeer.Chromium;
import org.bzpeer.SiteTest;
import org.bzpeer.account.People;
import org.bzpeer.correction.CorrectionWorld.Two;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Correcting in a browser without JavaScript, and what every page of it looks like. */
@SiteTest
@Tag("browser")
class CorrectionBrowserTests {

    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    @Autowired
    private CorrectionWorld world;

    @Autowired
    private People people;

    @Autowired
    private MockMvc mvc;

    @Test
    void leadsFromARecordOverAMergeAndASplitBackToHowItWas() throws Exception {
        Two two = world.furnished();
        try (BrowserContext context = browser(people.curator("Carla Curator"))) {
            Page page = context.newPage();
            page.navigate("/researchers/" + two.large());
            page.locator("a:text-is('Correct')").click();
            page.locator("a:text-is('Merge with another record')").click();
            page.locator("a:has-text('Choose Rosa K.')").click();
            assertThat(page.locator(".effects")).containsText("3 works move");
            assertThat(page.locator(".beside__side").last()).containsText("Goes");
            page.locator("input[value=SAME_PERSON]").check();
            page.locator("button:text-is('Merge the two records')").click();
            assertThat(page.locator("[role=status]")).containsText("Done.");
            page.locator("button:text-is('Undo it')").click();
            assertThat(page.locator("[role=status]")).containsText("Everything is as it was before.");

            page.navigate("/curation/corrections?record=" + two.large());
            page.locator("a:text-is('Move works off it')").click();
            page.locator("input[name=works]").first().check();
            page.locator("button:text-is('See what would change')").click();
            assertThat(page.locator(".effects")).containsText("1 work moves");
            page.locator("input[value=TWO_PEOPLE]").check();
            page.locator("button:text-is('Move the work')").click();
            assertThat(page.locator("main")).containsText("given a record of its own");
        }
    }

    @Test
    void isAccessibleAndFitsTheScreen() throws Exception {
        Two two = world.furnished();
        long curator = people.curator("Carla Curator");
        String base = "/curation/corrections";
        String made = String.valueOf(mvc.perform(
                        post(base + "/merge")
                                .with(people.as(curator))
                                .param("keep", String.valueOf(two.large()))
                                .param("gone", String.valueOf(two.small()))
                                .param("reason", "SAME_PERSON")
                                .param(
                                        "note",
                                        "See https://example.org/a/very/long/address/that/no/line/holds/without/being/broken/somewhere"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
        Two other = world.furnished();
        CHROMIUM.look(
                people.session(curator),
                List.of(
                        base,
                        base + "?q=Rosa&record=" + other.large(),
                        base + "?q=nobodyhere",
                        base + "/merge?keep=" + other.large(),
                        base + "/merge?keep=" + other.large() + "&gone=" + other.small(),
                        base + "/merge?keep=" + other.large() + "&gone=" + two.large(),
                        base + "/merge?keep=" + other.large() + "&gone=" + other.large(),
                        base + "/works?record=" + other.large(),
                        made));
        long owner = world.owner(other.large());
        String desk = "/desk/" + other.large() + "/corrections";
        CHROMIUM.look(
                people.session(owner),
                List.of(
                        desk,
                        desk + "/merge?keep=" + other.large() + "&gone=" + other.small(),
                        desk + "/works?record=" + other.large()));
    }

    private BrowserContext browser(long account) {
        return CHROMIUM.sign(CHROMIUM.withoutJavaScript(), people.session(account));
    }
}
