package org.bzpeer.account;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.bzpeer.Chromium;
import org.bzpeer.SiteTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** The account's pages in a browser, and passkeys with Chromium's virtual authenticator. */
@SiteTest
@Tag("browser")
@TestPropertySource(properties = "bzpeer.base-url=" + AccountBrowserTests.SITE)
class AccountBrowserTests {

    /** The site's own address, to which passkeys belong; the browser is told where it really is. */
    static final String SITE = "http://localhost:8080";

    private static final List<String> PAGES = List.of(
            "/settings",
            "/settings?done=renamed",
            "/settings/again",
            "/settings/sessions",
            "/settings/password",
            "/settings/address",
            "/settings/passkeys",
            "/settings/second-factor",
            "/settings/orcid",
            "/settings/export",
            "/settings/leave");

    private static final List<String> OPEN_PAGES = List.of(
            "/join", "/login?confirmed", "/reset", "/confirm", "/reset/x", "/confirm/x", "/address/x", "/stay/x");

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium(SITE);

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    /** Each test begins afresh, however many have signed in before it. */
    @BeforeEach
    void forgetHowOftenAnybodySignedIn() {
        jdbc.sql("DELETE FROM rate_limit").update();
    }

    private static void logIn(Page page, String email, String next) {
        page.navigate(SITE + "/login?next=" + next);
        page.fill("input[name=email]", email);
        page.fill("input[name=password]", People.PASSWORD);
        page.click("main form[action='/login'] button[type=submit]");
        page.waitForURL(SITE + next);
    }

    @Test
    void isAccessibleAndFitsTheScreen() {
        long account = people.curator("Axel Accessible");
        String session = people.session(account);
        CHROMIUM.look(null, OPEN_PAGES);
        CHROMIUM.look(session, PAGES);
        try (BrowserContext context = CHROMIUM.sign(CHROMIUM.visitor(), session)) {
            Page page = context.newPage();
            page.navigate(SITE + "/settings/leave");
            page.click("main form button");
        }
        CHROMIUM.look(session, List.of("/settings"));
    }

    @Test
    void letsACuratorAddAPasskeyShowItLogInWithItAndRemoveIt() {
        String email = people.email(people.curator("Pat Passkey"));
        try (BrowserContext context = CHROMIUM.visitor()) {
            Page page = context.newPage();
            addAuthenticator(context, page);
            List<String> violations = new ArrayList<>();
            page.onConsoleMessage(message -> {
                if (message.text().contains("Content Security Policy")) {
                    violations.add(message.text());
                }
            });
            logIn(page, email, "/settings");
            page.navigate(SITE + "/curation/none");
            assertThat(page).hasURL(SITE + "/settings/second-factor?next=%2Fcuration%2Fnone");
            page.click("text=Add a passkey");
            page.fill("input[name=label]", "My <b>phone</b>");
            page.click("button:text-is('Add a passkey')");
            assertThat(page).hasURL(SITE + "/settings/passkeys?done=added");
            assertThat(page.locator("main")).containsText("My <b>phone</b>");

            page.navigate(SITE + "/curation/none");
            page.click("button:text-is('Show the passkey')");
            assertThat(page).hasURL(SITE + "/curation/none");
            assertThat(page.locator("h1")).not().containsText("passkey");

            page.navigate(SITE + "/settings");
            page.click("button:text-is('Log out')");
            page.navigate(SITE + "/login?next=/settings");
            page.click("button:text-is('Log in by passkey')");
            assertThat(page).hasURL(SITE + "/settings");
            assertThat(page.locator("main")).containsText(email);
            page.navigate(SITE + "/curation/none");
            assertThat(page).hasURL(SITE + "/curation/none");

            page.navigate(SITE + "/settings/passkeys");
            page.click("button:text-is('Remove')");
            assertThat(page).hasURL(SITE + "/settings/passkeys?done=removed");
            page.click("button:text-is('Log out')");
            page.navigate(SITE + "/login");
            page.click("button:text-is('Log in by passkey')");
            assertThat(page.locator("form[data-passkey] .field__problem")).containsText("opens no account here");
            assertThat(violations).isEmpty();
        }
    }

    @Test
    void worksWithoutJavaScriptButForPasskeys() {
        String email = people.email(people.member("Norma Noscript"));
        try (BrowserContext context = CHROMIUM.withoutJavaScript()) {
            Page page = context.newPage();
            logIn(page, email, "/settings");
            page.fill("input[name=name]", "Norma Renamed");
            page.click("button:text-is('Change the name')");
            assertThat(page.locator("[role=status]")).containsText("The name is changed");
            page.navigate(SITE + "/settings/passkeys");
            page.fill("input[name=label]", "Phone");
            page.click("button:text-is('Add a passkey')");
            assertThat(page.locator("[role=alert]").first()).containsText("needs JavaScript");
            page.navigate(SITE + "/settings/sessions");
            page.click("button:text-is('Log out everywhere')");
            assertThat(page).hasURL(SITE + "/login");
        }
    }

    private static void addAuthenticator(BrowserContext context, Page page) {
        CDPSession device = context.newCDPSession(page);
        device.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject arguments = new JsonObject();
        arguments.add("options", options);
        device.send("WebAuthn.addVirtualAuthenticator", arguments);
    }
}
