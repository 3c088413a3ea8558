package org.bzpeer.correction;

import java.util.ArrayList;
import java.util.List;
import org.bzpeer.correction.Effects.Figure;
import org.bzpeer.correction.Effects.Side;
import org.bzpeer.trust.TrustLabel;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The two records of a correction, each before and after it. */
@Component
class EffectSides {

    private static final String NOT_THERE = "–";

    private record Row(@Nullable JsonNode before, @Nullable JsonNode after) {

        String name() {
            JsonNode known = before != null ? before : after;
            return known == null ? "" : known.path("name").asString();
        }
    }

    private final JdbcClient jdbc;
    private final JsonMapper json;

    EffectSides(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @param trial whether the correction is just tried, so that the names in it are those of the moment */
    List<Side> of(Correction correction, boolean trial) {
        List<Side> sides = new ArrayList<>();
        for (long id : new long[] {correction.authorId(), correction.otherId()}) {
            jdbc.sql(
                            "SELECT before::text, after::text FROM correction_change"
                                    + " WHERE correction_id = ? AND table_name = 'author' AND key = jsonb_build_object('id', ?::bigint)")
                    .params(correction.id(), id)
                    .query((row, number) -> {
                        Row both = new Row(tree(row.getString(1)), tree(row.getString(2)));
                        return side(id, both, trial ? both.name() : nameNow(id), correction, trial);
                    })
                    .optional()
                    .ifPresent(sides::add);
        }
        return sides;
    }

    private @Nullable JsonNode tree(@Nullable String text) {
        return text == null ? null : json.readTree(text);
    }

    private String nameNow(long id) {
        return jdbc.sql("SELECT name FROM author WHERE id = ?")
                .param(id)
                .query((row, number) -> String.valueOf(row.getString(1)))
                .optional()
                .orElse("Record " + id);
    }

    private static Side side(long id, Row row, String name, Correction correction, boolean trial) {
        return new Side(
                id,
                name,
                row.before() == null ? null : "/researchers/" + id,
                fate(row, correction),
                figures(row, trial));
    }

    private static String fate(Row row, Correction correction) {
        if (row.after() == null) {
            return "Goes. /researchers/" + correction.otherId() + " leads to /researchers/" + correction.authorId()
                    + " for ever.";
        }
        if (row.before() == null) {
            return "Is made, with an address of its own.";
        }
        return correction.kind() == Kind.MERGE ? "Stays, under its address." : "Stays.";
    }

    /** Of a record that goes its figures say nothing more: all of it is with the other one. */
    private static List<Figure> figures(Row row, boolean trial) {
        if (row.after() == null) {
            return List.of();
        }
        List<Figure> figures = new ArrayList<>();
        if (trial) {
            figures.add(new Figure("Name", value(row.before(), "name"), value(row.after(), "name")));
        }
        figures.add(new Figure("Works", value(row.before(), "works"), value(row.after(), "works")));
        figures.add(new Figure("Years", years(row.before()), years(row.after())));
        figures.add(new Figure("Topics", value(row.before(), "topics"), value(row.after(), "topics")));
        figures.add(new Figure("Collaborators", collaborators(row.before()), collaborators(row.after())));
        figures.add(new Figure("Followers", value(row.before(), "followers"), value(row.after(), "followers")));
        figures.add(new Figure("Affiliation", value(row.before(), "affiliation"), value(row.after(), "affiliation")));
        figures.add(new Figure("Trust", trust(row.before()), trust(row.after())));
        figures.removeIf(
                figure -> figure.before().equals(NOT_THERE) && figure.after().equals(NOT_THERE));
        return figures;
    }

    private static String value(@Nullable JsonNode record, String field) {
        return record == null || record.path(field).isNull()
                ? NOT_THERE
                : record.path(field).asString();
    }

    private static String years(@Nullable JsonNode record) {
        if (record == null) {
            return NOT_THERE;
        }
        String first = record.path("first_year").asString();
        String last = record.path("last_year").asString();
        return first.equals(last) ? first : first + "–" + last;
    }

    private static String collaborators(@Nullable JsonNode record) {
        return record == null
                ? NOT_THERE
                : record.path("collaborators").asString() + ", close "
                        + record.path("close_collaborators").asString();
    }

    private static String trust(@Nullable JsonNode record) {
        return record == null
                ? NOT_THERE
                : record.path("trust_score").asString() + " - "
                        + TrustLabel.valueOf(record.path("trust_label").asString())
                                .text() + ", L"
                        + record.path("trust_level").asString();
    }
}
