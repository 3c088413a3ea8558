package org.bzpeer.correction;

import java.util.List;
import java.util.Objects;
import org.bzpeer.catalog.NoSuchRecord;
import org.bzpeer.identity.PersonName;
import org.bzpeer.identity.PersonName.Fit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How two records stand, as far as correcting them depends on it; every statement goes by an index. */
@Component
class Standings {

    /**
     * One record.
     *
     * @param claimed whether somebody owns it
     * @param openClaims how many claims on it wait for a decision
     */
    record Standing(
            long id, String name, int works, boolean claimed, boolean disputed, boolean unlisted, int openClaims) {}

    private static final String STANDING = """
            SELECT a.id, a.name, a.works, a.claim_state = 'CLAIMED', a.disputed, a.unlisted,
                (SELECT count(*) FROM claim c WHERE c.author_id = a.id AND c.state IN ('PENDING', 'APPEALED'))
            FROM author a WHERE a.id = ?
            """;

    private static final String PRINTED = """
            SELECT u.name, '' FROM author_panels p, unnest(p.names) AS u (name) WHERE p.author_id = ?
            UNION SELECT name, family_name FROM author_name_form WHERE author_id = ?
            """;

    private final JdbcClient jdbc;

    Standings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws NoSuchRecord when there is none */
    Standing of(long id) {
        return jdbc.sql(STANDING)
                .param(id)
                .query((row, number) -> new Standing(
                        row.getLong(1),
                        Objects.requireNonNull(row.getString(2)),
                        row.getInt(3),
                        row.getBoolean(4),
                        row.getBoolean(5),
                        row.getBoolean(6),
                        row.getInt(7)))
                .optional()
                .orElseThrow(() -> unknown(id));
    }

    static NoSuchRecord unknown(long id) {
        return new NoSuchRecord("There is no researcher with the number " + id + " here.");
    }

    /** Returns titles of works on whose author lists both stand, at most three. */
    List<String> sharedWorks(long one, long other) {
        return titles(
                "SELECT s.title FROM authorship s JOIN authorship o ON o.author_id = ? AND o.work_id = s.work_id"
                        + " WHERE s.author_id = ? ORDER BY s.published DESC, s.work_id LIMIT 3",
                other,
                one);
    }

    /** Returns titles of those among the works on which the record stands, at most three. */
    List<String> titlesOn(long author, List<Long> works) {
        return titles(
                "SELECT title FROM authorship WHERE author_id = ? AND work_id = ANY (?) ORDER BY published DESC LIMIT 3",
                author,
                works.toArray(Long[]::new));
    }

    int worksOn(long author, List<Long> works) {
        return jdbc.sql("SELECT count(*) FROM authorship WHERE author_id = ? AND work_id = ANY (?)")
                .params(author, works.toArray(Long[]::new))
                .query((row, number) -> row.getInt(1))
                .single();
    }

    boolean ownerHasRefused(long author, List<Long> works) {
        return jdbc.sql("""
                SELECT EXISTS (SELECT FROM work_answer w JOIN author a ON a.id = w.author_id AND a.owner_id IS NOT NULL
                    WHERE w.author_id = ? AND w.work_id = ANY (?) AND w.answer = 'NOT_MINE')
                """)
                .params(author, works.toArray(Long[]::new))
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    /** Tells whether some name of the one record may be the same person's as some name of the other. */
    boolean namesFit(long one, long other) {
        List<PersonName> others = names(other);
        return names(one).stream()
                .anyMatch(name -> others.stream()
                        .anyMatch(known -> known.block().equals(name.block()) && known.fit(name) != Fit.CONFLICT));
    }

    private List<PersonName> names(long author) {
        return jdbc.sql(PRINTED)
                .params(author, author)
                .query((row, number) -> PersonName.printed(row.getString(1), row.getString(2)))
                .list();
    }

    private List<String> titles(String sql, Object... parameters) {
        return jdbc.sql(sql)
                .params(parameters)
                .query((row, number) -> row.getString(1))
                .list();
    }
}
