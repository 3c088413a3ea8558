package org.bzpeer.collaboration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bzpeer.SiteTest;
import org.bzpeer.Statements;
import org.bzpeer.account.People;
import org.bzpeer.account.PersonalData;
import org.bzpeer.catalog.OwnershipBegan;
import org.bzpeer.catalog.OwnershipEnded;
import org.bzpeer.collaboration.Researchers.Owner;
import org.bzpeer.collaboration.Researchers.Two;
import org.bzpeer.imports.SampleWorld;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

@SiteTest
class CollaborationTests {

    private static final String TEXT = "May I send you a draft?\n<b>It is short.</b>";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private SampleWorld world;

    @Autowired
    private Researchers researchers;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Statements statements;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private Expiry expiry;

    @Autowired
    private Offers offers;

    @Autowired
    private List<PersonalData> personalData;

    private Two two = new Two(new Owner(0, 0), new Owner(0, 0), 0, 0);

    @BeforeEach
    void meet() throws Exception {
        two = researchers.two();
    }

    @Test
    void leadsFromRequestToConversation() throws Exception {
        long id = ask();
        assertThat(page(two.asked().account(), "/requests").text())
                .contains("Writing together", "Waiting for an answer until");
        Document received = page(two.asked().account(), "/requests/" + id);
        assertThat(received.select(".own-words").first().wholeText()).isEqualTo(TEXT);
        assertThat(received.text()).contains("from a record of level L3", "Answer until", "A work of both Shared");
        assertThat(lastMail(two.asked().account())).contains("/requests/" + id).doesNotContain("draft");

        assertThat(send(two.asked().account(), "/requests/" + id + "/accept").getRedirectedUrl())
                .isEqualTo("/requests/" + id + "?done=accepted");
        assertThat(lastMail(two.asker().account()))
                .contains("accepted", "/requests/" + id)
                .doesNotContain("@");
        for (Owner side : List.of(two.asker(), two.asked())) {
            assertThat(page(side.account(), "/requests/" + id).text())
                    .contains(
                            people.email(two.asker().account()),
                            people.email(two.asked().account()));
        }
        send(two.asker().account(), "/requests/" + id + "/messages", "text", "See https://elsewhere.test/a <i>b</i>");
        assertThat(lastMail(two.asked().account())).contains("new message").doesNotContain("elsewhere.test");
        Document talk = page(two.asked().account(), "/requests/" + id);
        assertThat(talk.select(".talk .own-words").text()).isEqualTo("See https://elsewhere.test/a <i>b</i>");
        assertThat(talk.select("a[href*=elsewhere.test]")).isEmpty();
        assertThat(page(two.asked().account(), "/requests/conversations").text())
                .contains("Accepted");
        assertThat(page(two.asked().account(), "/requests").text()).contains("No requests yet.");

        send(two.asked().account(), "/requests/" + id + "/end");
        assertThat(send(two.asker().account(), "/requests/" + id + "/messages", "text", "More")
                        .getStatus())
                .isEqualTo(409);
        assertThat(page(two.asker().account(), "/requests/" + id).text())
                .contains("Conversation ended")
                .doesNotContain("@people.test");
    }

    @Test
    void revealsNoAddressBeforeAcceptance() throws Exception {
        long id = ask();
        List<String> addresses = List.of(
                people.email(two.asker().account()), people.email(two.asked().account()));
        for (Owner side : List.of(two.asker(), two.asked())) {
            for (String path : List.of(
                    "/requests",
                    "/requests/sent",
                    "/requests/conversations",
                    "/requests/blocked",
                    "/requests/" + id,
                    "/requests/" + id + "/report",
                    "/researchers/" + two.asked().author() + "/requests",
                    path(two.asked().author()),
                    path(two.asker().author()))) {
                String answer = mvc.perform(get(path).with(people.as(side.account())))
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
                addresses.forEach(address -> assertThat(answer).as(path).doesNotContain(address));
            }
        }
        send(two.asked().account(), "/requests/" + id + "/decline", "reason", "PLANNED");
        assertThat(page(two.asker().account(), "/requests/" + id).text())
                .contains("Something of the kind is under way already")
                .doesNotContain("@people.test");
    }

