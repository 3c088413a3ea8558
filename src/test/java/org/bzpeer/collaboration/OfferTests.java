package org.bzpeer.collaboration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.LocalDate;
import java.util.List;
import org.bzpeer.Statements;
import org.bzpeer.catalog.OwnershipBegan;
import org.bzpeer.collaboration.Researchers.Owner;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/** What owners say is welcome, and those who wait for an owner. */
class OfferTests extends RequestSite {

    @Autowired
    private Statements statements;

    @Autowired
    private Offers offers;

    @Test
    void letsTheOwnerSayWhatIsWelcome() throws Exception {
        Owner owner = researchers.owner(2);
        assertThat(visitor(owner.author()).select(".badges").text()).doesNotContain("Open", "Limited", "Closed");
        assertThat(visitor(owner.author()).select("#collaboration").text())
                .contains("has not said which requests are welcome");
        assertThat(panel(owner.account(), owner.author())).contains("You have not said yet");
        String desk = "/desk/" + owner.author() + "/collaboration";
        for (String day : List.of("", "2020-01-01", "9999-12-31", "nonsense")) {
            MockHttpServletResponse answer = send(owner.account(), desk, "capacity", "CLOSED", "closedUntil", day);
            assertThat(answer.getStatus()).as(day).isEqualTo(200);
            assertThat(answer.getContentAsString())
                    .as(day)
                    .contains("Name a day from tomorrow on", "value=\"" + day + "\"");
        }
        assertThat(send(owner.account(), desk, "capacity", "nonsense").getContentAsString())
                .contains("Choose how much you can take on.");
        assertThat(send(owner.account(), desk, "capacity", "OPEN", "languages", "see www.evil.example")
                        .getContentAsString())
                .contains("No web or e-mail addresses", "www.evil.example");
        assertThat(send(
                                owner.account(),
                                desk,
                                "capacity",
                                "LIMITED",
                                "intents",
                                "DATA",
                                "languages",
                                "English, Deutsch")
                        .getRedirectedUrl())
                .isEqualTo(desk + "?done=said");
        assertThat(visitor(owner.author()).select(".badges").text()).contains("Limited");
        assertThat(visitor(owner.author()).select("#collaboration").text())
                .contains("Data or code", "English, Deutsch", "Log in to ask");
        LocalDate day = LocalDate.now(java.time.ZoneOffset.UTC).plusDays(40);
        send(owner.account(), desk, "capacity", "CLOSED", "intents", "DATA", "closedUntil", day.toString());
        assertThat(visitor(owner.author()).select(".badges").text()).contains("Closed until " + day.getDayOfMonth());
        assertThat(panel(two.asker().account(), owner.author())).contains("No requests are taken until");
        jdbc.sql("UPDATE collaboration_offer SET closed_until = current_date - 1 WHERE author_id = ?")
                .param(owner.author())
                .update();
        offers.reopen();
        assertThat(visitor(owner.author()).select(".badges").text()).contains("Open to collaborate");
        assertThat(page(owner.account(), desk).select("input[checked]").eachAttr("value"))
                .containsExactly("DATA", "OPEN");
    }

    @Test
    void tellsThoseWhoWaitedOnceAndTheOwnerHowMany() throws Exception {
        long author = researchers.unclaimed();
        long waits = people.member("Wanda Waits");
        long topical = people.member("Theo Topical");
        long gone = people.member("Gus Gone");
        Document page = page(waits, path(author));
        assertThat(page.select("#collaboration").text())
                .contains("Claim this author entity first to unlock direct invitations.");
        String topic =
                page.select("select[name=topic] option[value~=.+]").first().attr("value");
        send(waits, "/researchers/" + author + "/waiting");
        send(topical, "/researchers/" + author + "/waiting", "topic", topic);
        send(gone, "/researchers/" + author + "/waiting");
        send(gone, "/researchers/" + author + "/waiting/end");
        assertThat(panel(waits, author)).contains("You will be told by mail");
        for (String wrong : List.of("999999", "x", "-1", "99999999999")) {
            assertThat(send(waits, "/researchers/" + author + "/waiting", "topic", wrong)
                            .getStatus())
                    .as(wrong)
                    .isEqualTo(400);
        }
        assertThat(send(waits, "/researchers/999999999/waiting").getStatus()).isEqualTo(404);

        Owner owner = researchers.give(author, 2);
        for (int i = 0; i < 2; i++) {
            transactions.executeWithoutResult(
                    status -> events.publishEvent(new OwnershipBegan(author, owner.account())));
        }
        assertThat(List.of(mails(waits), mails(topical), mails(gone), mails(owner.account())))
                .containsExactly(1, 1, 0, 0);
        assertThat(lastMail(waits)).contains("has been claimed", "/researchers/" + author);
        String desk =
                page(owner.account(), "/desk/" + author + "/collaboration").text();
        assertThat(desk).contains("1 Algebraic Geometry", "1 without a topic").doesNotContain("Wanda", "Theo");
        assertThat(send(waits, "/researchers/" + author + "/waiting").getStatus())
                .isEqualTo(302);
        assertThat(mails(waits)).isEqualTo(1);
    }

    @Test
    void costsAnAnonymousVisitorNothingMore() throws Exception {
        long author = researchers.unclaimed();
        for (long record : List.of(author, two.asked().author())) {
            String path = path(record);
            List<String> seen = statements.during(() -> mvc.perform(get(path)));
            assertThat(seen).hasSizeLessThanOrEqualTo(5);
            assertThat(seen.stream().filter(sql -> sql.contains("collaboration_request")))
                    .isEmpty();
        }
        Panel panel = new Panel(visitor(author));
        assertThat(panel.text())
                .contains("Claim this author entity first to unlock direct invitations.", "Tell me when claimed");
        assertThat(panel.href()).startsWith("/login?next=/researchers/" + author);
        assertThat(new Panel(visitor(two.asked().author())).href())
                .isEqualTo("/login?next=/researchers/" + two.asked().author() + "/requests");
        assertThat(visitor(author).select("form[method=post]")).isEmpty();
    }

    private record Panel(Document page) {
        String text() {
            return page.select("#collaboration").text();
        }

        String href() {
            return java.net.URLDecoder.decode(
                    page.select("#collaboration a").attr("href"), java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    private Document visitor(long author) throws Exception {
        return Jsoup.parse(
                mvc.perform(get(path(author))).andReturn().getResponse().getContentAsString());
    }
}
