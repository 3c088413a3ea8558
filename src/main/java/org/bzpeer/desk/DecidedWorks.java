package org.bzpeer.desk;

import org.bzpeer.catalog.WorksDecided;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When somebody else moves a work of a record, its owner has answered for another share of the works, and it is pinned no more. */
@Component
class DecidedWorks {

    private final OwnerEvidence evidence;
    private final JdbcClient jdbc;

    DecidedWorks(OwnerEvidence evidence, JdbcClient jdbc) {
        this.evidence = evidence;
        this.jdbc = jdbc;
    }

    @EventListener
    @Transactional
    public void follow(WorksDecided decided) {
        jdbc.sql("""
                UPDATE author_profile p SET version = version + 1, pinned_works = ARRAY(
                    SELECT u.id FROM unnest(p.pinned_works) WITH ORDINALITY AS u (id, place)
                    JOIN authorship s ON s.author_id = p.author_id AND s.work_id = u.id ORDER BY u.place)
                WHERE p.author_id = ? AND EXISTS (SELECT FROM unnest(p.pinned_works) AS u (id)
                    WHERE NOT EXISTS (SELECT FROM authorship s WHERE s.author_id = p.author_id AND s.work_id = u.id))
                """).param(decided.authorId()).update();
        evidence.renewShare(decided.authorId());
    }
}
