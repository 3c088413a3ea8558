package org.bzpeer.citation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.bzpeer.catalog.NoSuchRecord;
import org.bzpeer.catalog.TopicNames;
import org.bzpeer.catalog.WorkQuery;
import org.bzpeer.catalog.WorkSurvivors;
import org.bzpeer.citation.CitedWork.Topic;
import org.bzpeer.platform.SqlArrays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads works as references need them. Lists are read piece by piece, so that memory does not grow with them. */
@Component
public class CitedWorks {

    /** Nobody has written more; a list that long is no list of one person's works. */
    public static final int MOST = 10_000;

    /** So many names of each work stand in a list of works; one work by itself has all. */
    static final int NAMES_IN_LIST = 100;

    private static final int ALL_NAMES = 100_000;
    private static final int PIECE = 250;

    private static final String WORKS = """
            SELECT w.id, w.title, w.slug, w.type, w.published, w.month_only, w.venue, w.doi, w.arxiv_id, w.license, w.source,
                w.recorded_on, w.topic_ids, (coalesce(b.shown_names, w.author_names))[1\\:%1$d], w.family_names[1\\:%1$d],
                b.author_ids[1\\:%1$d], cardinality(w.author_names), w.version, %2$s
            FROM unnest(:ids) WITH ORDINALITY AS k (id, place)
            JOIN work w ON w.id = k.id LEFT JOIN byline b ON b.work_id = w.id%3$s
            ORDER BY k.place
            """;

    private final JdbcClient jdbc;
    private final TopicNames topics;
    private final WorkSurvivors survivors;

    CitedWorks(JdbcClient jdbc, TopicNames topics, WorkSurvivors survivors) {
        this.jdbc = jdbc;
        this.topics = topics;
        this.survivors = survivors;
    }

    /** Returns one work with all its authors and its abstract. */
    public Optional<CitedWork> find(long id) {
        return read(new Long[] {id}, ALL_NAMES, true).stream().findFirst();
    }

    /**
     * Returns the work that an address is about; of one that became one with another, that other.
     *
     * @throws NoSuchRecord when there is none
     */
    public CitedWork current(String id) {
        return survivors.find(id, this::find);
    }

    /** Returns works in the order of their ids; those that are not there are left out. */
    public List<CitedWork> of(List<Long> ids) {
        return read(ids.toArray(Long[]::new), NAMES_IN_LIST, false);
    }

    /** Returns the ids of a researcher's works that fit a query, in its order, from the index alone. */
    public List<Long> ids(long authorId, WorkQuery query, int limit) {
        Map<String, Object> values = new HashMap<>();
        values.put("author", authorId);
        values.put("limit", limit);
        String sql = "SELECT k.work_id FROM authorship k WHERE k.author_id = :author" + query.conditions(values)
                + " ORDER BY " + query.order() + " LIMIT :limit";
        return jdbc.sql(sql)
                .params(values)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    /** Hands over works one after another, in the order of their ids. */
    public void each(List<Long> ids, Consumer<CitedWork> reader) {
        for (int from = 0; from < ids.size(); from += PIECE) {
            of(ids.subList(from, Math.min(ids.size(), from + PIECE))).forEach(reader);
        }
    }

    private List<CitedWork> read(Long[] ids, int names, boolean withAbstract) {
        String sql = WORKS.formatted(
                names,
                withAbstract ? "t.text" : "NULL",
                withAbstract ? " LEFT JOIN work_abstract t ON t.work_id = w.id" : "");
        return jdbc.sql(sql).param("ids", ids).query((row, number) -> work(row)).list();
    }

    private CitedWork work(ResultSet row) throws SQLException {
        String[] names = SqlArrays.texts(row, 14);
        String[] families = SqlArrays.texts(row, 15);
        long[] ids = SqlArrays.longs(row, 16);
        List<CitedName> authors = new ArrayList<>(names.length);
        for (int i = 0; i < names.length; i++) {
            authors.add(CitedName.of(names[i], i < families.length ? families[i] : null, i < ids.length ? ids[i] : 0));
        }
        return new CitedWork(
                row.getLong(1),
                row.getString(2),
                "/works/" + row.getLong(1) + "/" + row.getString(3),
                row.getString(4),
                row.getObject(5, LocalDate.class),
                row.getBoolean(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getString(11),
                row.getObject(12, LocalDate.class),
                Arrays.stream(SqlArrays.ints(row, 13))
                        .mapToObj(topic -> new Topic(topic, topics.name(topic)))
                        .toList(),
                authors,
                row.getInt(17),
                row.getString(19),
                row.getInt(18) + "-" + Integer.toHexString(Arrays.hashCode(ids)));
    }
}
