package org.bzpeer.collaboration;

import static org.assertj.core.api.Assertions.assertThat;

import org.bzpeer.catalog.OwnershipEnded;
import org.bzpeer.collaboration.Researchers.Owner;
import org.bzpeer.collaboration.Researchers.Two;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What ends everything between two: a block, and the loss of the record. */
class BlockingTests extends RequestSite {

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

    private void loses(Owner owner) {
        transactions.executeWithoutResult(status -> {
            jdbc.sql("UPDATE author SET owner_id = NULL, claim_state = 'UNCLAIMED' WHERE id = ?")
                    .param(owner.author())
                    .update();
            events.publishEvent(new OwnershipEnded(owner.author(), owner.account(), true));
        });
    }
}
