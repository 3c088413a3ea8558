package org.bzpeer.graph;

import java.time.LocalDate;
import java.util.List;
import org.bzpeer.catalog.Dates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The newest works of a researcher or of a topic, as nodes. */
@Component
class NewestWorks {

    private static final String OF_RESEARCHER = """
            SELECT work_id, title, slug, type, published, month_only, position, author_count FROM authorship
            WHERE author_id = :id AND published BETWEEN :from AND :to
            ORDER BY published DESC, sort_key, work_id LIMIT :most
            """;

    private static final String OF_TOPIC = """
            SELECT id, title, slug, type, published, month_only, 0, cardinality(author_names) FROM work
            WHERE topic_ids[1] = :id AND published BETWEEN :from AND :to
            ORDER BY published DESC, id DESC LIMIT :most
            """;

    private final JdbcClient jdbc;

    NewestWorks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Group of(Centre centre, GraphQuery query) {
        List<Neighbour> works = read(OF_RESEARCHER, centre.id(), query, centre.name());
        return new Group(
                Kind.WORK,
                Group.shown(works.size(), Math.max(works.size(), centre.works(query))),
                "The newest ones.",
                works);
    }

    Group ofTopic(long topic, String name, GraphQuery query) {
        List<Neighbour> works = read(OF_TOPIC, topic, query, name);
        return new Group(
                Kind.WORK,
                "the newest " + works.size(),
                "The newest of those that have it as their first topic.",
                works);
    }

    private List<Neighbour> read(String sql, long id, GraphQuery query, String hub) {
        return jdbc.sql(sql)
                .param("id", id)
                .param("from", query.firstDay())
                .param("to", query.lastDay())
                .param("most", Kind.WORK.shown())
                .query((row, number) -> {
                    LocalDate published = row.getObject(5, LocalDate.class);
                    int position = row.getInt(7);
                    int authors = row.getInt(8);
                    String why = position == 0
                            ? "The first topic of this work is %s.".formatted(hub)
                            : authors == 1
                                    ? "%s is its author.".formatted(hub)
                                    : "%s is author %,d of %,d.".formatted(hub, position, authors);
                    String href = "/works/" + row.getLong(1) + "/" + row.getString(3);
                    return new Neighbour(
                            new Node(
                                    new NodeKey(Kind.WORK, row.getLong(1)),
                                    row.getString(2),
                                    href,
                                    row.getString(4) + ", " + Dates.text(published, row.getBoolean(6))),
                            Integer.toString(published.getYear()),
                            (position == 0 ? "topic of the work" : authors == 1 ? "author" : "co-author"),
                            1,
                            0,
                            0.4,
                            new Why(why, List.of(), 0, href, "The work with all its authors"));
                })
                .list();
    }
}
