package org.bzpeer.imports;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.List;
import java.util.Objects;
import org.bzpeer.platform.Command;
import org.bzpeer.platform.RowStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * {@code export authorships} and {@code export works}: the result, on standard output. Names are as the pages show them,
 * so a former name is not among them; whoever is unlisted has no id there.
 */
@Component
class ExportCommand implements Command {

    private static final String IDENTIFIER = """
            coalesce('doi:' || w.doi, 'arxiv:' || w.arxiv_id, 'pmid:' || w.pmid, 'doi:' || w.preprint_doi,
                'openalex:' || w.openalex_id, 'work:' || w.id)""";

    private static final String AUTHORSHIPS = "SELECT " + IDENTIFIER + """
            || E'\\t' || u.position || E'\\t' || u.name || E'\\t' || CASE WHEN u.author > 0 THEN u.author::text ELSE '' END
            FROM work w LEFT JOIN byline b ON b.work_id = w.id,
                unnest(coalesce(b.shown_names, w.author_names), b.author_ids) WITH ORDINALITY AS u (name, author, position)
            ORDER BY w.id, u.position
            """;

    private static final String WORKS =
            "SELECT jsonb_strip_nulls(jsonb_build_object('id', w.id, 'identifier', " + IDENTIFIER + """
            , 'doi', w.doi, 'arxiv', w.arxiv_id, 'preprint_doi', w.preprint_doi, 'pmid', w.pmid, 'openalex', w.openalex_id,
                'title', w.title, 'type', w.type,
                'status', CASE WHEN w.type = 'preprint' THEN replace(w.status, 'PREPRINT_', '') ELSE w.status END,
                'published', CASE WHEN NOT w.month_only THEN w.published::text
                    WHEN to_char(w.published, 'MM-DD') = '01-02' THEN to_char(w.published, 'YYYY')
                    ELSE to_char(w.published, 'YYYY-MM') END,
                'venue', w.venue, 'license', w.license, 'abstract', t.text,
                'sources', array_prepend(w.source, w.other_sources),
                'authors', (SELECT jsonb_agg(jsonb_build_object('name', u.name, 'affiliation', u.affiliation,
                        'id', CASE WHEN u.author > 0 THEN u.author END) ORDER BY u.position)
                    FROM unnest(coalesce(b.shown_names, w.author_names), w.affiliations, b.author_ids)
                        WITH ORDINALITY AS u (name, affiliation, author, position))))::text
            FROM work w LEFT JOIN byline b ON b.work_id = w.id LEFT JOIN work_abstract t ON t.work_id = w.id
            ORDER BY w.id
            """;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    ExportCommand(JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "export";
    }

    @Override
    public String usage() {
        return "export WHAT          authorships (TSV: work, position, name, author id) or works (JSON lines)";
    }

    @Override
    public int run(List<String> arguments) {
        String what = arguments.size() == 1 ? arguments.getFirst() : "";
        if (!what.equals("authorships") && !what.equals("works")) {
            System.err.println("usage: " + usage());
            return NOTHING;
        }
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        transaction.executeWithoutResult(status -> {
            Connection connection = DataSourceUtils.getConnection(Objects.requireNonNull(jdbc.getDataSource()));
            RowStream.read(
                    connection,
                    what.equals("works") ? WORKS : AUTHORSHIPS,
                    row -> out.append(row.getString(1)).append('\n'));
        });
        out.flush();
        return DONE;
    }
}
