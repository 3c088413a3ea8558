package org.bzpeer.trust;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.bzpeer.platform.Check;
import org.bzpeer.platform.RowStream;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Computes every researcher's snapshot anew from the rows of the ledger; a disputed one is frozen and says so. */
@Component
class SnapshotCheck implements Check {

    private static final int SHOWN = 20;

    private final DataSource dataSource;
    private final TransactionTemplate transaction;

    SnapshotCheck(DataSource dataSource, TransactionTemplate transaction) {
        this.dataSource = dataSource;
        this.transaction = transaction;
    }

    @Override
    public String subject() {
        return "trust score, level and label of every researcher, from the ledger";
    }

    @Override
    public List<String> differences() {
        Comparison comparison = new Comparison();
        transaction.executeWithoutResult(status -> RowStream.read(
                DataSourceUtils.getConnection(dataSource),
                "SELECT a.id, a.trust_score, a.trust_level, a.trust_label, a.disputed, e.*"
                        + " FROM author a LEFT JOIN evidence e ON e.author_id = a.id ORDER BY a.id",
                comparison::take));
        comparison.finish();
        return comparison.differences;
    }

    private static final class Comparison {

        private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
        private final List<String> differences = new ArrayList<>();
        private final List<Evidence> evidence = new ArrayList<>();
        private long id;
        private String stored = "";
        private boolean disputed;

        void take(ResultSet row) throws SQLException {
            if (row.getLong(1) != id) {
                finish();
                id = row.getLong(1);
                disputed = row.getBoolean(5);
                stored = row.getInt(2) + " L" + row.getInt(3) + " " + row.getString(4);
            }
            if (row.getString("rule") != null) {
                evidence.add(Ledger.evidence(row));
            }
        }

        void finish() {
            if (id != 0 && disputed) {
                report(stored.endsWith(" DISPUTED"), "stored " + stored + " although the identity is disputed");
            } else if (id != 0) {
                TrustSnapshot computed = TrustSnapshot.of(evidence, today);
                String expected = computed.score() + " L" + computed.level() + " " + computed.label();
                report(expected.equals(stored), "stored " + stored + ", computed " + expected);
            }
            evidence.clear();
        }

        private void report(boolean right, String difference) {
            if (!right && differences.size() < SHOWN) {
                differences.add("researcher " + id + ": " + difference);
            }
        }
    }
}
