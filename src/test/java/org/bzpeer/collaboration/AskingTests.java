package org.bzpeer.collaboration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bzpeer.collaboration.Researchers.Owner;
import org.bzpeer.collaboration.Researchers.Two;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;

/** Who may ask whom for what, and how often. */
class AskingTests extends RequestSite {

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

    private static List<Integer> allAtOnce(List<Callable<Integer>> attempts) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(attempts.size())) {
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : threads.invokeAll(attempts)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }

    private int openRequests() {
        return jdbc.sql("SELECT count(*) FROM collaboration_request WHERE sender_id = ? AND state = 'OPEN'")
                .param(two.asker().account())
                .query(Integer.class)
                .single();
    }
}
