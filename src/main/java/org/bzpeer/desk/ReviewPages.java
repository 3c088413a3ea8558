package org.bzpeer.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.bzpeer.catalog.Dates;
import org.bzpeer.desk.ReviewPage.Row;
import org.bzpeer.platform.SqlArrays;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the works to answer for, newest first, by keyset. */
@Component
class ReviewPages {

    static final int PAGE = 50;
    private static final int MOST_REMOVED = 500;

    private static final String ON_RECORD = """
            SELECT s.work_id, s.title, s.slug, s.published, s.month_only, s.type, s.lead_names, s.author_count,
                coalesce(a.answer, ''), coalesce(s.work_id = ANY (p.pinned_works), false)
            FROM authorship s LEFT JOIN work_answer a ON a.author_id = s.author_id AND a.work_id = s.work_id
            LEFT JOIN author_profile p ON p.author_id = s.author_id
            WHERE s.author_id = :author%s%s
            ORDER BY s.published DESC, s.sort_key, s.work_id LIMIT :limit
            """;

    private static final String BEHIND = """
             AND (NOT EXISTS (SELECT FROM authorship c WHERE c.author_id = :author AND c.work_id = :after)
                OR s.published <= (SELECT c.published FROM authorship c WHERE c.author_id = :author AND c.work_id = :after)
                AND (s.published < (SELECT c.published FROM authorship c WHERE c.author_id = :author AND c.work_id = :after)
                    OR (s.sort_key, s.work_id) >
                        ((SELECT c.sort_key FROM authorship c WHERE c.author_id = :author AND c.work_id = :after), :after)))
            """;

    private static final String REMOVED = """
            SELECT w.id, w.title, w.slug, w.published, w.month_only, w.type,
                (coalesce(b.shown_names, w.author_names))[1:3], cardinality(w.author_names), a.answer, false
            FROM work_answer a JOIN work w ON w.id = a.work_id LEFT JOIN byline b ON b.work_id = w.id
            WHERE a.author_id = ? AND a.answer = 'NOT_MINE'
            ORDER BY a.answered_at DESC, w.id LIMIT ?
            """;

    private final JdbcClient jdbc;

    ReviewPages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    ReviewPage page(OwnRecord record, @Nullable String asked, @Nullable String afterText) {
        String show = asked != null && List.of("all", "removed").contains(asked) ? asked : "unanswered";
        Long after = afterText != null && afterText.matches("[1-9][0-9]{0,17}") ? Long.valueOf(afterText) : null;
        if (show.equals("removed")) {
            List<Row> removed = jdbc.sql(REMOVED)
                    .params(record.author().id(), MOST_REMOVED)
                    .query((row, number) -> row(row))
                    .list();
            return new ReviewPage(show, null, removed, null);
        }
        String sql = ON_RECORD
                .formatted(show.equals("all") ? "" : " AND a.answer IS NULL", after == null ? "" : BEHIND)
                .replace("[1:3]", "[1\\:3]");
        List<Row> works = jdbc.sql(sql)
                .param("author", record.author().id())
                .param("after", after)
                .param("limit", PAGE + 1)
                .query((row, number) -> row(row))
                .list();
        boolean more = works.size() > PAGE;
        List<Row> shown = more ? works.subList(0, PAGE) : works;
        String next = more
                ? record.desk() + "/works?show=" + show + "&after="
                        + shown.getLast().id()
                : null;
        return new ReviewPage(show, after, shown, next);
    }

    private static Row row(ResultSet row) throws SQLException {
        String[] names = SqlArrays.texts(row, 7);
        return new Row(
                row.getLong(1),
                Objects.requireNonNull(row.getString(2)),
                "/works/" + row.getLong(1) + "/" + row.getString(3),
                Dates.text(row.getObject(4, LocalDate.class), row.getBoolean(5)),
                Objects.requireNonNull(row.getString(6)),
                List.of(names),
                row.getInt(8) - names.length,
                Objects.requireNonNull(row.getString(9)),
                row.getBoolean(10));
    }
}
