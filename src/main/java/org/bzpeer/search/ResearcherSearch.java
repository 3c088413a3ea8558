package org.bzpeer.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bzpeer.catalog.AuthorLink;
import org.bzpeer.catalog.Dates;
import org.bzpeer.catalog.TopicNames;
import org.bzpeer.platform.BadRequest;
import org.bzpeer.search.SearchPage.FoundResearcher;
import org.bzpeer.trust.TrustLabel;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds researchers by the words of any form of their names; those with the most works first. */
@Component
class ResearcherSearch {

    private final JdbcClient jdbc;
    private final TopicNames topics;

    ResearcherSearch(JdbcClient jdbc, TopicNames topics) {
        this.jdbc = jdbc;
        this.topics = topics;
    }

    /**
     * Searches.
     *
     * @param words a query of quoted words in PostgreSQL's form
     * @param typed the folded words as typed: a record whose name is just these comes first
     * @param after the position of the last researcher of the page before, or null
     */
    List<FoundResearcher> find(String words, List<String> typed, @Nullable String after, int limit) {
        Map<String, Object> values = new HashMap<>();
        values.put("words", words);
        values.put("exact", typed.toArray(String[]::new));
        values.put("limit", limit);
        String behind = "";
        if (after != null) {
            String[] parts = after.split("\\.", -1);
            if (!after.matches("[01]\\.\\d{1,9}\\.\\d{1,18}")) {
                throw new BadRequest("This address does not lead to a page of results.");
            }
            values.put("exactAfter", Integer.valueOf(parts[0]));
            values.put("worksAfter", Integer.valueOf(parts[1]));
            values.put("idAfter", Long.valueOf(parts[2]));
            behind = " WHERE (-exact, -works, id) > (-:exactAfter, -:worksAfter, :idAfter)";
        }
        return jdbc.sql("""
                SELECT id, name, slug, works, first_year, last_year, main_topic_id, affiliation, trust_score, trust_label, exact
                FROM (
                    SELECT id, name, slug, works, first_year, last_year, coalesce(main_topic_id, 0) AS main_topic_id,
                        affiliation, trust_score, trust_label,
                        (search_words @@ array_to_string(:exact::text[], ' & ')::tsquery)::integer AS exact
                    FROM author WHERE search_words @@ :words::tsquery AND NOT unlisted
                ) found%s
                ORDER BY exact DESC, works DESC, id LIMIT :limit
                """.formatted(behind))
                .params(values)
                .query((row, number) -> new FoundResearcher(
                        new AuthorLink(row.getLong(1), row.getString(2), row.getString(3)),
                        row.getInt(4),
                        Dates.years(row.getInt(5), row.getInt(6)),
                        row.getInt(7) == 0 ? null : topics.name(row.getInt(7)),
                        row.getString(8),
                        "Trust " + row.getInt(9) + " - "
                                + TrustLabel.valueOf(row.getString(10)).text(),
                        row.getInt(11) == 1))
                .list();
    }

    /** Returns the position of a researcher in the order of the results. */
    static String position(FoundResearcher researcher) {
        return (researcher.exact() ? 1 : 0) + "." + researcher.works() + "."
                + researcher.author().id();
    }
}
