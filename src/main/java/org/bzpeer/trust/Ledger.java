package org.bzpeer.trust;

import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bzpeer.catalog.Author;
import org.bzpeer.catalog.Authors;
import org.bzpeer.catalog.NoSuchRecord;
import org.bzpeer.trust.Evidence.Proof;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The stored evidence. */
@Component
public class Ledger {

    /** What rests on the claim: it falls with it, while what imports and co-authors saw of the record stays. */
    private static final String OF_THE_CLAIM = "(rule IN ('A2', 'A3', 'A4', 'B1', 'B2', 'B3', 'D2', 'E1')"
            + " OR rule = 'A1' AND reference <> '" + SourcedEvidence.BY_IMPORT + "')";

    /** What imports see of a record: it is computed anew with the record. */
    private static final String OF_IMPORTS =
            "(rule LIKE 'C_' OR rule = 'A1' AND reference = '" + SourcedEvidence.BY_IMPORT + "' OR rule = 'D1')";

    private static final String COLUMNS =
            "author_id, rule, reference, points, seen, source, seen_on, expires_on, checked_by, proof, revoked_on";

    private final JdbcTemplate jdbc;
    private final Authors authors;
    private final EntityManager entities;
    private final TransactionTemplate transaction;

    Ledger(JdbcTemplate jdbc, Authors authors, EntityManager entities, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.authors = authors;
        this.entities = entities;
        this.transaction = transaction;
    }

    /** Returns all rows of one author, the dead ones included. */
    public List<Evidence> of(long authorId) {
        return jdbc.query(
                "SELECT " + COLUMNS + " FROM evidence WHERE author_id = ? ORDER BY rule, reference",
                (row, number) -> evidence(row),
                authorId);
    }

    /**
     * Adds or renews a row of evidence and, in the same transaction, the snapshot that follows from it.
     *
     * @throws NoSuchRecord when there is no such researcher
     */
    @Transactional
    public void record(long authorId, Evidence row) {
        record(authorId, List.of(row));
    }

    /** Does the same for several rows at once. */
    @Transactional
    public void record(long authorId, List<Evidence> rows) {
        Author author = lock(authorId);
        rows.forEach(row -> write(authorId, row));
        showSnapshot(author, today());
    }

    private void write(long authorId, Evidence e) {
        jdbc.update(
                "INSERT INTO evidence (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " ON CONFLICT (author_id, rule, reference) DO UPDATE SET points = excluded.points,"
                        + " seen = excluded.seen, source = excluded.source, seen_on = excluded.seen_on,"
                        + " expires_on = excluded.expires_on, checked_by = excluded.checked_by, proof = excluded.proof,"
                        + " revoked_on = excluded.revoked_on",
                authorId,
                e.rule().name(),
                e.reference(),
                e.points(),
                e.seen(),
                e.source(),
                e.seenOn(),
                e.expiresOn(),
                e.checkedBy(),
                e.proof() == null ? null : e.proof().name(),
                e.revokedOn());
    }

    /** Brings the snapshot up to date when something other than evidence has changed, such as the end of a dispute. */
    @Transactional
    public void refresh(long authorId) {
        showSnapshot(lock(authorId), today());
    }

    /** Ends everything that rests on a claim which no longer stands: the page is back to what imports know. */
    @Transactional
    public void revokeClaim(long authorId) {
        Author author = lock(authorId);
        jdbc.update(
                "UPDATE evidence SET revoked_on = ? WHERE author_id = ? AND revoked_on IS NULL AND " + OF_THE_CLAIM,
                today(),
                authorId);
        showSnapshot(author, today());
    }

    /** Ends what a false owner of this record has given to others: vouches and confirmations. */
    @Transactional
    public void revokeGiven(long authorId) {
        List<Long> concerned = jdbc.queryForList(
                "UPDATE evidence SET revoked_on = ? WHERE reference = ? AND rule IN ('E1', 'E2')"
                        + " AND revoked_on IS NULL RETURNING author_id",
                Long.class,
                today(),
                giver(authorId));
        concerned.stream().distinct().sorted().forEach(this::refresh);
    }

    /** Returns how evidence names the researcher who gave it. */
    public static String giver(long authorId) {
        return "author " + authorId;
    }

    /**
     * Revokes a row of evidence and, in the same transaction, takes over the snapshot that follows without it. The row
     * stays, as a trace of what once counted; without such a live row nothing changes.
     *
     * @param day the day from which it no longer counts, today or earlier
     * @throws NoSuchRecord when there is no such researcher
     */
    @Transactional
    public void revoke(long authorId, Rule rule, String reference, LocalDate day) {
        Author author = lock(authorId);
        int revoked = jdbc.update(
                "UPDATE evidence SET revoked_on = ? WHERE author_id = ? AND rule = ? AND reference = ?"
                        + " AND (revoked_on IS NULL OR revoked_on > ?)",
                day,
                authorId,
                rule.name(),
                reference,
                day);
        if (revoked > 0) {
            showSnapshot(author, today());
        }
    }

