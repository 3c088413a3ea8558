package org.bzpeer.site;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.bzpeer.catalog.AuthorLink;
import org.bzpeer.catalog.Dates;
import org.bzpeer.catalog.RecordsPending;
import org.bzpeer.catalog.TopicNames;
import org.bzpeer.site.HomePage.Recent;
import org.bzpeer.site.HomePage.Source;
import org.bzpeer.trust.TrustLabel;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Reads the start page; its totals are counted at most every few seconds. Researchers are read each time: a name that
 * somebody has changed stands nowhere any more.
 */
@Component
class HomePages {

    private static final long KEPT_FOR = Duration.ofSeconds(5).toNanos();

    private record Kept(HomePage page, long readAt) {}

    private final JdbcClient jdbc;
    private final TopicNames topics;
    private volatile @Nullable Kept kept;

    HomePages(JdbcClient jdbc, TopicNames topics) {
        this.jdbc = jdbc;
        this.topics = topics;
    }

    HomePage home() {
        Kept current = kept;
        if (current == null || System.nanoTime() - current.readAt() > KEPT_FOR) {
            current = new Kept(read(), System.nanoTime());
            kept = current;
        }
        return current.page().withRecent(recent());
    }

    /** Whoever is unlisted leaves the list of recent records at once. */
    @TransactionalEventListener
    void forget(RecordsPending pending) {
        kept = null;
    }

    private HomePage read() {
        return new HomePage(
                count("SELECT count(*) FROM author WHERE NOT unlisted"),
                count("SELECT count(*) FROM work"),
                count("SELECT count(*) FROM topic"),
                count(
                                "SELECT count(*) FROM import_run WHERE state = 'RUNNING' AND started_at > now() - interval '1 day'")
                        > 0,
                List.of(),
                sources());
    }

    private long count(String sql) {
        return Objects.requireNonNull(
                jdbc.sql(sql).query((row, number) -> row.getLong(1)).single());
    }

    private List<Recent> recent() {
        return jdbc.sql("""
                SELECT id, name, slug, works, first_year, last_year, coalesce(main_topic_id, 0), trust_label, trust_score
                FROM author WHERE NOT unlisted ORDER BY updated_at DESC, works DESC, id LIMIT 8
                """)
                .query((row, number) -> new Recent(
                        new AuthorLink(row.getLong(1), row.getString(2), row.getString(3)),
                        row.getInt(4),
                        Dates.years(row.getInt(5), row.getInt(6)),
                        row.getInt(7) == 0 ? null : topics.name(row.getInt(7)),
                        "Trust " + row.getInt(9) + " - "
                                + TrustLabel.valueOf(row.getString(8)).text()))
                .list();
    }

    private List<Source> sources() {
        return jdbc.sql("SELECT source, count(*), max(recorded_on) FROM work GROUP BY source ORDER BY source")
                .query((row, number) -> new Source(
                        row.getString(1), row.getLong(2), Dates.text(row.getObject(3, LocalDate.class), false)))
                .list();
    }
}
