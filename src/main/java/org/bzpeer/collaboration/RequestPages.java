package org.bzpeer.collaboration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.bzpeer.collaboration.RequestPage.Message;
import org.bzpeer.collaboration.RequestPage.Person;
import org.bzpeer.shared.Slug;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads one request for one of its sides. Addresses leave the database only while the request is accepted. */
@Component
class RequestPages {

    static final int MESSAGES = 50;

    private static final String REQUEST = """
            SELECT r.id, r.sender_id, r.intent, r.context_kind, r.context_id,
                CASE r.context_kind WHEN 'COAUTHOR' THEN (SELECT name FROM author WHERE id = r.context_id AND NOT unlisted)
                    WHEN 'TOPIC' THEN (SELECT name FROM topic WHERE id = r.context_id)
                    ELSE (SELECT title FROM work WHERE id = r.context_id) END,
                r.text, r.state, r.decline_reason, r.sent_at, r.expires_at, r.closed_at,
                CASE WHEN r.state = 'ACCEPTED' THEN (SELECT email FROM account WHERE id = r.sender_id) END,
                CASE WHEN r.state = 'ACCEPTED' THEN (SELECT email FROM account WHERE id = r.owner_id) END,
                CASE WHEN NOT a.unlisted THEN a.name END, a.slug, a.id, CASE WHEN NOT s.unlisted THEN s.name END, s.slug, s.id, s.trust_level,
                s.owner_id = r.sender_id
            FROM collaboration_request r
            LEFT JOIN author a ON a.id = r.author_id
            LEFT JOIN author s ON s.id = r.sender_author_id
            WHERE r.id = ?
            """;

    private static final String MESSAGES_BEFORE = """
            SELECT id, writer_id, text, written_at FROM collaboration_message
            WHERE request_id = ? AND id < ? ORDER BY id DESC LIMIT ?
            """;

    private final RequestAnswers answers;
    private final JdbcClient jdbc;

    RequestPages(RequestAnswers answers, JdbcClient jdbc) {
        this.answers = answers;
        this.jdbc = jdbc;
    }

    /**
     * Returns the page of a request.
     *
     * @param before the id of the message before which the shown ones end
     * @throws org.bzpeer.catalog.NoSuchRecord when the viewer is none of the two sides
     */
    RequestPage page(long viewer, long id, long before) {
        answers.parties(id).mustInclude(viewer);
        List<Row> rows = messages(id, before);
        boolean more = rows.size() > MESSAGES;
        List<Row> shown = new ArrayList<>(more ? rows.subList(0, MESSAGES) : rows);
        Collections.reverse(shown);
        String earlier =
                more ? "/requests/" + id + "?before=" + shown.getFirst().id() : null;
        List<Message> messages = shown.stream()
                .map(row -> new Message(
                        Objects.equals(row.writer(), viewer),
                        row.writer() == null ? null : row.text(),
                        Moments.minute(row.writtenAt())))
                .toList();
        return jdbc.sql(REQUEST)
                .param(id)
                .query((row, number) -> page(row, viewer, messages, earlier))
                .optional()
                .orElseThrow(Parties::unknown);
    }

    private record Row(long id, @Nullable Long writer, String text, Instant writtenAt) {}

    private List<Row> messages(long id, long before) {
        return jdbc.sql(MESSAGES_BEFORE)
                .params(id, before, MESSAGES + 1)
                .query((row, number) ->
                        new Row(row.getLong(1), row.getObject(2, Long.class), row.getString(3), Moments.of(row, 4)))
                .list();
    }

    private static RequestPage page(ResultSet row, long viewer, List<Message> messages, @Nullable String earlier)
            throws SQLException {
        boolean sent = Objects.equals(row.getObject(2, Long.class), viewer);
        ContextKind kind = ContextKind.valueOf(row.getString(4));
        String label = row.getString(6);
        String reason = row.getString(9);
        Instant expires = Moments.of(row, 11);
        RequestState state = RequestState.valueOf(row.getString(8));
        boolean late = state == RequestState.OPEN && !expires.isAfter(Instant.now());
        Instant closed = late ? expires : Moments.orNull(row, 12);
        return new RequestPage(
                row.getLong(1),
                sent,
                sent ? person(row.getString(15), row.getString(16), row.getLong(17), true) : sender(row),
                "L" + row.getInt(21),
                Intent.valueOf(row.getString(3)),
                kind,
                label == null ? "no longer in the catalogue" : label,
                label == null ? null : contextHref(kind, row.getLong(5), label),
                row.getObject(2) == null ? "" : row.getString(7),
                late ? RequestState.EXPIRED : state,
                reason == null ? null : DeclineReason.valueOf(reason).text(),
                Moments.day(Moments.of(row, 10)),
                Moments.day(expires),
                Moments.day(closed),
                row.getString(sent ? 13 : 14),
                row.getString(sent ? 14 : 13),
                messages,
                earlier);
    }

    private static Person sender(ResultSet row) throws SQLException {
        if (row.getObject(2) == null) {
            return new Person("deleted account", null);
        }
        return person(row.getString(18), row.getString(19), row.getLong(20), row.getBoolean(22));
    }

    /** A record speaks for an account only while the account owns it. */
    static Person person(@Nullable String name, @Nullable String slug, long id, boolean owned) {
        return name == null || !owned
                ? new Person("an account without a record here", null)
                : new Person(name, "/researchers/" + id + "/" + slug);
    }

    private static @Nullable String contextHref(ContextKind kind, long id, String label) {
        return switch (kind) {
            case WORK, OWN -> "/works/" + id + "/" + Slug.of(label);
            case COAUTHOR -> "/researchers/" + id + "/" + Slug.ofName(label);
            case TOPIC -> null;
        };
    }
}