    @Test
    void offersOnlyWhatIsReallySharedAndWelcome() throws Exception {
        Document form = page(two.asker().account(), form());
        assertThat(form.select("optgroup").eachAttr("label"))
                .containsExactly("A work of both", "A co-author of both", "A topic of both", "A work of the sender");
        assertThat(form.select("input[name=intent]").eachAttr("value")).containsExactly("COAUTHOR", "DATA");
        for (String context : form.select("option[value*=-]").eachAttr("value")) {
            Two others = researchers.two();
            assertThat(post(others, "COAUTHOR", context, TEXT).getStatus()).isIn(200, 302);
        }
        for (String context : List.of(
                "WORK-" + two.foreignWork(),
                "OWN-" + two.foreignWork(),
                "COAUTHOR-" + two.asker().author(),
                "TOPIC-999999",
                "WORK-0")) {
            MockHttpServletResponse answer = post(two, "COAUTHOR", context, TEXT);
            assertThat(answer.getStatus()).as(context).isEqualTo(200);
            assertThat(answer.getContentAsString()).as(context).contains("not on offer any more", "It is short.");
        }
        assertThat(post(two, "SUPERVISION", "WORK-" + two.sharedWork(), TEXT).getContentAsString())
                .contains("not on offer any more");
        assertThat(openRequests()).isZero();
        for (String kind : List.of("COAUTHOR", "TOPIC", "OWN")) {
            String context = form.select("option[value^=" + kind + "-]").first().attr("value");
            String place = String.valueOf(post(two, "DATA", context, TEXT).getRedirectedUrl());
            assertThat(place).as(context).endsWith("?done=sent");
            send(two.asker().account(), place.replace("?done=sent", "/withdraw"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "Look at https://evil.example/x",
                "mail me: a@b.example",
                "zero\u0000byte",
                "turned \u202e round",
                "LONG"
            })
    void keepsWhatWasTypedAndSaysWhatIsWrong(String text) throws Exception {
        String typed = text.equals("LONG") ? "x".repeat(1001) : text;
        MockHttpServletResponse answer = post(two, "COAUTHOR", "WORK-" + two.sharedWork(), typed);
        assertThat(answer.getStatus()).isEqualTo(200);
        Document page = Jsoup.parse(answer.getContentAsString());
        assertThat(page.select("#text-problem").text()).isNotEmpty();
        assertThat(page.select("option[selected]").attr("value")).isEqualTo("WORK-" + two.sharedWork());
        assertThat(page.select("input[checked]").attr("value")).isEqualTo("COAUTHOR");
        if (!typed.isBlank() && typed.indexOf('\u0000') < 0) {
            assertThat(page.select("textarea").first().wholeText().strip()).isEqualTo(typed);
        }
        assertThat(openRequests()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"intent", "context"})
    void asksForWhatWasLeftOut(String field) throws Exception {
        MockHttpServletResponse answer = post(
                two,
                field.equals("intent") ? "nonsense'--" : "DATA",
                field.equals("context") ? "${7*7}" : "WORK-" + two.sharedWork(),
                TEXT);
        assertThat(Jsoup.parse(answer.getContentAsString())
                        .select("#" + field + "-problem")
                        .text())
                .startsWith("Choose what");
    }

    @Test
    void takesALevelOfThree() throws Exception {
        Owner low = researchers.owner(2);
        assertThat(panel(low.account(), two.asked().author()))
                .contains("Requests come from records of level L3 or above", "Your best record is at L2");
        long none = people.member("Nora Norecord");
        assertThat(panel(none, two.asked().author())).contains("You have not claimed a record yet");
        for (long account : List.of(low.account(), none)) {
            assertThat(mvc.perform(get(form()).with(people.as(account)))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .isEqualTo(302);
            MockHttpServletResponse answer = post(account, two, "COAUTHOR", "WORK-" + two.sharedWork(), TEXT);
            assertThat(answer.getStatus()).isEqualTo(409);
            assertThat(answer.getContentAsString()).contains("level L3 or above", "May I send you a draft?");
        }
    }

    @Test
    void allowsOneOpenRequestAPair() throws Exception {
        long id = ask();
        assertThat(post(two, "DATA", "WORK-" + two.sharedWork(), TEXT).getStatus())
                .isEqualTo(409);
        researchers.offer(two.asker(), "OPEN", null);
        assertThat(post(
                                two.asked().account(),
                                new Two(two.asked(), two.asker(), two.sharedWork(), 0),
                                "DATA",
                                "WORK-" + two.sharedWork(),
                                TEXT)
                        .getStatus())
                .as("the other way round")
                .isEqualTo(409);
        assertThat(panel(two.asked().account(), two.asker().author())).contains("waits for an answer");
        assertThat(send(two.asker().account(), "/requests/" + id + "/withdraw").getStatus())
                .isEqualTo(302);
        assertThat(post(two, "DATA", "WORK-" + two.sharedWork(), TEXT).getStatus())
                .isEqualTo(302);
    }

    @Test
    void letsOneOfManySimultaneousRequestsThrough() throws Exception {
        List<Callable<Integer>> attempts = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            attempts.add(() ->
                    post(two, "COAUTHOR", "WORK-" + two.sharedWork(), TEXT).getStatus());
        }
        assertThat(allAtOnce(attempts)).containsOnlyOnce(302).containsOnly(302, 409);
        assertThat(openRequests()).isEqualTo(1);
    }

    @Test
    void allowsFiveOpenRequestsASenderHoweverManyAtOnce() throws Exception {
        List<Callable<Integer>> attempts = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            Owner other = researchers.owner(3);
            researchers.offer(other, "LIMITED", null);
            Two pair = new Two(two.asker(), other, 0, 0);
            long own = jdbc.sql("SELECT work_id FROM authorship WHERE author_id = ? LIMIT 1")
                    .param(two.asker().author())
                    .query(Long.class)
                    .single();
            attempts.add(() -> post(pair, "DATA", "OWN-" + own, TEXT).getStatus());
        }
        assertThat(allAtOnce(attempts)).containsExactlyInAnyOrder(302, 302, 302, 302, 302, 409, 409);
        assertThat(panel(two.asker().account(), two.asked().author())).contains("Five of your requests are open");
    }

    @Test
    void takesOneOfManySimultaneousAnswers() throws Exception {
        long id = ask();
        List<Callable<Integer>> attempts = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            attempts.add(() ->
                    send(two.asked().account(), "/requests/" + id + "/accept").getStatus());
            attempts.add(() ->
                    send(two.asked().account(), "/requests/" + id + "/decline").getStatus());
            attempts.add(() ->
                    send(two.asker().account(), "/requests/" + id + "/withdraw").getStatus());
        }
        assertThat(allAtOnce(attempts)).containsOnlyOnce(302).containsOnly(302, 409);
    }

