package org.bzpeer.imports;

import org.bzpeer.identity.Places;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes the cards that stand under authors: one for each authorship, with all that a list of works shows. */
@Component
class Cards {

    private final JdbcTemplate jdbc;

    Cards(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Brings the cards of the works in the transaction's {@code changed_work} up to date, and writes those of the
     * authorships in {@code attribution}. Names are as shown, never as printed where somebody has chosen another.
     */
    void write() {
        jdbc.execute("""
                UPDATE authorship s SET
                    position = %1$s,
                    printed_name = (coalesce(b.shown_names, w.author_names))[%1$s],
                    published = w.published, sort_key = w.sort_key, type = w.type, month_only = w.month_only,
                    source = w.source, title = w.title, slug = w.slug, venue = w.venue, doi = w.doi,
                    arxiv_id = w.arxiv_id, topic_ids = w.topic_ids,
                    lead_names = (coalesce(b.shown_names, w.author_names))[1:3],
                    lead_ids = b.author_ids[1:3], author_count = cardinality(w.author_names), recorded_on = w.recorded_on
                FROM changed_work p JOIN work w ON w.id = p.work_id JOIN byline b ON b.work_id = p.work_id
                WHERE s.work_id = p.work_id AND s.author_id IN (SELECT abs(u.id) FROM unnest(b.author_ids) AS u (id))
                    AND (p.only_author IS NULL OR s.author_id = p.only_author);
                INSERT INTO authorship
                SELECT t.author_id, t.work_id, t.position, n.names[t.position], t.basis,
                    (SELECT string_agg(n.names[array_position(w.author_keys, k.key)], ', ' ORDER BY k.rank)
                     FROM unnest(t.shared_keys) WITH ORDINALITY AS k (key, rank)
                     WHERE cardinality(w.author_keys) = cardinality(w.author_names)),
                    w.published,
                    w.sort_key, w.type, w.month_only, w.source, w.title, w.slug, w.venue, w.doi, w.arxiv_id, w.topic_ids,
                    n.names[1:3], b.author_ids[1:3], cardinality(w.author_names), w.recorded_on
                FROM attribution t JOIN work w ON w.id = t.work_id JOIN byline b ON b.work_id = t.work_id,
                    LATERAL (SELECT coalesce(b.shown_names, w.author_names) AS names) n
                ORDER BY t.author_id, w.published DESC, w.sort_key, w.id
                """.formatted(Places.OF_AUTHORSHIP));
    }
}
