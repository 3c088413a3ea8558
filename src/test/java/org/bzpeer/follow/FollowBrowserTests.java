package org.bzpeer.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bzpeer.imports.SampleWorld.work;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import org.bzpeer.Chromium;
import org.bzpeer.SiteTest;
import org.bzpeer.account.People;
import org.bzpeer.imports.SampleWorld;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Following, as a person does it in a browser. */
@SiteTest
@Tag("browser")
class FollowBrowserTests {

    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    @Autowired
    private SampleWorld world;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private FeedKeys keys;

    @Test
    void letsSomebodyFollowReadAndLeaveWithoutJavaScript() throws Exception {
        world.importLines(work("2106.00001", "2021-01-05", "Seen before", "cs.DB", "Berta Browsed"));
        long account = people.member("Walter");
        try (BrowserContext context = CHROMIUM.withoutJavaScript()) {
            Page page = context.newPage();
            page.navigate(world.path("Berta Browsed"));
            page.locator("#follow a.button").click();
            logIn(page, account);
            page.waitForURL("**/berta-browsed");
            page.locator("#follow button").click();
            page.waitForURL("**done=followed**");
            assertThat(page.locator("#follow button").textContent()).contains("Following", "1");
            world.importLines(work("2106.00002", "2021-02-05", "Fresh from the press", "cs.DB", "Berta Browsed"));
            page.locator("#follow [role=status] a").click();
            page.waitForURL("**/feed");
            assertThat(page.locator(".news h3").allTextContents()).containsExactly("Fresh from the press");
            page.locator("text=What you follow").click();
            page.locator(".followed button").click();
            page.waitForURL("**done=unfollowed**");
            assertThat(page.locator(".followed").count()).isZero();
            page.navigate("/feed/settings");
            page.locator("input[value=WEEKLY]").check();
            page.locator("button:text-is('Save')").click();
            page.waitForURL("**done=digest");
            assertThat(page.locator("input[value=WEEKLY]").isChecked()).isTrue();
            page.navigate("/unsubscribe/" + keys.unsubscribe(account));
            page.locator("button:text-is('End the digest')").click();
            assertThat(page.locator("h1").textContent()).contains("ended");
        }
    }

    @Test
    void isAccessibleAndFitsTheScreen() throws Exception {
        long topic = jdbc.sql("SELECT id FROM topic WHERE name = 'Machine Learning'")
                .query((row, number) -> row.getLong(1))
                .single();
        String institution =
                jdbc.sql("""
                INSERT INTO institution (name, source, recorded_on, ror)
                VALUES ('Institute for Looking', 'test', '2026-01-01', 'https://ror.org/0looking1') RETURNING id
                """).query((row, number) -> row.getString(1)).single();
        CHROMIUM.look(null, List.of("/topics/" + topic, "/institutions/" + institution));
        CHROMIUM.look(
                people.session(people.member("Empty")),
                List.of("/feed", "/feed/following", "/feed/settings", "/institutions/" + institution));
        world.importLines(work("2107.00001", "2021-01-05", "Before", "cs.LG", "Wide Witness"));
        long full = people.member("Full");
        String session = people.session(full);
        try (BrowserContext context = CHROMIUM.sign(CHROMIUM.visitor(), session)) {
            Page page = context.newPage();
            for (String path : List.of(world.path("Wide Witness"), "/topics/" + topic)) {
                page.navigate(path);
                page.locator("#follow button").click();
                page.waitForURL("**done=followed**");
            }
            page.navigate("/feed/settings");
            page.locator("button:text-is('Make an address')").click();
            page.waitForURL("**done=address");
        }
        world.importLines(work("2107.00002", "2021-02-05", "New one", "cs.LG", "Wide Witness; A Friend"));
        CHROMIUM.look(
                session,
                List.of(
                        "/feed",
                        "/feed/following?done=unfollowed",
                        "/feed/settings?done=digest",
                        "/topics/" + topic,
                        world.path("Wide Witness") + "?done=followed",
                        "/unsubscribe/" + keys.unsubscribe(full)));
    }

    private void logIn(Page page, long account) {
        page.locator("main input[name=email]").fill(people.email(account));
        page.locator("main input[name=password]").fill(People.PASSWORD);
        page.locator("main button:text-is('Log in')").click();
    }
}
