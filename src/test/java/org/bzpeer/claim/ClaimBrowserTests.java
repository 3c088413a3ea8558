package org.bzpeer.claim;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import org.bzpeer.Chromium;
import org.bzpeer.SiteTest;
import org.bzpeer.account.People;
import org.bzpeer.claim.ClaimWorld.Person;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Claiming in a browser without JavaScript, and the pages of every state as a person sees them. */
@SiteTest
@Tag("browser")
class ClaimBrowserTests {

    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    @Autowired
    private ClaimWorld world;

    @Autowired
    private People people;

    @Autowired
    private Claiming claiming;

    @Autowired
    private Deciding deciding;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest(name = "scripts: {0}")
    @ValueSource(booleans = {true, false})
    void claimsByAnInstitutionalCode(boolean scripts) throws Exception {
        Person person = world.person();
        String domain = scripts ? "scripts.test" : "browser.test";
        String address = "zita@" + domain;
        world.university(domain, "https://ror.org/0bbbbb00" + (scripts ? 1 : 2), true);
        world.importPrints(person.author(), address);
        try (BrowserContext context = CHROMIUM.visitor(scripts)) {
            Page page = context.newPage();
            page.navigate(path(person));
            page.locator("text=Log in to claim").click();
            page.locator("main input[name=email]").fill(people.email(person.account()));
            page.locator("main input[name=password]").fill(People.PASSWORD);
            page.locator("main form[action='/login'] button[type=submit]").click();
            page.waitForURL("**/claims/new");
            page.locator("button:text-is('Claim this record')").click();
            page.waitForURL("**/claims/*?done=opened");
            page.locator("#institution input[name=value]").fill(address);
            page.locator("#institution button:text-is('Send a code')").click();
            page.waitForURL("**done=needs-code**");
            page.locator("#institution input[name=code]").fill(world.code(address));
            page.locator("#institution button:text-is('Confirm')").click();
            page.waitForURL("**done=stands**");
            assertThat(page.locator("main").textContent()).contains("The record is yours");
            page.navigate(path(person));
            assertThat(page.locator("main").textContent())
                    .contains("Trust 39 - Partly verified", "Verification L3", "Edit your record");
        }
    }

    @Test
    void isAccessibleAndFitsTheScreenInEveryState() throws Exception {
        Person waiting = world.person();
        long claim = claiming.open(waiting.account(), waiting.author());
        Person rejected = world.person();
        long rejectedClaim = claiming.open(waiting.account(), rejected.author());
        deciding.reject(rejectedClaim, people.curator("Cora"), Reason.PROOF_INSUFFICIENT, "Which department is it?");
        Person owned = world.person();
        long ownedClaim = claiming.open(owned.account(), owned.author());
        deciding.approve(ownedClaim, people.curator("Cora"), Reason.KNOWN_PERSON, "");
        long rival = claiming.open(waiting.account(), owned.author());
        List<String> paths = List.of(
                "/researchers/" + waiting.author() + "/claims/new",
                "/claims",
                "/claims/" + claim,
                "/claims/" + rejectedClaim,
                "/claims/" + rival,
                path(waiting),
                path(rejected),
                path(owned));
        CHROMIUM.look(people.session(waiting.account()), paths);
        CHROMIUM.look(people.session(owned.account()), List.of("/claims/" + ownedClaim, path(owned)));
        CHROMIUM.look(people.session(people.member("Nora Nobody")), List.of("/claims"));
        CHROMIUM.look(null, List.of(path(waiting), path(owned)));
    }

    private String path(Person person) {
        return jdbc.sql("SELECT '/researchers/' || id || '/' || slug FROM author WHERE id = ?")
                .param(person.author())
                .query((row, number) -> row.getString(1))
                .single();
    }
}
