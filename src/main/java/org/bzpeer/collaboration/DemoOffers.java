package org.bzpeer.collaboration;

import java.util.List;
import org.bzpeer.account.DemoEntered;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets a trial's ready accounts be asked, as long as nobody has said anything else for them. */
@Component
class DemoOffers {

    private final JdbcClient jdbc;
    private final Offers offers;

    DemoOffers(JdbcClient jdbc, Offers offers) {
        this.jdbc = jdbc;
        this.offers = offers;
    }

    @EventListener
    @Order(DemoEntered.OFFER)
    void open(DemoEntered event) {
        jdbc.sql("""
                SELECT a.id FROM author_identifier i JOIN author a ON a.id = i.author_id AND a.owner_id = ?
                WHERE i.scheme = 'orcid' AND i.value = ? ORDER BY a.id LIMIT 1
                """)
                .params(event.accountId(), event.orcid())
                .query((row, number) -> row.getLong(1))
                .optional()
                .filter(author -> offers.of(author, event.accountId()).isEmpty())
                .ifPresent(author -> offers.say(
                        author,
                        event.accountId(),
                        new Offer(
                                List.of(Intent.COAUTHOR, Intent.REVIEW, Intent.DATA),
                                Capacity.OPEN,
                                null,
                                List.of("English"))));
    }
}
