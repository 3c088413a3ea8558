package org.bzpeer.claim;

import org.bzpeer.account.DemoEntered;
import org.bzpeer.account.OrcidIds;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Claims the record of a trial's ready account, once, by the iD that its invented works carry. Whoever tries the site out
 * may give the record up; it is not claimed again behind their back.
 */
@Component
class DemoClaims {

    private final JdbcClient jdbc;
    private final OrcidIds ids;
    private final Claims claims;
    private final Claiming claiming;
    private final Proving proving;

    DemoClaims(JdbcClient jdbc, OrcidIds ids, Claims claims, Claiming claiming, Proving proving) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.claims = claims;
        this.claiming = claiming;
        this.proving = proving;
    }

    @EventListener
    @Order(DemoEntered.CLAIM)
    void claim(DemoEntered event) {
        jdbc.sql(
                        "SELECT author_id FROM author_identifier WHERE scheme = 'orcid' AND value = ? ORDER BY author_id LIMIT 1")
                .param(event.orcid())
                .query((row, number) -> row.getLong(1))
                .optional()
                .filter(author -> claims.findByAuthorId(author).stream()
                        .noneMatch(claim -> claim.state().isLive() || claim.isOf(event.accountId())))
                .ifPresent(author -> {
                    ids.link(event.accountId(), event.orcid());
                    long claim = claiming.open(event.accountId(), author);
                    proving.bring(claim, event.accountId(), ProofKind.ORCID, "");
                });
    }
}
