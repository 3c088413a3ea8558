package org.bzpeer.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bzpeer.account.Viewer;
import org.bzpeer.catalog.AuthorLink;
import org.bzpeer.catalog.Dates;
import org.bzpeer.catalog.NoSuchRecord;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The owner's co-authors, and the works shared with one of them that the owner can confirm. */
@Component
@Transactional
public class Coauthors {

    private static final int MOST_WORKS = 50;

    /** A co-author, and whether the owner has confirmed a shared work already. */
    public record Coauthor(AuthorLink author, int sharedWorks, boolean confirmed) {}

    /** A work on which both stand. */
    public record Shared(long id, String title, String href, String published) {}

    private final JdbcClient jdbc;
    private final OwnerEvidence evidence;
    private final EditLog log;

    Coauthors(JdbcClient jdbc, OwnerEvidence evidence, EditLog log) {
        this.jdbc = jdbc;
        this.evidence = evidence;
        this.log = log;
    }

    List<Coauthor> of(long author) {
        return jdbc.sql("""
                SELECT c.id, c.name, c.slug, u.shared, EXISTS (SELECT FROM evidence e
                    WHERE e.author_id = c.id AND e.rule = 'E2' AND e.reference = p.author_id::text AND e.revoked_on IS NULL)
                FROM author_panels p, unnest(p.collaborator_ids, p.shared_works) WITH ORDINALITY AS u (id, shared, rank)
                JOIN author c ON c.id = u.id AND NOT c.unlisted
                WHERE p.author_id = ? ORDER BY u.rank
                """)
                .param(author)
                .query((row, number) -> new Coauthor(
                        new AuthorLink(row.getLong(1), row.getString(2), row.getString(3)),
                        row.getInt(4),
                        row.getBoolean(5)))
                .list();
    }

    Coauthor one(long author, long coauthor) {
        return of(author).stream()
                .filter(c -> c.author().id() == coauthor)
                .findFirst()
                .orElseThrow(() -> new NoSuchRecord("This researcher is not among your co-authors."));
    }

    List<Shared> shared(long author, long coauthor) {
        return jdbc.sql("""
                SELECT s.work_id, s.title, s.slug, s.published, s.month_only
                FROM authorship s JOIN authorship o ON o.author_id = ? AND o.work_id = s.work_id
                WHERE s.author_id = ? ORDER BY s.published DESC, s.sort_key, s.work_id LIMIT ?
                """)
                .params(coauthor, author, MOST_WORKS)
                .query((row, number) -> new Shared(
                        row.getLong(1),
                        Objects.requireNonNull(row.getString(2)),
                        "/works/" + row.getLong(1) + "/" + row.getString(3),
                        Dates.text(row.getObject(4, LocalDate.class), row.getBoolean(5))))
                .list();
    }

    /** Confirms a shared work, and tells whether it is one; nobody confirms a record of their own. */
    boolean confirm(Viewer viewer, long author, long coauthor, String work) {
        Optional<Shared> shared = shared(author, coauthor).stream()
                .filter(s -> String.valueOf(s.id()).equals(work))
                .findFirst();
        boolean own = jdbc.sql("SELECT owner_id IS NOT DISTINCT FROM ? FROM author WHERE id = ?")
                .params(viewer.id(), coauthor)
                .query((row, number) -> row.getBoolean(1))
                .single();
        if (shared.isEmpty() || own) {
            return false;
        }
        String title = shared.get().title();
        log.keep(author, viewer.id(), DeskEdit.Kind.CONFIRMED, "", new EditLog.Confirmed(coauthor, title));
        evidence.confirmWork(coauthor, author, title, true);
        return true;
    }
}
