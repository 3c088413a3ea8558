package org.bzpeer.follow;

import java.util.ArrayList;
import java.util.List;
import org.bzpeer.platform.Check;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the followers of everything anew from the follows. */
@Component
class FollowCheck implements Check {

    private final JdbcClient jdbc;

    FollowCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String subject() {
        return "followers of researchers, topics and institutions, counted from the follows";
    }

    @Override
    public List<String> differences() {
        List<String> differences = new ArrayList<>();
        for (Subject subject : Subject.values()) {
            differences.addAll(jdbc.sql("""
                    SELECT format('%1$s %%s: stored %%s followers, counted %%s', s.id, s.followers, coalesce(c.followers, 0))
                    FROM %2$s s LEFT JOIN (
                        SELECT %3$s AS id, count(*) AS followers FROM follow WHERE %3$s IS NOT NULL GROUP BY 1) c ON c.id = s.id
                    WHERE s.followers <> coalesce(c.followers, 0) LIMIT 20
                    """.formatted(subject.noun(), subject.table(), subject.column()))
                    .query((row, number) -> row.getString(1))
                    .list());
        }
        return differences;
    }
}
