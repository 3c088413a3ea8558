package org.bzpeer.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.bzpeer.Chromium;
import org.bzpeer.SiteTest;
import org.bzpeer.account.People;
import org.bzpeer.claim.ClaimWorld;
import org.bzpeer.claim.ClaimWorld.Person;
import org.bzpeer.imports.SampleWorld;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The desk in a browser: as it looks for records with one, five and five hundred works, and what its forms lead to. */
@SiteTest
@Tag("browser")
class DeskBrowserTests {

    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    @Autowired
    private SampleWorld world;

    @Autowired
    private ClaimWorld claims;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

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
        try {
            CHROMIUM.look(people.session(owner), paths);
        } finally {
            records.forEach(record -> Owners.end(record, jdbc));
        }
    }

    @ParameterizedTest(name = "scripts: {0}")
    @ValueSource(booleans = {true, false})
    void goesTo54ByOrcidAReviewAndAConfirmation(boolean scripts) throws Exception {
        Person person = claims.person();
        String orcid = scripts ? "0000-0002-1825-0097" : "0000-0001-5109-3700";
        claims.signsInWithOrcid(person.account(), orcid);
        claims.importNames(person.author(), orcid, 2);
        String record = "/researchers/" + person.author();
        try (BrowserContext context = CHROMIUM.sign(CHROMIUM.visitor(scripts), people.session(person.account()))) {
            Page page = context.newPage();
            page.navigate(record);
            assertThat(page.locator("main")).containsText("Trust 19 - Unverified");
            page.locator("#identity a:text-is('Claim this record')").click();
            page.locator("button:text-is('Claim this record')").click();
            page.locator("button:text-is('Use my ORCID iD')").click();
            assertThat(page.locator("main")).containsText("The record is yours.");

            page.locator("a:text-is('Edit your record')").click();
            page.locator("main a[href$='/works']").first().click();
            for (Locator work : page.locator("input[name=work]").all()) {
                work.check();
            }
            page.locator("button:text-is('Mine')").click();
            assertThat(page.locator("main")).containsText("5 of 5");
            page.locator("main a:has-text('Back to the desk')").click();
            page.locator("button:text-is('Confirm the profile')").click();
            assertThat(page.locator("main")).containsText("Trust 54 - Verified, L3");
            page.navigate(record);
            assertThat(page.locator("main")).containsText("Trust 54 - Verified");
            assertThat(page.locator("main")).containsText("Verification L3");

            page.navigate("/desk/" + person.author() + "/coauthors");
            page.locator("main a:has-text('" + claims.coauthor(person) + "')").click();
            page.locator("button:text-is('Confirm this work')").click();
            assertThat(page.locator("[role=status]")).containsText("Confirmed");
            page.navigate(world.path(claims.coauthor(person)));
            assertThat(page.locator("main")).containsText("Trust 20 - Unverified");

            page.navigate("/desk/" + person.author() + "/works?show=all");
            page.locator("input[name=work]").first().check();
            page.locator("button:text-is('Not mine')").click();
            assertThat(page.locator("[role=status]")).containsText("Taken off your record");
            page.navigate("/desk/" + person.author() + "/works?show=removed");
            page.locator("input[name=work]").first().check();
            page.locator("button:text-is('Bring back')").click();
            page.navigate(record);
            assertThat(page.locator("main")).containsText("Trust 54 - Verified");
        }
    }
}