    @Test
    void expiresAfterTwentyOneDays() throws Exception {
        long id = ask();
        jdbc.sql("UPDATE collaboration_request SET expires_at = now() - interval '1 minute' WHERE id = ?")
                .param(id)
                .update();
        assertThat(page(two.asker().account(), "/requests/" + id).text()).contains("Expired without an answer");
        assertThat(page(two.asker().account(), "/requests/sent").text()).contains("Expired without an answer");
        assertThat(send(two.asked().account(), "/requests/" + id + "/accept").getStatus())
                .isEqualTo(409);
        assertThat(panel(two.asker().account(), two.asked().author())).contains("Ask for collaboration");
        assertThat(expiry.expire()).isPositive();
        assertThat(state(id)).isEqualTo("EXPIRED");

        long next = ask();
        jdbc.sql("UPDATE collaboration_request SET expires_at = now() - interval '1 minute' WHERE id = ?")
                .param(next)
                .update();
        assertThat(ask()).as("an unmarked one holds nobody up").isGreaterThan(next);
        assertThat(state(next)).isEqualTo("EXPIRED");
    }

    @Test
    void isNobodyElsesBusiness() throws Exception {
        long id = ask();
        long stranger = researchers.owner(3).account();
        long curator = people.curator("Cara Curator");
        for (long account : List.of(stranger, curator)) {
            for (String path : List.of("/requests/" + id, "/requests/" + id + "/report")) {
                assertThat(status(account, path)).as(path).isEqualTo(404);
            }
            for (String verb : List.of(
                    "accept", "decline", "withdraw", "end", "block", "report?reason=SPAM", "messages?text=Hello")) {
                assertThat(send(account, "/requests/" + id + "/" + verb).getStatus())
                        .as(verb)
                        .isEqualTo(404);
            }
            assertThat(status(account, "/desk/" + two.asked().author() + "/collaboration"))
                    .isEqualTo(404);
            assertThat(send(account, "/desk/" + two.asked().author() + "/collaboration", "capacity", "OPEN")
                            .getStatus())
                    .isEqualTo(404);
            assertThat(send(account, "/requests/blocked/" + two.asked().account() + "/end")
                            .getStatus())
                    .isEqualTo(404);
        }
        assertThat(send(two.asker().account(), "/requests/" + id + "/accept").getStatus())
                .as("one's own request")
                .isEqualTo(404);
        assertThat(send(two.asked().account(), "/requests/" + id + "/withdraw").getStatus())
                .isEqualTo(404);
        for (String none :
                List.of("/requests/0", "/requests/x", "/requests/999999999", "/requests/" + id + "?before=-1")) {
            assertThat(status(two.asker().account(), none)).as(none).isEqualTo(404);
        }
        assertThat(mvc.perform(get("/requests/" + id)).andReturn().getResponse().getRedirectedUrl())
                .startsWith("/login");
        assertThat(state(id)).isEqualTo("OPEN");
    }

