package org.bzpeer.curation;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.bzpeer.Chromium;
import org.bzpeer.SiteTest;
import org.bzpeer.account.People;
import org.bzpeer.claim.ClaimWorld;
import org.bzpeer.claim.ClaimWorld.Person;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** Deciding a claim in a browser without JavaScript. */
@SiteTest
@Tag("browser")
class CurationBrowserTests {

    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    @Autowired
    private ClaimWorld world;

    @Autowired
    private People people;

    @Test
    void leadsFromAClaimToItsDecisionWithoutJavaScript() throws Exception {
        Person person = world.person();
        String claim = claim(person);
        try (BrowserContext context = curator()) {
            Page page = context.newPage();
            page.navigate("/curation");
            page.locator(".cases a[href='/curation/claims']").click();
            page.locator("main a[href='/curation" + claim + "']").click();
            page.locator("button:text-is('Decide')").click();
            page.locator("label.choice:has-text('Approve') input").first().check();
            page.locator("textarea").fill("Welcome.");
            page.locator("button:text-is('Decide')").click();
            page.waitForURL("**?done=*");
            assertThat(page.locator("[role=status]").textContent()).contains("Decided");
            page.navigate("/curation/audit?subject=claim%20" + claim.substring("/claims/".length()));
            assertThat(page.locator("table").textContent()).contains("claim.approved");
        }
    }

    private BrowserContext curator() {
        return CHROMIUM.sign(CHROMIUM.withoutJavaScript(), people.session(people.curator("Carla Curator")));
    }

    /** Claims a record with a statement, so that a curator has to decide, and returns the path of the claim. */
    private String claim(Person person) {
        try (BrowserContext context = CHROMIUM.sign(CHROMIUM.withoutJavaScript(), people.session(person.account()))) {
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

    private static String path(Page page) {
        return page.url().substring(CHROMIUM.url("").length()).replaceFirst("\\?.*", "");
    }
}
