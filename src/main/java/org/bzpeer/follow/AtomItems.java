package org.bzpeer.follow;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bzpeer.follow.AtomFeeds.Item;
import org.bzpeer.platform.SqlArrays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads works as entries of an Atom feed, which carry more of their authors than a list does. */
@Component
class AtomItems {

    private static final int AUTHORS = 20;

    private final JdbcClient jdbc;

    AtomItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the works in the order of their ids; an entry is as new as the source's record. */
    List<Item> of(List<Long> ids) {
        Map<Long, Item> items = byId(ids);
        return ids.stream().map(items::get).filter(Objects::nonNull).toList();
    }

    /** Returns news as entries of their own: a work that changes later comes once more. */
    List<Item> ofNews(List<News.Item> news) {
        Map<Long, Item> items = byId(news.stream().map(News.Item::workId).toList());
        List<Item> entries = new ArrayList<>();
        for (News.Item item : news) {
            Item work = items.get(item.workId());
            if (work != null) {
                entries.add(new Item(
                        work.id() + "#news-" + item.id(),
                        work.path(),
                        item.correction() ? "Changed: " + work.title() : work.title(),
                        work.authors(),
                        work.published(),
                        item.happenedAt(),
                        work.summary()));
            }
        }
        return entries;
    }

    private Map<Long, Item> byId(List<Long> ids) {
        Map<Long, Item> items = new HashMap<>();
        if (ids.isEmpty()) {
            return items;
        }
        jdbc.sql("""
                SELECT w.id, w.title, w.slug, w.published, w.recorded_on,
                    (coalesce(b.shown_names, w.author_names))[1\\:%d], t.text
                FROM work w LEFT JOIN byline b ON b.work_id = w.id LEFT JOIN work_abstract t ON t.work_id = w.id
                WHERE w.id = ANY (:ids)
                """.formatted(AUTHORS)).param("ids", ids.toArray(Long[]::new)).query(row -> {
            String id = "/works/" + row.getLong(1);
            items.put(
                    row.getLong(1),
                    new Item(
                            id,
                            id + "/" + row.getString(3),
                            row.getString(2),
                            List.of(SqlArrays.texts(row, 6)),
                            midnight(row.getObject(4, LocalDate.class)),
                            midnight(row.getObject(5, LocalDate.class)),
                            row.getString(7)));
        });
        return items;
    }

    /** Sources tell days, no times. */
    static Instant midnight(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