    @Test
    void blocksSilentlyInBothDirections() throws Exception {
        long id = ask();
        assertThat(send(two.asked().account(), "/requests/" + id + "/block").getRedirectedUrl())
                .isEqualTo("/requests/blocked?done=blocked");
        assertThat(status(two.asked().account(), "/requests/" + id)).isEqualTo(404);
        assertThat(page(two.asker().account(), "/requests/" + id).text()).contains("Waiting for an answer");
        assertThat(panel(two.asked().account(), two.asker().author())).doesNotContain("Ask for collaboration");
        send(two.asker().account(), "/requests/" + id + "/withdraw");

        Two strangers = researchers.two();
        assertThat(panel(two.asker().account(), two.asked().author()))
                .isEqualTo(panel(strangers.asker().account(), strangers.asked().author())
                        .replace(
                                "/" + strangers.asked().author() + "/",
                                "/" + two.asked().author() + "/"));
        int mails = mails(two.asked().account());
        long unseen = ask();
        assertThat(mails(two.asked().account())).isEqualTo(mails);
        assertThat(page(two.asked().account(), "/requests").text()).contains("No requests yet.");
        assertThat(send(two.asked().account(), "/requests/" + unseen + "/accept")
                        .getStatus())
                .isEqualTo(404);
        assertThat(page(two.asker().account(), "/requests/" + unseen).text()).contains("Waiting for an answer");

        researchers.offer(two.asker(), "OPEN", null);
        Two back = new Two(two.asked(), two.asker(), two.sharedWork(), 0);
        assertThat(panel(two.asked().account(), two.asker().author())).contains("You have blocked this researcher");
        assertThat(post(two.asked().account(), back, "DATA", "WORK-" + two.sharedWork(), TEXT)
                        .getStatus())
                .isEqualTo(409);
        Document list = page(two.asked().account(), "/requests/blocked");
        assertThat(list.text()).contains("Quilla Askering").doesNotContain("@");
        send(two.asked().account(), list.select("main form").attr("action"));
        assertThat(page(two.asked().account(), "/requests/blocked").text()).contains("You have blocked nobody.");
        assertThat(page(two.asked().account(), "/requests").text()).contains("No requests yet.");
        assertThat(post(two.asked().account(), back, "DATA", "WORK-" + two.sharedWork(), TEXT)
                        .getStatus())
                .as("the unseen request holds nobody up")
                .isEqualTo(302);
    }

