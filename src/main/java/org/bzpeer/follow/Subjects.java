package org.bzpeer.follow;

import java.util.List;
import java.util.Optional;
import org.bzpeer.catalog.AuthorLink;
import org.bzpeer.catalog.Dates;
import org.bzpeer.catalog.WorkCards;
import org.bzpeer.follow.SubjectPage.Researcher;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads what topics and institutions are and who belongs to them. A topic's works are those that have it as their first
 * topic, its researchers those whose works have it most often; an institution's researchers are those whose record
 * prints exactly its name. Every statement goes by an index and is bounded.
 */
@Component
class Subjects {

    /** Beyond this nobody counts on. */
    private static final int COUNTED = 1_000;

    private static final int PROLIFIC = 20;

    /** A topic or an institution as stored. */
    record Found(
            Subject subject, long id, String name, @Nullable String ror, int followers) {

        String path() {
            return subject.path(id, name);
        }
    }

    private final JdbcClient jdbc;
    private final WorkCards cards;

    Subjects(JdbcClient jdbc, WorkCards cards) {
        this.jdbc = jdbc;
        this.cards = cards;
    }

    Optional<Found> find(Subject subject, long id) {
        return jdbc.sql("SELECT id, name, %s, followers FROM %s WHERE id = ?"
                        .formatted(subject == Subject.INSTITUTION ? "ror" : "NULL", subject.table()))
                .param(id)
                .query((row, number) ->
                        new Found(subject, row.getLong(1), row.getString(2), row.getString(3), row.getInt(4)))
                .optional();
    }

    SubjectPage page(Found found) {
        return new SubjectPage(
                found.subject().noun(),
                found.name(),
                found.path(),
                found.ror(),
                researchers(found),
                prolific(found),
                cards.of(newestWorks(found, 10)));
    }

    /** Returns the newest works; an institution's are taken from its twenty most prolific researchers. */
    List<Long> newestWorks(Found found, int limit) {
        String sql = found.subject() == Subject.TOPIC
                ? "SELECT id FROM work WHERE topic_ids[1] = :id ORDER BY published DESC, id DESC LIMIT :limit"
                : """
                SELECT work_id FROM (
                    SELECT DISTINCT s.work_id, s.published FROM (
                        SELECT id FROM author WHERE NOT unlisted AND %s ORDER BY works DESC, id LIMIT %d) a
                    CROSS JOIN LATERAL (
                        SELECT work_id, published FROM authorship WHERE author_id = a.id
                        ORDER BY published DESC, sort_key, work_id LIMIT :limit) s) w
                ORDER BY published DESC, work_id DESC LIMIT :limit
                """.formatted(belonging(found), PROLIFIC);
        return jdbc.sql(sql)
                .param("id", found.id())
                .param("name", found.name())
                .param("limit", limit)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    private String researchers(Found found) {
        int counted = jdbc.sql(
                        "SELECT count(*) FROM (SELECT FROM author WHERE NOT unlisted AND %s LIMIT :limit) counted"
                                .formatted(belonging(found)))
                .param("id", found.id())
                .param("name", found.name())
                .param("limit", COUNTED + 1)
                .query((row, number) -> row.getInt(1))
                .single();
        if (counted > COUNTED) {
            return "More than 1,000 researchers";
        }
        return counted == 1 ? "1 researcher" : "%,d researchers".formatted(counted);
    }

    private List<Researcher> prolific(Found found) {
        return jdbc.sql("""
                SELECT id, name, slug, works, first_year, last_year FROM author
                WHERE NOT unlisted AND %s ORDER BY works DESC, id LIMIT :limit
                """.formatted(belonging(found)))
                .param("id", found.id())
                .param("name", found.name())
                .param("limit", PROLIFIC)
                .query((row, number) -> new Researcher(
                        new AuthorLink(row.getLong(1), row.getString(2), row.getString(3)),
                        row.getInt(4),
                        Dates.years(row.getInt(5), row.getInt(6))))
                .list();
    }

    /** The words of the index, so that it is used. */
    private static String belonging(Found found) {
        return found.subject() == Subject.TOPIC
                ? "main_topic_id = :id"
                : "left(affiliation, 200) = left(:name, 200) AND affiliation = :name";
    }
}
