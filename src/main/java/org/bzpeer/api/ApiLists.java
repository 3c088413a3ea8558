package org.bzpeer.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bzpeer.api.Representations.Subject;
import org.bzpeer.catalog.NoSuchRecord;
import org.bzpeer.catalog.RecordId;
import org.bzpeer.shared.Slug;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the ids of lists, each by an index and from where the page before ended. */
@Component
class ApiLists {

    /** An id and where it stands in the order of its list. */
    record Row(long id, String position) {}

    private final JdbcClient jdbc;
    private final Representations representations;

    ApiLists(JdbcClient jdbc, Representations representations) {
        this.jdbc = jdbc;
        this.representations = representations;
    }

    /** All listed researchers by number. */
    List<Row> researchers(@Nullable String after, int limit) {
        return byId("SELECT id FROM author WHERE NOT unlisted AND id > :after ORDER BY id LIMIT :limit", after, limit);
    }

    /** Those whose works have a topic most often; those with the most works first. */
    List<Row> researchersOf(int topic, @Nullable String after, int limit) {
        Map<String, Object> values = new HashMap<>(Map.of("topic", topic, "limit", limit));
        return prolific("main_topic_id = :topic", values, after);
    }

    /** Those whose record prints exactly the name of an institution; those with the most works first. */
    List<Row> researchersAt(String institution, @Nullable String after, int limit) {
        Map<String, Object> values = new HashMap<>(Map.of("name", institution, "limit", limit));
        return prolific("left(affiliation, 200) = left(:name, 200) AND affiliation = :name", values, after);
    }

    /** All works by number. */
    List<Row> works(@Nullable String after, int limit) {
        return byId("SELECT id FROM work WHERE id > :after ORDER BY id LIMIT :limit", after, limit);
    }

    /** Those with a topic as their first one, newest first. */
    List<Row> worksOf(int topic, @Nullable String after, int limit) {
        Map<String, Object> values = new HashMap<>(Map.of("topic", topic, "limit", limit));
        String behind = "";
        if (after != null) {
            behind = " AND (published, id) < (:published::date, :id)";
            values.put("published", after.substring(0, after.indexOf('.')));
            values.put("id", Long.valueOf(after.substring(after.indexOf('.') + 1)));
        }
        return jdbc.sql("SELECT id, published FROM work WHERE topic_ids[1] = :topic" + behind
                        + " ORDER BY published DESC, id DESC LIMIT :limit")
                .params(values)
                .query((row, number) -> new Row(row.getLong(1), row.getString(2) + "." + row.getLong(1)))
                .list();
    }

    /** Topics or institutions by number. */
    List<Subject> subjects(String kind, @Nullable String after, int limit) {
        return jdbc.sql(subjectSql(kind) + " WHERE id > :after ORDER BY id LIMIT :limit")
                .param("after", after == null ? 0 : Long.parseLong(after))
                .param("limit", limit)
                .query((row, number) ->
                        subject(kind, row.getLong(1), row.getString(2), row.getString(3), row.getInt(4)))
                .list();
    }

    /**
     * Returns a topic or an institution.
     *
     * @throws NoSuchRecord when there is none of this number
     */
    Subject subject(String kind, String id) {
        long number = RecordId.parse(id);
        if (number > Integer.MAX_VALUE && kind.equals("topics")) {
            throw unknown();
        }
        return jdbc.sql(subjectSql(kind) + " WHERE id = :id")
                .param("id", number)
                .query((row, n) -> subject(kind, row.getLong(1), row.getString(2), row.getString(3), row.getInt(4)))
                .optional()
                .orElseThrow(ApiLists::unknown);
    }

    private static NoSuchRecord unknown() {
        return new NoSuchRecord("There is no such record here.");
    }

    private static String subjectSql(String kind) {
        return kind.equals("topics")
                ? "SELECT id, name, NULL, followers FROM topic"
                : "SELECT id, name, ror, followers FROM institution";
    }

    private Subject subject(String kind, long id, String name, @Nullable String ror, int followers) {
        return new Subject(id, representations.url("/" + kind + "/" + id + "/" + Slug.of(name)), name, ror, followers);
    }

    private List<Row> byId(String sql, @Nullable String after, int limit) {
        return jdbc.sql(sql)
                .param("after", after == null ? 0 : Long.parseLong(after))
                .param("limit", limit)
                .query((row, number) -> new Row(row.getLong(1), row.getString(1)))
                .list();
    }

    private List<Row> prolific(String condition, Map<String, Object> values, @Nullable String after) {
        String behind = "";
        if (after != null) {
            behind = " AND works <= :works AND (works < :works OR id > :id)";
            values.put("works", Integer.valueOf(after.substring(0, after.indexOf('.'))));
            values.put("id", Long.valueOf(after.substring(after.indexOf('.') + 1)));
        }
        return new ArrayList<>(jdbc.sql("SELECT id, works FROM author WHERE NOT unlisted AND " + condition + behind
                        + " ORDER BY works DESC, id LIMIT :limit")
                .params(values)
                .query((row, number) -> new Row(row.getLong(1), row.getInt(2) + "." + row.getLong(1)))
                .list());
    }
}
