package org.bzpeer.profile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bzpeer.catalog.Dates;
import org.bzpeer.catalog.ShownAuthors;
import org.bzpeer.catalog.TopicNames;
import org.bzpeer.catalog.WorkCard;
import org.bzpeer.catalog.WorkMark;
import org.bzpeer.catalog.WorkQuery;
import org.bzpeer.catalog.WorkQuery.Sort;
import org.bzpeer.platform.BadRequest;
import org.bzpeer.platform.SqlArrays;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads one page of a researcher's works, by keyset: what is before the page is never read. A filter is answered from
 * the index alone, and only the cards that are shown are fetched.
 */
@Component
class PublishedWorks {

    static final int PAGE = 10;

    /**
     * The works of one page.
     *
     * @param matching how many works the filter leaves; -1 without a filter
     */
    record Page(List<WorkCard> cards, List<WorkCard> pinned, int matching, boolean more) {}

    private final JdbcClient jdbc;
    private final TopicNames topics;

    PublishedWorks(JdbcClient jdbc, TopicNames topics) {
        this.jdbc = jdbc;
        this.topics = topics;
    }

    /** @throws BadRequest when the work after which the page begins is not one of the researcher's */
    Page page(Record record, WorkQuery query) {
        long authorId = record.id();
        boolean plain = query.sort() == Sort.NEWEST && !query.isFiltered();
        long[] pinnedIds = plain ? record.pinnedWorks() : new long[0];
        List<Card> all = cards(authorId, query, pinnedIds);
        List<Card> cards = all.stream().filter(card -> !card.pinned).toList();
        List<Card> pinned = all.stream().filter(card -> card.pinned).toList();
        if (cards.isEmpty() && query.after() != null && !isOn(authorId, query.after())) {
            throw new BadRequest("This address does not lead to a page of the list.");
        }
        boolean more = cards.size() > PAGE;
        List<Card> shown = more ? cards.subList(0, PAGE) : cards;
        List<Card> read = new ArrayList<>(pinned);
        read.addAll(shown);
        Map<Long, Text> texts = texts(read);
        int matching = cards.isEmpty() ? 0 : cards.getFirst().matching;
        if (cards.isEmpty() && query.after() != null) {
            matching = -1;
        }
        return new Page(show(shown, record, texts), show(pinned, record, texts), matching, more);
    }

    private List<WorkCard> show(List<Card> cards, Record record, Map<Long, Text> texts) {
        return cards.stream()
                .map(card -> card.show(record.nameChosen(), topics, texts.getOrDefault(card.workId, Text.NONE)))
                .toList();
    }

    private List<Card> cards(long authorId, WorkQuery query, long[] pinned) {
        Map<String, Object> values = new HashMap<>();
        values.put("author", authorId);
        values.put("limit", PAGE + 1);
        String filter = query.conditions(values);
        String order = query.order();
        String pinnedToo = "";
        if (pinned.length > 0) {
            filter += " AND k.work_id <> ALL (:pinned)";
            values.put("pinned", Arrays.stream(pinned).boxed().toArray(Long[]::new));
            pinnedToo = query.after() == null ? " UNION ALL SELECT unnest(:pinned), true" : "";
        }
        String matching = query.isFiltered()
                ? "(SELECT count(*) FROM authorship k WHERE k.author_id = :author" + filter + ")"
                : "-1";
        String sql =
                """
                SELECT s.work_id, s.position, s.printed_name, s.basis, s.basis_detail, s.published, s.month_only, s.type,
                    s.source, s.title, s.slug, s.venue, s.doi, s.arxiv_id, s.topic_ids, s.lead_names, s.lead_ids,
                    s.author_count, s.recorded_on, %s, k.pinned
                FROM (
                    (SELECT k.work_id, false AS pinned FROM authorship k
                    WHERE k.author_id = :author%s%s
                    ORDER BY %s LIMIT :limit)%s
                ) k JOIN authorship s ON s.author_id = :author AND s.work_id = k.work_id
                ORDER BY k.pinned DESC, %s
                """.formatted(matching, filter, keyset(query, values), order, pinnedToo, order.replace("k.", "s."));
        return jdbc.sql(sql).params(values).query((row, number) -> Card.of(row)).list();
    }

