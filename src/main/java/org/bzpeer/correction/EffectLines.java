package org.bzpeer.correction;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a correction changes beside works and figures, a sentence each; what it leaves alone is not told. */
@Component
class EffectLines {

    private static final String CHANGES = """
            WITH c AS (SELECT * FROM correction_change WHERE correction_id = :correction)
            SELECT
                (SELECT string_agg(n.name, ', ' ORDER BY n.name) FROM (
                    SELECT jsonb_array_elements_text(c.after -> 'names') AS name FROM c
                    WHERE c.table_name = 'author_panels' AND (c.key ->> 'author_id')::bigint = :kept
                    EXCEPT SELECT jsonb_array_elements_text(c.before -> 'names') FROM c
                    WHERE c.table_name = 'author_panels' AND (c.key ->> 'author_id')::bigint = :kept) n),
                (SELECT count(*) FROM c WHERE table_name = 'follow' AND after IS NULL),
                (SELECT count(*) FROM c WHERE table_name = 'follow' AND before IS NULL),
                (SELECT string_agg(concat(CASE key ->> 'scheme' WHEN 'orcid' THEN 'ORCID iD' WHEN 'openalex' THEN 'OpenAlex'
                        ELSE key ->> 'scheme' END, ' ', key ->> 'value', CASE WHEN after IS NULL THEN ' (no longer bound)'
                        WHEN before IS NULL THEN ' (newly bound)' ELSE '' END), ', ' ORDER BY key)
                    FROM c WHERE table_name = 'author_identifier'),
                (SELECT string_agg(concat(rule, ' ', was, ' → ', becomes, ' points'), ', ' ORDER BY rule) FROM (
                    SELECT key ->> 'rule' AS rule,
                        coalesce(sum((before ->> 'points')::integer) FILTER (WHERE before ->> 'revoked_on' IS NULL), 0) AS was,
                        coalesce(sum((after ->> 'points')::integer) FILTER (WHERE after ->> 'revoked_on' IS NULL), 0) AS becomes
                    FROM c WHERE table_name = 'evidence' AND (key ->> 'author_id')::bigint = :kept GROUP BY 1) e
                    WHERE was <> becomes),
                (SELECT count(*) FROM c WHERE table_name = 'claim'),
                (SELECT count(*) FROM c WHERE table_name = 'wrong_work_report'),
                (SELECT count(*) FROM c WHERE table_name = 'news_about' AND after IS NULL),
                (SELECT count(*) FROM c WHERE table_name = 'record_history' AND before IS NOT NULL),
                (SELECT count(*) FROM c WHERE table_name = 'author_redirect' AND (key ->> 'old_id')::bigint <> :other),
                (SELECT count(*) FROM c WHERE table_name = 'author' AND (key ->> 'id')::bigint NOT IN (:kept, :other)),
                (SELECT count(*) FROM c WHERE table_name = 'author_name_form' AND before IS NULL),
                (SELECT count(*) FROM c WHERE table_name IN ('author_profile', 'work_answer', 'desk_edit') AND after IS NULL),
                (SELECT count(*) FROM c WHERE table_name = 'not_mine' AND before IS NULL),
                (SELECT count(*) FROM c WHERE table_name = 'author_profile' AND after IS NOT NULL)
            """;

    private final JdbcClient jdbc;

    EffectLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param names whether names are told, which are those of the moment */
    List<String> of(Correction correction, boolean names) {
        return jdbc.sql(CHANGES)
                .param("correction", correction.id())
                .param("kept", correction.authorId())
                .param("other", correction.otherId())
                .query((row, number) -> {
                    Lines lines = new Lines();
                    if (correction.kind() == Kind.MERGE) {
                        lines.texts(row.getString(1), "1 alias", "aliases", names);
                    }
                    lines.followers(row.getInt(2), row.getInt(3));
                    lines.texts(row.getString(4), "1 identifier", "identifiers", true);
                    String evidence = row.getString(5);
                    if (evidence != null) {
                        lines.all.add("Trust evidence of the record that stays: " + evidence + ".");
                    }
                    lines.count(row.getInt(6), "earlier claim moves, decided", "earlier claims move, decided");
                    lines.count(row.getInt(7), "report moves", "reports move");
                    lines.count(row.getInt(8), "news item for followers moves", "news items for followers move");
                    lines.count(row.getInt(9), "line of the public history moves", "lines of the public history move");
                    lines.count(row.getInt(10), "older address leads on", "older addresses lead on");
                    lines.count(row.getInt(12), "name is kept for matching", "names are kept for matching");
                    lines.count(
                            row.getInt(13),
                            "row that a former owner left goes out of sight",
                            "rows that a former owner left go out of sight");
                    if (correction.kind() != Kind.MERGE) {
                        lines.count(
                                row.getInt(14),
                                "work is kept from coming back by an import",
                                "works are kept from coming back by an import");
                        lines.count(
                                row.getInt(15),
                                "list of pinned works loses what moves",
                                "lists of pinned works change");
                    }
                    lines.count(
                            row.getInt(11),
                            "other record that shares works or the name is brought up to date",
                            "other records that share works or the name are brought up to date");
                    return lines.all;
                })
                .single();
    }

    private static final class Lines {

        private final List<String> all = new ArrayList<>();

        void count(int count, String one, String several) {
            if (count > 0) {
                all.add(count + " " + (count == 1 ? one : several) + ".");
            }
        }

        void followers(int gone, int come) {
            count(come, "follower moves", "followers move");
            count(gone - come, "follower follows both already", "followers follow both already");
        }

        /** Names and identifiers hold no comma of their own that would matter for the count: it is of the joined list. */
        void texts(@Nullable String joined, String one, String several, boolean told) {
            if (joined != null) {
                int count = joined.split(", ").length;
                all.add((count == 1 ? one : count + " " + several) + (told ? ": " + joined + "." : "."));
            }
        }
    }
}