    @Test
    void endsAConversationByABlockAsByAnyEnd() throws Exception {
        long id = ask();
        send(two.asked().account(), "/requests/" + id + "/accept");
        int mails = mails(two.asked().account());
        send(two.asker().account(), "/requests/" + id + "/block");
        assertThat(mails(two.asked().account())).isEqualTo(mails);
        assertThat(page(two.asked().account(), "/requests/" + id).text())
                .contains("Conversation ended")
                .doesNotContain("lock list", "@people.test");
        assertThat(send(two.asked().account(), "/requests/" + id + "/messages", "text", "Why?")
                        .getStatus())
                .isEqualTo(409);
    }

    @Test
    void closesEverythingWhenTheRecordIsLost() throws Exception {
        long id = ask();
        Two others = researchers.two();
        two = new Two(two.asker(), others.asked(), others.sharedWork(), 0);
        Owner lost = others.asked();
        researchers.offer(others.asker(), "OPEN", null);
        long talk = askAs(others, "WORK-" + others.sharedWork());
        send(lost.account(), "/requests/" + talk + "/accept");
        loses(lost);
        assertThat(state(talk)).isEqualTo("ENDED");
        assertThat(status(lost.account(), "/requests/" + talk)).isEqualTo(404);
        assertThat(page(lost.account(), "/requests/conversations").text()).contains("No conversations yet");
        assertThat(send(lost.account(), "/requests/" + talk + "/messages", "text", "Still me")
                        .getStatus())
                .isEqualTo(404);
        assertThat(page(others.asker().account(), "/requests/" + talk).text()).doesNotContain("@people.test");
        assertThat(status(lost.account(), "/desk/" + lost.author() + "/collaboration"))
                .isEqualTo(404);
        assertThat(state(id)).isEqualTo("OPEN");
        loses(two.asker());
        assertThat(state(id)).as("what the lost record had asked").isEqualTo("CLOSED");
    }

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

