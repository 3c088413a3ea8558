package org.bzpeer.desk;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored answers, work by work. */
@Component
class WorkAnswers {

    static final String MINE = "MINE";
    static final String NOT_MINE = "NOT_MINE";
    static final String NONE = "";

    private final JdbcClient jdbc;

    WorkAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the answers to some works; {@link #NONE} where there is none. */
    Map<Long, String> of(long authorId, Collection<Long> works) {
        Map<Long, String> answers = new LinkedHashMap<>();
        works.forEach(work -> answers.put(work, NONE));
        jdbc.sql("SELECT work_id, answer FROM work_answer WHERE author_id = ? AND work_id = ANY (?)")
                .params(authorId, works.toArray(Long[]::new))
                .query(row -> {
                    answers.put(row.getLong(1), Objects.requireNonNull(row.getString(2)));
                });
        return answers;
    }

    void set(long authorId, Map<Long, String> answers) {
        answers.forEach((work, answer) -> {
            if (answer.equals(NONE)) {
                jdbc.sql("DELETE FROM work_answer WHERE author_id = ? AND work_id = ?")
                        .params(authorId, work)
                        .update();
            } else {
                jdbc.sql("INSERT INTO work_answer (author_id, work_id, answer) VALUES (?, ?, ?)"
                                + " ON CONFLICT (author_id, work_id) DO UPDATE SET answer = excluded.answer,"
                                + " answered_at = now()")
                        .params(authorId, work, answer)
                        .update();
            }
        });
    }
}
