package org.bzpeer.collaboration;

import org.bzpeer.catalog.OwnershipBegan;
import org.bzpeer.catalog.OwnershipEnded;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What follows when a record gets an owner or loses one, in the transaction of that decision. */
@Component
class OwnerChanges {

    private final WaitingList waiting;
    private final Offers offers;
    private final JdbcClient jdbc;

    OwnerChanges(WaitingList waiting, Offers offers, JdbcClient jdbc) {
        this.waiting = waiting;
        this.offers = offers;
        this.jdbc = jdbc;
    }

    @EventListener
    @Transactional
    public void began(OwnershipBegan event) {
        waiting.tell(event.authorId(), event.accountId());
    }

    /** What was sent to the record or by it is over: it rested on who the account was held to be. */
    @EventListener
    @Transactional
    public void ended(OwnershipEnded event) {
        offers.forget(event.authorId());
        jdbc.sql("""
                UPDATE collaboration_request
                SET state = CASE state WHEN 'OPEN' THEN 'CLOSED' ELSE 'ENDED' END, closed_at = now()
                WHERE state IN ('OPEN', 'ACCEPTED')
                    AND (author_id = :author AND owner_id = :account
                        OR sender_id = :account AND sender_author_id = :author)
                """)
                .param("author", event.authorId())
                .param("account", event.accountId())
                .update();
    }
}