    @Test
    void erasesWhatWasWrittenAndKeepsThePlace() throws Exception {
        long id = ask();
        send(two.asked().account(), "/requests/" + id + "/accept");
        send(two.asker().account(), "/requests/" + id + "/messages", "text", "Something private");
        PersonalData data = personalData.stream()
                .filter(part -> part.subject().equals("collaboration"))
                .findFirst()
                .orElseThrow();
        assertThat(data.export(two.asker().account()).toString()).contains("Something private", "It is short.");
        transactions.executeWithoutResult(status -> data.erase(two.asker().account()));
        assertThat(data.export(two.asker().account())).isEmpty();
        Document page = page(two.asked().account(), "/requests/" + id);
        assertThat(page.text())
                .contains("deleted account", "Conversation ended")
                .doesNotContain("private", "short", "@");
        assertThat(page(two.asked().account(), "/requests/conversations").text())
                .contains("deleted account");
        transactions.executeWithoutResult(status -> data.erase(two.asked().account()));
        assertThat(jdbc.sql("SELECT count(*) FROM collaboration_request WHERE id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void holdsStatesInTheDatabaseAsInTheCode() throws Exception {
        long id = ask();
        for (RequestState from : RequestState.values()) {
            for (RequestState to : RequestState.values()) {
                if (from != to) {
                    assertThat(goes(id, from, to)).as(from + " to " + to).isEqualTo(from.leadsTo(to));
                }
            }
        }
    }

    private boolean goes(long id, RequestState from, RequestState to) {
        return Boolean.TRUE.equals(transactions.execute(status -> {
            status.setRollbackOnly();
            jdbc.sql("ALTER TABLE collaboration_request DISABLE TRIGGER collaboration_request_state")
                    .update();
            set(id, from);
            jdbc.sql("ALTER TABLE collaboration_request ENABLE TRIGGER collaboration_request_state")
                    .update();
            try {
                set(id, to);
                return true;
            } catch (DataAccessException e) {
                return false;
            }
        }));
    }

    private void set(long id, RequestState state) {
        jdbc.sql("""
                UPDATE collaboration_request SET state = ?, closed_at = now(),
                    decline_reason = CASE WHEN ? = 'DECLINED' THEN 'UNSAID' END WHERE id = ?
                """).params(state.name(), state.name(), id).update();
    }

    // What the tests above are written with.

    private long ask() throws Exception {
        return askAs(two, "WORK-" + two.sharedWork());
    }

    private long askAs(Two pair, String context) throws Exception {
        String place = post(pair, "COAUTHOR", context, TEXT).getRedirectedUrl();
        assertThat(place).startsWith("/requests/").endsWith("?done=sent");
        return Long.parseLong(place.replaceAll("\\D", ""));
    }

    private String form() {
        return "/researchers/" + two.asked().author() + "/requests";
    }

    private MockHttpServletResponse post(Two pair, String intent, String context, String text) throws Exception {
        return post(pair.asker().account(), pair, intent, context, text);
    }

    private MockHttpServletResponse post(long account, Two pair, String intent, String context, String text)
            throws Exception {
        return send(
                account,
                "/researchers/" + pair.asked().author() + "/requests",
                "intent",
                intent,
                "context",
                context,
                "text",
                text);
    }

    private MockHttpServletResponse send(long account, String path, String... fields) throws Exception {
        var request = org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post(path)
                .with(people.as(account));
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return mvc.perform(request).andReturn().getResponse();
    }

    private int status(long account, String path) throws Exception {
        return mvc.perform(get(path).with(people.as(account)))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private Document page(long account, String path) throws Exception {
        MockHttpServletResponse answer =
                mvc.perform(get(path).with(people.as(account))).andReturn().getResponse();
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        assertThat(answer.getHeader("Cache-Control")).contains("no-store");
        return Jsoup.parse(answer.getContentAsString());
    }

    private String panel(long account, long author) throws Exception {
        return page(account, path(author)).select("#collaboration").text();
    }

    private Document visitor(long author) throws Exception {
        return Jsoup.parse(
                mvc.perform(get(path(author))).andReturn().getResponse().getContentAsString());
    }

    private String path(long author) {
        return jdbc.sql("SELECT '/researchers/' || id || '/' || slug FROM author WHERE id = ?")
                .param(author)
                .query(String.class)
                .single();
    }

    private void loses(Owner owner) {
        transactions.executeWithoutResult(status -> {
            jdbc.sql("UPDATE author SET owner_id = NULL, claim_state = 'UNCLAIMED' WHERE id = ?")
                    .param(owner.author())
                    .update();
            events.publishEvent(new OwnershipEnded(owner.author(), owner.account(), true));
        });
    }

    private static List<Integer> allAtOnce(List<Callable<Integer>> attempts) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(attempts.size())) {
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : threads.invokeAll(attempts)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }

    private String state(long id) {
        return jdbc.sql("SELECT state FROM collaboration_request WHERE id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private int openRequests() {
        return jdbc.sql("SELECT count(*) FROM collaboration_request WHERE sender_id = ? AND state = 'OPEN'")
                .param(two.asker().account())
                .query(Integer.class)
                .single();
    }

    private int mails(long account) {
        return jdbc.sql("SELECT count(*) FROM mail WHERE recipient = ?")
                .param(people.email(account))
                .query(Integer.class)
                .single();
    }

    private String lastMail(long account) {
        return jdbc.sql("SELECT subject || ' ' || body FROM mail WHERE recipient = ? ORDER BY id DESC LIMIT 1")
                .param(people.email(account))
                .query(String.class)
                .single();
    }
}
