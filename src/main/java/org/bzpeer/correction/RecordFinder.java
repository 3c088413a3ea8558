package org.bzpeer.correction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bzpeer.catalog.Survivors;
import org.bzpeer.search.Searches;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the record that is meant by a number, an address of its page, an ORCID iD, an OpenAlex id, or a name. */
@Component
class RecordFinder {

    private static final int MOST = 20;
    private static final int LONGEST = 200;
    private static final Pattern NUMBER = Pattern.compile("(?:.*/researchers/)?([1-9]\\d{0,17})(?:[/?#].*)?");
    private static final Pattern ORCID = Pattern.compile("(?:.*/)?(\\d{4}-\\d{4}-\\d{4}-\\d{3}[\\dXx])");
    private static final Pattern OPENALEX = Pattern.compile("(?:.*/)?([Aa]\\d{4,12})");

    private static final String ROWS = """
            SELECT a.id, a.name, a.works, a.first_year, a.last_year, t.name, a.affiliation, a.claim_state = 'CLAIMED'
            FROM author a LEFT JOIN topic t ON t.id = a.main_topic_id WHERE a.id = ANY (?) AND NOT a.unlisted
            """;

    private final JdbcClient jdbc;
    private final Searches searches;
    private final Survivors survivors;

    RecordFinder(JdbcClient jdbc, Searches searches, Survivors survivors) {
        this.jdbc = jdbc;
        this.searches = searches;
        this.survivors = survivors;
    }

    /** Returns the records that may be meant, best first, at most twenty; of a merged one the survivor. */
    List<FoundRecord> find(String text) {
        String asked = text.strip();
        if (asked.isEmpty() || asked.length() > LONGEST) {
            return List.of();
        }
        Matcher number = NUMBER.matcher(asked);
        if (number.matches()) {
            long id = Long.parseLong(number.group(1));
            return rows(List.of(survivors.of(id).orElse(id)));
        }
        Matcher orcid = ORCID.matcher(asked);
        if (orcid.matches()) {
            return byIdentifier("orcid", orcid.group(1).toUpperCase(Locale.ROOT));
        }
        Matcher openAlex = OPENALEX.matcher(asked);
        if (openAlex.matches()) {
            return byIdentifier("openalex", openAlex.group(1).toUpperCase(Locale.ROOT));
        }
        List<Long> found = searches.researchers(asked);
        return rows(found.subList(0, Math.min(MOST, found.size())));
    }

    /** Returns the records of the same name, and behind them those of the same family name and initial. */
    List<FoundRecord> namesakes(long author) {
        List<Long> same = jdbc.sql("""
                SELECT n.id FROM author a JOIN author n ON n.name_key = a.name_key AND n.id <> a.id
                WHERE a.id = ? AND NOT n.unlisted ORDER BY n.works DESC LIMIT ?
                """)
                .params(author, MOST)
                .query((row, number) -> row.getLong(1))
                .list();
        List<Long> block = jdbc.sql("""
                SELECT n.id FROM author n WHERE n.block = (SELECT block FROM author WHERE id = ?) AND n.id <> ? AND NOT n.unlisted
                ORDER BY n.works DESC, n.id LIMIT ?
                """)
                .params(author, author, MOST)
                .query((row, number) -> row.getLong(1))
                .list();
        List<Long> all = new ArrayList<>(same);
        block.stream().filter(id -> !all.contains(id)).forEach(all::add);
        return rows(all.subList(0, Math.min(MOST, all.size())));
    }

    private List<FoundRecord> byIdentifier(String scheme, String value) {
        return rows(jdbc.sql("SELECT author_id FROM author_identifier WHERE scheme = ? AND value = ?")
                .params(scheme, value)
                .query((row, number) -> row.getLong(1))
                .list());
    }

    private List<FoundRecord> rows(List<Long> ids) {
        Map<Long, FoundRecord> found = new HashMap<>();
        jdbc.sql(ROWS).param(ids.toArray(Long[]::new)).query(row -> {
            String first = String.valueOf(row.getInt(4));
            String last = String.valueOf(row.getInt(5));
            found.put(
                    row.getLong(1),
                    new FoundRecord(
                            row.getLong(1),
                            Objects.requireNonNull(row.getString(2)),
                            row.getInt(3),
                            first.equals(last) ? first : first + "–" + last,
                            row.getString(6),
                            row.getString(7),
                            row.getBoolean(8)));
        });
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }
}
