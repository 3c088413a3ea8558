package org.bzpeer.collaboration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import org.bzpeer.account.PersonalData;
import org.bzpeer.collaboration.Researchers.Owner;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** A request from its form to the conversation, and who reads what of it. */
class RequestTests extends RequestSite {

    @Autowired
    private Expiry expiry;

    @Autowired
    private List<PersonalData> personalData;

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
}
