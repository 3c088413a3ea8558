package org.bzpeer.collaboration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.bzpeer.SiteTest;
import org.bzpeer.account.People;
import org.bzpeer.collaboration.Researchers.Owner;
import org.bzpeer.collaboration.Researchers.Two;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** Two researchers who may ask each other, and the front door to what they send. */
@SiteTest
abstract class RequestSite {

    static final String TEXT = "May I send you a draft?\n<b>It is short.</b>";

    @Autowired
    MockMvc mvc;

    @Autowired
    People people;

    @Autowired
    Researchers researchers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transactions;

    Two two = new Two(new Owner(0, 0), new Owner(0, 0), 0, 0);

    @BeforeEach
    void meet() throws Exception {
        two = researchers.two();
    }

    long ask() throws Exception {
        return askAs(two, "WORK-" + two.sharedWork());
    }

    long askAs(Two pair, String context) throws Exception {
        String place = post(pair, "COAUTHOR", context, TEXT).getRedirectedUrl();
        assertThat(place).startsWith("/requests/").endsWith("?done=sent");
        return Long.parseLong(place.replaceAll("\\D", ""));
    }

    String form() {
        return "/researchers/" + two.asked().author() + "/requests";
    }

    MockHttpServletResponse post(Two pair, String intent, String context, String text) throws Exception {
        return post(pair.asker().account(), pair, intent, context, text);
    }

    MockHttpServletResponse post(long account, Two pair, String intent, String context, String text) throws Exception {
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

    MockHttpServletResponse send(long account, String path, String... fields) throws Exception {
        var request = org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post(path)
                .with(people.as(account));
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return mvc.perform(request).andReturn().getResponse();
    }

    int status(long account, String path) throws Exception {
        return mvc.perform(get(path).with(people.as(account)))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    Document page(long account, String path) throws Exception {
        MockHttpServletResponse answer =
                mvc.perform(get(path).with(people.as(account))).andReturn().getResponse();
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        assertThat(answer.getHeader("Cache-Control")).contains("no-store");
        return Jsoup.parse(answer.getContentAsString());
    }

    String panel(long account, long author) throws Exception {
        return page(account, path(author)).select("#collaboration").text();
    }

    String path(long author) {
        return jdbc.sql("SELECT '/researchers/' || id || '/' || slug FROM author WHERE id = ?")
                .param(author)
                .query(String.class)
                .single();
    }

    String state(long id) {
        return jdbc.sql("SELECT state FROM collaboration_request WHERE id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    int mails(long account) {
        return jdbc.sql("SELECT count(*) FROM mail WHERE recipient = ?")
                .param(people.email(account))
                .query(Integer.class)
                .single();
    }

    String lastMail(long account) {
        return jdbc.sql("SELECT subject || ' ' || body FROM mail WHERE recipient = ? ORDER BY id DESC LIMIT 1")
                .param(people.email(account))
                .query(String.class)
                .single();
    }
}
