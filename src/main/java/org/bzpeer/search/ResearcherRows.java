package org.bzpeer.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bzpeer.catalog.AuthorLink;
import org.bzpeer.catalog.Dates;
import org.bzpeer.catalog.TopicNames;
import org.bzpeer.search.SearchPage.FoundResearcher;
import org.bzpeer.trust.TrustLabel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the researchers that a page of results shows. */
@Component
class ResearcherRows {

    private final JdbcClient jdbc;
    private final TopicNames topics;

    ResearcherRows(JdbcClient jdbc, TopicNames topics) {
        this.jdbc = jdbc;
        this.topics = topics;
    }

    /** Returns these researchers in their order, in one statement. */
    List<FoundResearcher> of(List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, FoundResearcher> found = new HashMap<>();
        jdbc.sql("""
                SELECT id, name, slug, works, first_year, last_year, coalesce(main_topic_id, 0), affiliation, trust_score,
                    trust_label
                FROM author WHERE id = ANY (?) AND NOT unlisted
                """).param(ids.toArray(Long[]::new)).query(row -> {
            found.put(
                    row.getLong(1),
                    new FoundResearcher(
                            new AuthorLink(row.getLong(1), row.getString(2), row.getString(3)),
                            row.getInt(4),
                            Dates.years(row.getInt(5), row.getInt(6)),
                            row.getInt(7) == 0 ? null : topics.name(row.getInt(7)),
                            row.getString(8),
                            "Trust " + row.getInt(9) + " - "
                                    + TrustLabel.valueOf(row.getString(10)).text()));
        });
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }
}