    /** The condition "behind the last work of the page before", in the list's own order. */
    private static String keyset(WorkQuery query, Map<String, Object> values) {
        if (query.after() == null) {
            return "";
        }
        values.put("after", query.after());
        String last = "(SELECT %s FROM authorship c WHERE c.author_id = :author AND c.work_id = :after)";
        String published = last.formatted("c.published");
        String key = "(" + last.formatted("c.sort_key") + ", :after)";
        return switch (query.sort()) {
            case NEWEST ->
                " AND k.published <= " + published + " AND (k.published < " + published
                        + " OR (k.sort_key, k.work_id) > " + key + ")";
            case OLDEST ->
                " AND k.published >= " + published + " AND (k.published > " + published
                        + " OR (k.sort_key, k.work_id) < " + key + ")";
            case TITLE -> " AND (k.sort_key, k.work_id) > " + key;
        };
    }

    private boolean isOn(long authorId, long workId) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM authorship WHERE author_id = ? AND work_id = ?)")
                .params(authorId, workId)
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    /** What cards show of a work beside what they hold: its abstract, and whether it was retracted. */
    private record Text(@Nullable String text, @Nullable WorkMark mark) {

        static final Text NONE = new Text(null, null);
    }

    /** The long texts and the marks of the works that are shown, by id. */
    private Map<Long, Text> texts(List<Card> cards) {
        Map<Long, Text> texts = new HashMap<>();
        if (!cards.isEmpty()) {
            Long[] ids = cards.stream().map(card -> card.workId).toArray(Long[]::new);
            jdbc.sql("""
                    SELECT u.id, t.text, w.status, w.type, w.notice_doi FROM unnest(?::bigint[]) AS u (id)
                    LEFT JOIN work_abstract t ON t.work_id = u.id LEFT JOIN work w ON w.id = u.id AND w.status IS NOT NULL
                    """).param(ids).query(row -> {
                WorkMark mark = WorkMark.of(row.getString(3), row.getString(4), row.getString(5));
                texts.put(row.getLong(1), new Text(row.getString(2), mark));
            });
        }
        return texts;
    }

    /** One row of the list as stored. */
    private record Card(
            long workId,
            int position,
            String printedName,
            String basis,
            @Nullable String basisDetail,
            LocalDate published,
            boolean monthOnly,
            String type,
            String source,
            String title,
            String slug,
            @Nullable String venue,
            @Nullable String doi,
            @Nullable String arxivId,
            int[] topicIds,
            String[] leadNames,
            long[] leadIds,
            int authorCount,
            LocalDate recordedOn,
            int matching,
            boolean pinned) {

        static Card of(ResultSet row) throws SQLException {
            return new Card(
                    row.getLong(1),
                    row.getInt(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getObject(6, LocalDate.class),
                    row.getBoolean(7),
                    row.getString(8),
                    row.getString(9),
                    row.getString(10),
                    row.getString(11),
                    row.getString(12),
                    row.getString(13),
                    row.getString(14),
                    SqlArrays.ints(row, 15),
                    SqlArrays.texts(row, 16),
                    SqlArrays.longs(row, 17),
                    row.getInt(18),
                    row.getObject(19, LocalDate.class),
                    row.getInt(20),
                    row.getBoolean(21));
        }

        /** Where the researcher has chosen a name, what is printed on the work is not told. */
        WorkCard show(boolean nameChosen, TopicNames topics, Text text) {
            List<WorkCard.ShownAuthor> authors =
                    new ArrayList<>(ShownAuthors.of(leadNames, leadIds, printedName, position));
            return new WorkCard(
                    workId,
                    title,
                    "/works/" + workId + "/" + slug,
                    type,
                    published.getYear(),
                    published,
                    Dates.text(published, monthOnly),
                    source,
                    venue,
                    doi,
                    arxivId,
                    authors,
                    authorCount - authors.size(),
                    text.text(),
                    Arrays.stream(topicIds).mapToObj(topics::name).toList(),
                    nameChosen ? "" : printedName,
                    Reason.sentence(basis, basisDetail, source, recordedOn),
                    text.mark());
        }
    }
}
