package org.bzpeer.trust;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bzpeer.catalog.Authors;
import org.bzpeer.catalog.NoSuchRecord;
import org.bzpeer.trust.Evidence.Proof;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The stored evidence. */
@Component
public class Ledger {

    private static final String COLUMNS =
            "author_id, rule, reference, points, seen, source, seen_on, expires_on, checked_by, proof, revoked_on";

    private final JdbcTemplate jdbc;
    private final Authors authors;

    Ledger(JdbcTemplate jdbc, Authors authors) {
        this.jdbc = jdbc;
        this.authors = authors;
    }

    /** Returns all rows of one author, the dead ones included. */
    List<Evidence> of(long authorId) {
        return jdbc.query(
                "SELECT " + COLUMNS + " FROM evidence WHERE author_id = ? ORDER BY rule, reference",
                (row, number) -> evidence(row),
                authorId);
    }

    /** Adds or renews a row of evidence and, in the same transaction, the snapshot that follows from it. */
    @Transactional
    public void record(long authorId, Evidence e) {
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
        TrustSnapshot snapshot = TrustSnapshot.of(of(authorId), LocalDate.now(ZoneOffset.UTC));
        authors.findById(authorId)
                .orElseThrow(() -> new NoSuchRecord("There is no researcher with this number here."))
                .showTrust(snapshot.score(), snapshot.level(), snapshot.label().name(), Rule.SET);
    }

    /** Takes out what imports have seen of the authors in the transaction's {@code dirty_author}; it is written anew. */
    public void clearRecordEvidence() {
        jdbc.execute(
                "DELETE FROM evidence e USING dirty_author d WHERE e.author_id = d.author_id AND e.rule LIKE 'C_'");
    }

    /** Returns what is left for the authors in {@code dirty_author}: the evidence that no import brings. */
    public Map<Long, List<Evidence>> evidenceOfDirtyAuthors() {
        Map<Long, List<Evidence>> evidence = new HashMap<>();
        jdbc.query(
                "SELECT " + COLUMNS + " FROM evidence JOIN dirty_author USING (author_id) WHERE rule NOT LIKE 'C_'",
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
