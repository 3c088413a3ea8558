package org.bzpeer.follow;

import java.util.List;
import java.util.Optional;
import org.bzpeer.catalog.SubjectWorks;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads topics and institutions for their feeds. */
@Component
class Subjects {

    /** A topic or an institution as stored. */
    record Found(
            Subject subject, long id, String name, @Nullable String ror, int followers) {

        String path() {
            return subject.path(id, name);
        }
    }

    private final JdbcClient jdbc;
    private final SubjectWorks works;

    Subjects(JdbcClient jdbc, SubjectWorks works) {
        this.jdbc = jdbc;
        this.works = works;
    }

    Optional<Found> find(Subject subject, long id) {
        return jdbc.sql("SELECT id, name, %s, followers FROM %s WHERE id = ?"
                        .formatted(subject == Subject.INSTITUTION ? "ror" : "NULL", subject.table()))
                .param(id)
                .query((row, number) ->
                        new Found(subject, row.getLong(1), row.getString(2), row.getString(3), row.getInt(4)))
                .optional();
    }

    /** Returns the newest works. */
    List<Long> newestWorks(Found found, int limit) {
        return (found.subject() == Subject.TOPIC
                        ? works.ofTopic(found.id(), null, limit)
                        : works.ofInstitution(found.name(), null, limit))
                .stream().map(SubjectWorks.Place::workId).toList();
    }
}
