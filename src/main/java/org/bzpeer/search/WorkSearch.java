package org.bzpeer.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bzpeer.catalog.Dates;
import org.bzpeer.catalog.ShownAuthors;
import org.bzpeer.catalog.TopicNames;
import org.bzpeer.catalog.WorkCard;
import org.bzpeer.catalog.WorkCard.ShownAuthor;
import org.bzpeer.platform.BadRequest;
import org.bzpeer.platform.SqlArrays;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds works by the words of their titles, newest first. */
@Component
class WorkSearch {

    private final JdbcClient jdbc;
    private final TopicNames topics;

    WorkSearch(JdbcClient jdbc, TopicNames topics) {
        this.jdbc = jdbc;
        this.topics = topics;
    }

    /** @param after the position of the last work of the page before, or null */
    List<WorkCard> find(String query, @Nullable String after, int limit) {
        Map<String, Object> values = new HashMap<>();
        values.put("query", query);
        values.put("limit", limit);
        String behind = "";
        if (after != null) {
            behind = " AND (w.published, -w.id) < (:publishedAfter, -:idAfter)";
            if (!after.matches("\\d{4}-\\d{2}-\\d{2}\\.\\d{1,18}")) {
                throw new BadRequest("This address does not lead to a page of results.");
            }
            try {
                values.put("publishedAfter", LocalDate.parse(after.substring(0, 10)));
            } catch (DateTimeException e) {
                throw new BadRequest("This address does not lead to a page of results.");
            }
            values.put("idAfter", Long.valueOf(after.substring(11)));
        }
        return jdbc.sql("""
                SELECT f.*, b.author_ids[1\\:3], b.shown_names[1\\:3] FROM (
                    SELECT w.id, w.title, w.slug, w.type, w.source, w.published, w.month_only, w.venue, w.doi, w.arxiv_id,
                        w.topic_ids, w.author_names[1\\:3], cardinality(w.author_names)
                    FROM work w
                    WHERE to_tsvector('english', w.title) @@ websearch_to_tsquery('english', :query)%s
                    ORDER BY w.published DESC, w.id LIMIT :limit
                ) f LEFT JOIN byline b ON b.work_id = f.id
                ORDER BY f.published DESC, f.id
                """.formatted(behind))
                .params(values)
                .query((row, number) -> {
                    LocalDate published = row.getObject(6, LocalDate.class);
                    String[] shown = SqlArrays.texts(row, 15);
                    String[] names = shown.length == 0 ? SqlArrays.texts(row, 12) : shown;
                    List<ShownAuthor> authors = ShownAuthors.of(names, SqlArrays.longs(row, 14), "", 0);
                    return new WorkCard(
                            row.getLong(1),
                            row.getString(2),
                            "/works/" + row.getLong(1) + "/" + row.getString(3),
                            row.getString(4),
                            published.getYear(),
                            published,
                            Dates.text(published, row.getBoolean(7)),
                            row.getString(5),
                            row.getString(8),
                            row.getString(9),
                            row.getString(10),
                            authors,
                            row.getInt(13) - authors.size(),
                            null,
                            Arrays.stream(SqlArrays.ints(row, 11))
                                    .mapToObj(topics::name)
                                    .toList(),
                            "",
                            "");
                })
                .list();
    }

    /** Returns the position of a work in the order of the results. */
    static String position(WorkCard work) {
        return work.published() + "." + work.id();
    }
}
