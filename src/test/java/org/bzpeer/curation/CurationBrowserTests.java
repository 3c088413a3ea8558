package org.bzpeer.curation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.bzpeer.Chromium;
import org.bzpeer.SiteTest;
import org.bzpeer.account.People;
import org.bzpeer.claim.ClaimWorld;
import org.bzpeer.claim.ClaimWorld.Person;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Deciding claims and disputes in a browser, with JavaScript, without it and by keyboard alone. */
@SiteTest
@Tag("browser")
class CurationBrowserTests {

    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    @Autowired
    private ClaimWorld world;

    @Autowired
    private People people;

    @ParameterizedTest(name = "scripts: {0}")
    @ValueSource(booleans = {true, false})
    void leadsFromAClaimToItsDecision(boolean scripts) throws Exception {
        Person person = world.person();
        String claim = claim(person.account(), person, scripts);
        try (BrowserContext context = browser(people.curator("Carla Curator"), scripts)) {
            Page page = context.newPage();
            page.navigate("/curation");
            page.locator(".cases a[href='/curation/claims']").click();
            page.locator("main a[href='/curation" + claim + "']").click();
            decide(page, "Approve", "Welcome.");
            page.navigate("/curation/audit?subject=claim%20" + claim.substring("/claims/".length()));
            assertThat(page.locator("table")).containsText("claim.approved");
            page.navigate("/researchers/" + person.author());
            assertThat(page.locator("main")).containsText("Trust 27 - Partly verified");
            assertThat(page.locator("main")).containsText("Verification L2");
        }
    }

    @ParameterizedTest(name = "scripts: {0}")
    @ValueSource(booleans = {true, false})
    void leadsFromACompetingClaimOverADisputeToADecision(boolean scripts) throws Exception {
        Person owner = world.person();
        long rival = people.member("Rita Rival");
        String record = "/researchers/" + owner.author();
        String owned = claim(owner.account(), owner, scripts);
        try (BrowserContext context = browser(people.curator("Carla Curator"), scripts)) {
            Page page = context.newPage();
            page.navigate("/curation" + owned);
            decide(page, "Approve", "");

            String rivals = claim(rival, owner, scripts);
            page.navigate(record);
            assertThat(page.locator("#identity")).containsText("It is being clarified whose record this is");
            page.navigate("/curation/disputes?after=" + (number(owned) - 1));
            page.locator("main a[href='/curation" + owned + "']").click();
            assertThat(page.locator(".signals")).containsText("Rita Rival");
            decide(page, "Uphold", "Your department has confirmed it.");
            page.locator(".signals a[href='/curation" + rivals + "']").click();
            assertThat(page.locator("main")).containsText("Not accepted");
            page.navigate(record);
            assertThat(page.locator("#identity")).not().containsText("being clarified");
        }
        try (BrowserContext context = browser(rival, scripts)) {
            Page page = context.newPage();
            page.navigate("/claims");
            page.locator("main a:has-text('" + owner.name() + "')").click();
            assertThat(page.locator("main")).containsText("Your department has confirmed it.");
            assertThat(page.locator("button:text-is('Appeal')")).isVisible();
        }
    }

    @Test
    void canBeWalkedByKeyboardAlone() throws Exception {
        Person person = world.person();
        String claim = claim(person.account(), person, false);
        try (BrowserContext context = browser(people.curator("Kai Keyboard"), false)) {
            Page page = context.newPage();
            page.navigate("/curation");
            tabTo(page, ".cases a[href='/curation/claims']");
            page.keyboard().press("Enter");
            page.waitForURL("**/curation/claims");
            tabTo(page, "main a[href='/curation" + claim + "']");
            page.keyboard().press("Enter");
            page.waitForURL("**/curation" + claim);
            tabTo(page, "input[name=decision]");
            page.keyboard().press("Space");
            page.keyboard().press("ArrowDown");
            page.keyboard().press("ArrowUp");
            tabTo(page, "textarea[name=note]");
            page.keyboard().type("Welcome.");
            tabTo(page, "main button:text-is('Decide')");
            page.keyboard().press("Enter");
            page.waitForURL("**done=decided");
            assertThat(page.locator(".signals")).containsText("Approved");
        }
    }

    /** Presses Tab until the element has the focus, and looks whether the focus can be seen there. */
    private static void tabTo(Page page, String selector) {
        Locator wanted = page.locator(selector).first();
        for (int press = 0; press < 300; press++) {
            page.keyboard().press("Tab");
            if (page.locator(selector + ":focus").count() > 0) {
                assertThat(wanted.evaluate("e => getComputedStyle(e).outlineStyle"))
                        .as("the ring around " + selector)
                        .isNotEqualTo("none");
                return;
            }
        }
        throw new AssertionError("Nobody reaches " + selector + " by keyboard.");
    }

    private static void decide(Page page, String verb, String words) {
        page.locator("label.choice:has(b:text-is('" + verb + "')) input")
                .first()
                .check();
        page.locator("textarea").fill(words);
        page.locator("button:text-is('Decide')").click();
        page.waitForURL("**?done=*");
        assertThat(page.locator("[role=status]")).containsText("Decided");
    }

    private BrowserContext browser(long account, boolean scripts) {
        return CHROMIUM.sign(CHROMIUM.visitor(scripts), people.session(account));
    }

    /** Claims a record with a statement, so that a curator has to decide, and returns the path of the claim. */
    private String claim(long account, Person person, boolean scripts) {
        try (BrowserContext context = browser(account, scripts)) {
            Page page = context.newPage();
            page.navigate("/researchers/" + person.author() + "/claims/new");
            page.locator("button:text-is('Claim this record')").click();
            page.waitForURL("**/claims/*?done=opened");
            page.locator("#statement textarea").fill("I wrote these works; my department can tell.");
            page.locator("#statement button:text-is('Hand in')").press("Enter");
            page.waitForURL("**done=*");
            return path(page).replaceFirst("#.*", "");
        }
    }

    private static long number(String claim) {
        return Long.parseLong(claim.substring("/claims/".length()));
    }

    private static String path(Page page) {
        return page.url().substring(CHROMIUM.url("").length()).replaceFirst("\\?.*", "");
    }
}
