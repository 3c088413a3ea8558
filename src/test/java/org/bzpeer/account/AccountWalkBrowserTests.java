package org.bzpeer.account;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bzpeer.imports.SampleWorld.work;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.bzpeer.Chromium;
import org.bzpeer.SiteTest;
import org.bzpeer.imports.SampleWorld;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a person does with an account, start to end in a browser, with JavaScript and without. */
@SiteTest
@Tag("browser")
class AccountWalkBrowserTests {

    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    @Autowired
    private SampleWorld world;

    @Autowired
    private People people;

    @Autowired
    private Leaving leaving;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void forgetHowOftenAnybodyCame() {
        jdbc.sql("DELETE FROM rate_limit").update();
    }

    @ParameterizedTest(name = "scripts: {0}")
    @ValueSource(booleans = {true, false})
    void leadsFromJoiningToAFeed(boolean scripts) throws Exception {
        String name = scripts ? "Jovan Joinable" : "Noel Joinable";
        String email = "joins-" + scripts + "@people.test";
        world.importLines(work("2110.0000" + (scripts ? 1 : 2), "2021-01-05", "Known of " + name, "cs.DB", name));
        try (BrowserContext context = CHROMIUM.visitor(scripts)) {
            Page page = context.newPage();
            page.navigate("/join?next=" + world.path(name));
            page.locator("main input[name=name]").fill("Greta");
            page.locator("main input[name=email]").fill(email);
            page.locator("main input[name=password]").fill(People.PASSWORD);
            page.locator("main button:text-is('Join')").click();
            assertThat(page.locator("h1")).hasText("Look into your mailbox");
            page.navigate(Visit.mailedLink(jdbc, email, "/confirm"));
            page.locator("button:text-is('Confirm the address')").click();
            page.waitForURL("**/login?confirmed**");
            logIn(page, email, People.PASSWORD);
            page.waitForURL("**" + world.path(name));
            page.locator("#follow button").click();
            page.waitForURL("**done=followed**");
            world.importLines(work("2110.0001" + (scripts ? 1 : 2), "2021-02-05", "News of " + name, "cs.DB", name));
            page.navigate("/feed");
            assertThat(page.locator(".news h3")).hasText("News of " + name);
        }
    }

    @ParameterizedTest(name = "scripts: {0}")
    @ValueSource(booleans = {true, false})
    void setsAForgottenPassword(boolean scripts) {
        String email = people.email(people.member("Frieda Forgets"));
        try (BrowserContext context = CHROMIUM.visitor(scripts)) {
            Page page = context.newPage();
            page.navigate("/login");
            page.locator("main a[href='/reset']").click();
            page.locator("main input[name=email]").fill(email);
            page.locator("button:text-is('Send the link')").click();
            assertThat(page.locator("main")).containsText("If " + email + " has an account");
            String link = Visit.mailedLink(jdbc, email, "/reset");
            page.navigate(link);
            page.locator("main input[name=password]").fill("another long password");
            page.locator("button:text-is('Set the password')").click();
            page.waitForURL("**/login**");
            logIn(page, email, "another long password");
            page.waitForURL("**/feed");
            page.navigate(link);
            assertThat(page.locator("main")).containsText("This link does not work (any more)");
        }
    }

    @ParameterizedTest(name = "scripts: {0}")
    @ValueSource(booleans = {true, false})
    void takesItsDataAlongAndLeavesForGood(boolean scripts) throws Exception {
        long account = people.member("Leonie Leaves");
        String email = people.email(account);
        try (BrowserContext context = CHROMIUM.sign(CHROMIUM.visitor(scripts), people.session(account))) {
            Page page = context.newPage();
            page.navigate("/settings/export");
            Download zip = page.waitForDownload(
                    () -> page.locator("button:text-is('Download')").click());
            assertThat(zip.suggestedFilename()).matches("bzpeer-account-[0-9-]+\\.zip");
            assertThat(files(zip)).contains("account.json");

            leave(page);
            page.locator("main form[action='/settings/leave/undo'] button").click();
            page.waitForURL("**done=back");
            leave(page);
            page.navigate(Visit.mailedLink(jdbc, email, "/stay"));
            page.locator("button:text-is('Keep the account')").click();
            assertThat(page.locator("main")).containsText("Nothing is going to be erased");

            leave(page);
            jdbc.sql("UPDATE account SET leaves_at = now() - interval '1 minute' WHERE id = ?")
                    .param(account)
                    .update();
            leaving.eraseDue();
            page.navigate("/settings");
            page.waitForURL("**/login?next=**");
            logIn(page, email, People.PASSWORD);
            assertThat(page.locator("main")).containsText("Address and password do not fit together");
        }
    }

    private static void leave(Page page) {
        page.navigate("/settings/leave");
        page.locator("button:text-is('Erase in seven days')").click();
        page.waitForURL("**/settings");
    }

    private static void logIn(Page page, String email, String password) {
        page.locator("main input[name=email]").fill(email);
        page.locator("main input[name=password]").fill(password);
        page.locator("main form[action='/login'] button[type=submit]").first().click();
    }

    private static List<String> files(Download zip) throws Exception {
        List<String> names = new ArrayList<>();
        try (InputStream bytes = zip.createReadStream();
                ZipInputStream entries = new ZipInputStream(bytes)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }
}
