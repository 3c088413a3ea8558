package org.bzpeer.curation;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import org.bzpeer.Chromium;
import org.bzpeer.SiteTest;
import org.bzpeer.account.People;
import org.bzpeer.claim.ClaimWorld;
import org.bzpeer.claim.ClaimWorld.Person;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reporting, unlisting and deciding in a browser without JavaScript, and how their pages look. */
@SiteTest
@Tag("browser")
class CurationBrowserTests {

    private static final List<String> QUEUES = List.of(
            "/curation",
            "/curation/claims",
            "/curation/disputes",
            "/curation/reports",
            "/curation/reports?show=correct",
            "/curation/reports?show=decided",
            "/curation/unlistings",
            "/curation/audit",
            "/curation/audit?subject=nobody");

    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    @Autowired
    private ClaimWorld world;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

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

    @Test
    void isAccessibleAndFitsTheScreen() throws Exception {
        String curator = people.session(people.curator("Cosima Curator"));
        CHROMIUM.look(curator, QUEUES);
        Person person = world.person();
        Person rival = world.person();
        String claim = claim(person);
        claim(new Person(person.author(), rival.account(), rival.name()));
        String reported = report(person, null);
        String member = people.session(person.account());
        report(person, member);
        String unlist = unlist(person);
        long report = newest("wrong_work_report");
        CHROMIUM.look(
                null,
                List.of(
                        "/privacy",
                        "/report?researcher=" + person.author(),
                        reported,
                        "/unlist?researcher=" + person.author(),
                        unlist,
                        unlist + "?wrong"));
        CHROMIUM.look(member, List.of("/report?researcher=" + person.author()));
        CHROMIUM.look(curator, QUEUES);
        CHROMIUM.look(curator, List.of("/curation" + claim, "/curation/reports/" + report));
        try (BrowserContext context = CHROMIUM.sign(CHROMIUM.withoutJavaScript(), curator)) {
            Page page = context.newPage();
            page.navigate("/curation/reports/" + report);
            page.locator("input[name=reason]").first().check();
            page.locator("main button[type=submit]").click();
            page.waitForURL("**done=decided");
            page.navigate("/curation" + claim);
            page.locator("label.choice:has-text('Approve') input").first().check();
            page.locator("button:text-is('Decide')").click();
            page.waitForURL("**?done=*");
        }
        CHROMIUM.look(
                curator, List.of("/curation/reports?show=decided", "/curation/reports/" + report, "/curation" + claim));
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
            page.locator("#statement button:text-is('Hand in')").click();
            page.waitForURL("**done=*");
            return path(page).replaceFirst("#.*", "");
        }
    }

    private String report(Person person, String session) {
        try (BrowserContext context = CHROMIUM.withoutJavaScript()) {
            if (session != null) {
                CHROMIUM.sign(context, session);
            }
            Page page = context.newPage();
            page.navigate("/researchers/" + person.author());
            page.locator("a[href*='work=']:text-is('This is not my work')")
                    .first()
                    .click();
            page.locator("textarea").fill("It is by my namesake in Graz: " + "a".repeat(200) + "\nSee the list there.");
            page.locator("main button[type=submit]").click();
            page.waitForURL("**done=sent");
            return page.url().substring(CHROMIUM.url("").length());
        }
    }

    private String unlist(Person person) {
        try (BrowserContext context = CHROMIUM.withoutJavaScript()) {
            Page page = context.newPage();
            page.navigate("/unlist?researcher=" + person.author());
            page.locator("textarea").fill("It is me.");
            page.locator("main button[type=submit]").click();
            page.waitForURL("**/unlist/*");
            assertThat(page.locator("main").textContent()).contains("A curator looks at it");
            page.navigate("/unlist?researcher=" + person.author());
            page.locator("input[name=address]").fill("somebody@uni-graz.example");
            page.locator("main button[type=submit]").click();
            page.waitForURL("**/unlist/*");
            return path(page);
        }
    }

    private long newest(String table) {
        return jdbc.sql("SELECT max(id) FROM " + table)
                .query((row, number) -> row.getLong(1))
                .single();
    }

    private static String path(Page page) {
        return page.url().substring(CHROMIUM.url("").length()).replaceFirst("\\?.*", "");
    }
}