    /**
     * Computes the snapshots of records whose evidence has run out anew, each in a transaction of its own, and closes
     * the rows: they count as revoked on the day they ran out, so that nobody has to look at them again.
     *
     * @param day rows that no longer count on this day have run out
     * @param limit at most so many rows lead to their records in one call
     * @return how many records were looked at; 0 when nothing is left to do
     */
    public int expire(LocalDate day, int limit) {
        List<Long> due = jdbc.queryForList("""
                SELECT DISTINCT author_id FROM (
                    SELECT author_id FROM evidence WHERE expires_on <= ? AND revoked_on IS NULL
                    ORDER BY expires_on LIMIT ?) e
                ORDER BY author_id
                """, Long.class, day, limit);
        for (long authorId : due) {
            transaction.executeWithoutResult(
                    status -> authors.findAndLock(authorId).ifPresent(author -> expire(author, day)));
        }
        return due.size();
    }

    private void expire(Author author, LocalDate day) {
        int closed = jdbc.update(
                "UPDATE evidence SET revoked_on = expires_on"
                        + " WHERE author_id = ? AND expires_on <= ? AND revoked_on IS NULL",
                author.id(),
                day);
        if (closed > 0) {
            showSnapshot(author, day);
        }
    }

    /** Whoever loaded the record earlier in this transaction may hold what others have changed since. */
    private Author lock(long authorId) {
        Author author = authors.findAndLock(authorId)
                .orElseThrow(() -> new NoSuchRecord("There is no researcher with this number here."));
        entities.refresh(author);
        return author;
    }

    /** The one place where a snapshot is taken over; the record is locked. A disputed record's score is frozen. */
    private void showSnapshot(Author author, LocalDate day) {
        TrustSnapshot snapshot = author.isDisputed()
                ? new TrustSnapshot(author.trustScore(), author.trustLevel(), TrustLabel.DISPUTED)
                : TrustSnapshot.of(of(author.id()), day);
        author.showTrust(snapshot.score(), snapshot.level(), snapshot.label().name(), Rule.SET);
    }

    static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    /**
     * Computes the researchers in the transaction's {@code dirty_author} anew where people's evidence counts as well: it
     * may have changed after the import had read it. The import has their rows locked by now.
     */
    public void refreshDirtyAuthors() {
        List<Object[]> changed = new ArrayList<>();
        for (Map.Entry<Long, List<Evidence>> dirty : evidenceOfDirtyAuthors().entrySet()) {
            TrustSnapshot s = TrustSnapshot.of(of(dirty.getKey()), today());
            changed.add(new Object[] {s.score(), s.level(), s.label().name(), Rule.SET, dirty.getKey()});
        }
        jdbc.batchUpdate(
                "UPDATE author SET trust_score = ?, trust_level = ?, trust_label = ?, rule_set = ?"
                        + " WHERE id = ? AND NOT disputed",
                changed);
    }

    /** Takes out what imports have seen of the authors in the transaction's {@code dirty_author}; it is written anew. */
    public void clearRecordEvidence() {
        jdbc.execute("DELETE FROM evidence e USING dirty_author d WHERE e.author_id = d.author_id AND " + OF_IMPORTS);
    }

    /** Returns what is left for the authors in {@code dirty_author}: the evidence that no import brings. */
    public Map<Long, List<Evidence>> evidenceOfDirtyAuthors() {
        Map<Long, List<Evidence>> evidence = new HashMap<>();
        jdbc.query(
                "SELECT " + COLUMNS + " FROM evidence JOIN dirty_author USING (author_id) WHERE NOT " + OF_IMPORTS,
                (ResultSet row) -> {
                    evidence.computeIfAbsent(row.getLong("author_id"), id -> new ArrayList<>())
                            .add(evidence(row));
                });
        return evidence;
    }

    static Evidence evidence(ResultSet row) throws SQLException {
        String proof = row.getString("proof");
        return new Evidence(
                Rule.valueOf(row.getString("rule")),
                row.getString("reference"),
                row.getInt("points"),
                row.getString("seen"),
                row.getString("source"),
                row.getObject("seen_on", LocalDate.class),
                row.getObject("expires_on", LocalDate.class),
                row.getString("checked_by"),
                proof == null ? null : Proof.valueOf(proof),
                row.getObject("revoked_on", LocalDate.class));
    }
}
