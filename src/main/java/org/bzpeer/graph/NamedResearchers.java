package org.bzpeer.graph;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bzpeer.shared.Folding;
import org.bzpeer.shared.Orcid;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the other researcher of a pair by what somebody typed: a name, an ORCID iD, the address or number of a record. */
@Component
class NamedResearchers {

    private static final int SHOWN = 12;

    /** A frequent name has many bearers; of so many, those with the most works are shown. */
    private static final int LOOKED_AT = 500;

    private static final Pattern ADDRESS = Pattern.compile("(?:.*/researchers/)?([1-9][0-9]{0,17})(?:/.*)?");
    private static final Pattern ORCID =
            Pattern.compile("(?:https?://orcid\\.org/)?([0-9]{4}-[0-9]{4}-[0-9]{4}-[0-9]{3}[0-9Xx])");

    private static final String ROW = "SELECT a.id, a.name, a.slug, a.works, a.first_year, a.last_year FROM author a ";

    private static final String BY_WORDS = ROW + """
            JOIN (SELECT id FROM author WHERE search_words @@ :words::tsquery AND NOT unlisted LIMIT :looked) f ON f.id = a.id
            ORDER BY a.works DESC, a.id LIMIT :shown
            """;

    private final JdbcClient jdbc;

    NamedResearchers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns who can be meant, those with the most works first; nobody where the text says nothing. */
    List<Node> find(String typed) {
        String text = typed.strip();
        Matcher orcid = ORCID.matcher(text);
        if (orcid.matches() && Orcid.isValid(orcid.group(1))) {
            return rows(
                    ROW
                            + "JOIN author_identifier i ON i.author_id = a.id WHERE i.scheme = 'orcid' AND i.value = :iD AND NOT a.unlisted",
                    Map.of("iD", orcid.group(1).toUpperCase(Locale.ROOT)));
        }
        Matcher address = ADDRESS.matcher(text);
        if (address.matches()) {
            return rows(ROW + "WHERE a.id = :id AND NOT a.unlisted", Map.of("id", Long.valueOf(address.group(1))));
        }
        List<String> words = Folding.words(text).stream()
                .filter(word -> word.length() <= 100)
                .limit(10)
                .toList();
        if (words.isEmpty()) {
            return List.of();
        }
        String all = words.stream().map(word -> "'" + word + "'").collect(Collectors.joining(" & "));
        return rows(BY_WORDS, Map.of("words", all, "looked", LOOKED_AT, "shown", SHOWN));
    }

    private List<Node> rows(String sql, Map<String, ?> values) {
        return jdbc.sql(sql)
                .params(values)
                .query((row, number) -> Centre.person(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getInt(4),
                        row.getInt(5),
                        row.getInt(6)))
                .list();
    }
}
