package org.bzpeer.catalog;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bzpeer.catalog.WorkCard.ShownAuthor;
import org.bzpeer.platform.SqlArrays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads works for a list that belongs to no researcher: a topic's, a feed's. */
@Component
public class WorkCards {

    private static final String CARDS = """
            SELECT w.id, w.title, w.slug, w.type, w.source, w.published, w.month_only, w.venue, w.doi, w.arxiv_id,
                w.topic_ids, (coalesce(b.shown_names, w.author_names))[1\\:3], cardinality(w.author_names), b.author_ids[1\\:3], t.text,
                w.status, w.notice_doi
            FROM work w LEFT JOIN byline b ON b.work_id = w.id LEFT JOIN work_abstract t ON t.work_id = w.id
            WHERE w.id = ANY (:ids)
            """;

    private final JdbcClient jdbc;
    private final TopicNames topics;

    WorkCards(JdbcClient jdbc, TopicNames topics) {
        this.jdbc = jdbc;
        this.topics = topics;
    }

    /** Returns the cards of these works in their order, in one statement; works that are not there are left out. */
    public List<WorkCard> of(List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, WorkCard> cards = new HashMap<>();
        jdbc.sql(CARDS).param("ids", ids.toArray(Long[]::new)).query(row -> {
            LocalDate published = row.getObject(6, LocalDate.class);
            List<ShownAuthor> authors = ShownAuthors.of(SqlArrays.texts(row, 12), SqlArrays.longs(row, 14), "", 0);
            WorkCard card = new WorkCard(
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
                    row.getString(15),
                    Arrays.stream(SqlArrays.ints(row, 11))
                            .mapToObj(topics::name)
                            .toList(),
                    "",
                    "",
                    WorkMark.of(row.getString(16), row.getString(4), row.getString(17)));
            cards.put(card.id(), card);
        });
        return ids.stream().map(cards::get).filter(Objects::nonNull).toList();
    }
}
