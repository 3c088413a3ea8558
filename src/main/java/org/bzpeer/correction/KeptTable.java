package org.bzpeer.correction;

import java.util.List;
import java.util.stream.Collectors;

/** The tables whose rows a correction may change, those first that others refer to. The triggers of the database name the same. */
enum KeptTable {
    AUTHOR("id"),
    AUTHOR_PANELS("author_id"),
    AUTHOR_IDENTIFIER("scheme", "value"),
    AUTHOR_REDIRECT("old_id"),
    AUTHOR_NAME_FORM("author_id", "name"),
    AUTHOR_PROFILE("author_id"),
    WORK("id"),
    BYLINE("work_id"),
    AUTHORSHIP("author_id", "work_id"),
    EVIDENCE("author_id", "rule", "reference"),
    NOT_MINE("author_id", "work_id"),
    WORK_ANSWER("author_id", "work_id"),
    DESK_EDIT("id"),
    FOLLOW("id"),
    NEWS_ABOUT("news_id", "author_id"),
    RECORD_HISTORY("id"),
    CLAIM("id"),
    VOUCH("claim_id", "author_id"),
    WRONG_WORK_REPORT("id"),
    UNLISTING_REQUEST("id"),
    COLLABORATION_REQUEST("id"),
    COLLABORATION_BLOCK("blocker_id", "blocked_id");

    private final List<String> key;

    KeptTable(String... key) {
        this.key = List.of(key);
    }

    String table() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    List<String> key() {
        return key;
    }

    /** Returns the condition that row {@code t} of the table is the one whose key is {@code k}. */
    String isRow() {
        return key.stream().map(column -> "t." + column + " = k." + column).collect(Collectors.joining(" AND "));
    }

    /** Returns the kept changes as {@code c}, their keys as {@code k}, and the rows as they are now as {@code t}. */
    String withRows() {
        return """
                correction_change c CROSS JOIN LATERAL jsonb_populate_record(NULL::%1$s, c.key) k
                LEFT JOIN %1$s t ON %2$s
                WHERE c.correction_id = ? AND c.table_name = '%1$s'""".formatted(table(), isRow());
    }
}
