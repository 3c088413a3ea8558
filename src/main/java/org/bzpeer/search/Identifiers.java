package org.bzpeer.search;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Identifiers pasted into the search box, bare or as an address: they go straight to the page. */
@Component
class Identifiers {

    private static final Pattern ARXIV = Pattern.compile(
            "(?:https?://(?:www\\.)?arxiv\\.org/(?:abs|pdf)/|arxiv:\\s*)?(\\d{4}\\.\\d{4,5}|[a-z-]+(?:\\.[A-Z]{2})?/\\d{7})(?:v\\d+)?(?:\\.pdf)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DOI = Pattern.compile(
            "(?:https?://(?:dx\\.)?doi\\.org/|doi:\\s*)?(10\\.\\d{4,9}/\\S{1,200})", Pattern.CASE_INSENSITIVE);
    private static final Pattern ORCID =
            Pattern.compile("(?:https?://orcid\\.org/)?(\\d{4}-\\d{4}-\\d{4}-\\d{3}[\\dX])", Pattern.CASE_INSENSITIVE);

    private final JdbcClient jdbc;

    Identifiers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the page that an identifier leads to; nothing when it is none, or none that is here. */
    Optional<String> page(String query) {
        Matcher arxiv = ARXIV.matcher(query);
        if (arxiv.matches()) {
            return work("arxiv", arxiv.group(1));
        }
        Matcher doi = DOI.matcher(query);
        if (doi.matches()) {
            return work("doi", doi.group(1).toLowerCase(Locale.ROOT));
        }
        Matcher orcid = ORCID.matcher(query);
        if (orcid.matches()) {
            return find(
                    "SELECT '/researchers/' || i.author_id FROM author_identifier i JOIN author a ON a.id = i.author_id"
                            + " WHERE i.scheme = ? AND i.value = ? AND NOT a.unlisted",
                    "orcid",
                    orcid.group(1).toUpperCase(Locale.ROOT));
        }
        return Optional.empty();
    }

    private Optional<String> work(String scheme, String value) {
        return find("SELECT '/works/' || work_id FROM work_identifier WHERE scheme = ? AND value = ?", scheme, value);
    }

    private Optional<String> find(String sql, String scheme, String value) {
        return jdbc.sql(sql)
                .params(scheme, value)
                .query((row, number) -> row.getString(1))
                .optional();
    }
}
