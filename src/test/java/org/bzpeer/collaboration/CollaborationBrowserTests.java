package org.bzpeer.collaboration;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.bzpeer.Chromium;
import org.bzpeer.SiteTest;
import org.bzpeer.account.People;
import org.bzpeer.collaboration.Researchers.Two;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Collaboration start to end in a browser, with JavaScript and without, and how its pages look. */
@SiteTest
@Tag("browser")
class CollaborationBrowserTests {

    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    @Autowired
    private Researchers researchers;

    @Autowired
    private People people;

    @ParameterizedTest(name = "scripts: {0}")
    @ValueSource(booleans = {true, false})
    void leadsFromAskingToAddressesAndToABlock(boolean scripts) throws Exception {
        Two two = researchers.two();
        try (BrowserContext sender = signedIn(two.asker().account(), scripts);
                BrowserContext owner = signedIn(two.asked().account(), scripts)) {
            Page ask = sender.newPage();
            ask.navigate("/researchers/" + two.asked().author());
            ask.locator("#collaboration a.button").click();
            ask.locator("input[value=COAUTHOR]").check();
            ask.locator("select[name=context]").selectOption("WORK-" + two.sharedWork());
            ask.locator("textarea").fill("Shall we write it up together?");
            ask.locator("main button[type=submit]").click();
            assertThat(ask.locator("main").textContent()).contains("on its way").doesNotContain("@people.test");

            Page answer = owner.newPage();
            answer.navigate("/requests");
            answer.locator(".letters a").first().click();
            assertThat(answer.locator("main").textContent())
                    .contains("Shall we write it up together?")
                    .doesNotContain("@people.test");
            answer.locator("button:text-is('Accept')").click();
            assertThat(answer.locator("main").textContent())
                    .contains(
                            people.email(two.asker().account()),
                            people.email(two.asked().account()));
            ask.reload();
            assertThat(ask.locator("main").textContent())
                    .contains(people.email(two.asked().account()));
            ask.locator("textarea").fill("Thank you.");
            ask.locator("button:text-is('Send')").click();
            answer.reload();
            assertThat(answer.locator(".talk").textContent()).contains("Thank you.");

            answer.locator("button:text-is('Block')").click();
            assertThat(answer.locator("main").textContent()).contains("Blocked. Nobody is told.", "Quilla");
            ask.reload();
            assertThat(ask.locator("main").textContent())
                    .contains("Conversation ended")
                    .doesNotContain("@people.test");
            answer.locator(".letters button").click();
            assertThat(answer.locator("main").textContent()).contains("You have blocked nobody.");
        }
    }

    @Test
    void isAccessibleAndFitsTheScreen() throws Exception {
        Two two = researchers.two();
        Two talking = researchers.two();
        long unclaimed = researchers.unclaimed();
        long newcomer = people.member("Nell Newcomer");
        String open = ask(two);
        String talk = ask(talking);
        try (BrowserContext owner = signedIn(talking.asked().account())) {
            Page page = owner.newPage();
            page.navigate(talk);
            page.locator("button:text-is('Accept')").click();
            page.locator("textarea").fill("Yes, gladly.\nLet us begin with the data.");
            page.locator("button:text-is('Send')").click();
        }
        String asked = "/researchers/" + two.asked().author();
        Map<Long, List<String>> paths = Map.of(
                two.asker().account(),
                List.of(open, "/requests/sent", "/requests", "/requests/blocked", asked),
                two.asked().account(),
                List.of(
                        open,
                        open + "/report",
                        "/requests",
                        asked,
                        "/desk/" + two.asked().author() + "/collaboration"),
                talking.asker().account(),
                List.of(talk, "/requests/conversations", asked, asked + "/requests"),
                newcomer,
                List.of("/researchers/" + unclaimed, asked));
        paths.forEach((account, addresses) -> CHROMIUM.look(people.session(account), addresses));
    }

    private String ask(Two two) {
        try (BrowserContext sender = signedIn(two.asker().account())) {
            Page page = sender.newPage();
            page.navigate("/researchers/" + two.asked().author() + "/requests");
            page.locator("input[value=DATA]").check();
            page.locator("select[name=context]").selectOption("WORK-" + two.sharedWork());
            page.locator("textarea").fill("May I use the data of our work?\nIt would be for a comparison.");
            page.locator("main button[type=submit]").click();
            return page.url()
                    .replaceFirst("\\?.*", "")
                    .substring(CHROMIUM.url("").length());
        }
    }

    private BrowserContext signedIn(long account) {
        return signedIn(account, false);
    }

    private BrowserContext signedIn(long account, boolean scripts) {
        return CHROMIUM.sign(CHROMIUM.visitor(scripts), people.session(account));
    }
}
