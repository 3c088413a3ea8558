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
            "(?:(?:https?://)?(?:www\\.|export\\.)?arxiv\\.org/(?:abs|pdf|html)/|arxiv:\\s*)?(\\d{4}\\.\\d{4,5}|[a-z-]+(?:\\.[A-Z]{2})?/\\d{7})(?:v\\d+)?(?:\\.pdf)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DOI = Pattern.compile(
            "(?:(?:https?://)?(?:dx\\.|www\\.)?doi\\.org/|doi:\\s*)?(10\\.\\d{4,9}/\\S{1,200})",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ORCID = Pattern.compile(
            "(?:(?:https?://)?(?:www\\.)?orcid\\.org/|orcid:\\s*)?(\\d{4}-\\d{4}-\\d{4}-\\d{3}[\\dX])",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern OPENALEX = Pattern.compile(
            "(?:https?://(?:api\\.)?openalex\\.org/(?:works/|authors/|institutions/)?)?([AIW]\\d{4,12})",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ROR = Pattern.compile(
            "(?:https?://)?ror\\.org/(0[a-hj-km-np-tv-z0-9]{6}\\d{2})|ror:\\s*(0[a-hj-km-np-tv-z0-9]{6}\\d{2})",
            Pattern.CASE_INSENSITIVE);
    private static final String ARXIV_DOI = "10.48550/arxiv.";

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
            String value = doi.group(1).toLowerCase(Locale.ROOT);
            return work("doi", value)
                    .or(() -> value.startsWith(ARXIV_DOI)
                            ? work("arxiv", value.substring(ARXIV_DOI.length()))
                            : work("doi", value.replaceFirst("[.,;)\\]]+$", "")));
        }
        Matcher orcid = ORCID.matcher(query);
        if (orcid.matches()) {
            return author("orcid", orcid.group(1).toUpperCase(Locale.ROOT));
        }
        Matcher openAlex = OPENALEX.matcher(query);
        if (openAlex.matches()) {
            String value = openAlex.group(1).toUpperCase(Locale.ROOT);
            return switch (value.charAt(0)) {
                case 'A' -> author("openalex", value);
                case 'W' -> work("openalex", value);
                default -> Optional.empty();
            };
        }
        Matcher ror = ROR.matcher(query);
        return ror.matches()
                ? institution((ror.group(1) == null ? ror.group(2) : ror.group(1)).toLowerCase(Locale.ROOT))
                : Optional.empty();
    }

    private Optional<String> author(String scheme, String value) {
        return find(
                "SELECT '/researchers/' || i.author_id FROM author_identifier i JOIN author a ON a.id = i.author_id"
                        + " WHERE i.scheme = ? AND i.value = ? AND NOT a.unlisted",
                scheme,
                value);
    }

    /** The table holds ROR ids with or without their address. */
    private Optional<String> institution(String ror) {
        return find(
                "SELECT '/institutions/' || id FROM institution WHERE ror IN (?, ?)", ror, "https://ror.org/" + ror);
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
