package org.bzpeer.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.bzpeer.imports.SampleWorld.work;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.bzpeer.SiteTest;
import org.bzpeer.catalog.Authors;
import org.bzpeer.catalog.NoSuchRecord;
import org.bzpeer.imports.SampleWorld;
import org.bzpeer.trust.Evidence.Proof;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SiteTest
class LedgerTests {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    /** One work of one year by one author: 2 points for the work, 4 for the source. */
    private static final int IMPORTED = 6;

    @Autowired
    private SampleWorld world;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Authors authors;

    @Autowired
    private EntityManager entities;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void losesNothingWhenTwoTransactionsRecordAtOnce() throws Exception {
        long author = person("Lotte Ledger", "2401.90001");
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<?> second = transaction.execute(status -> {
                ledger.record(author, evidence(Rule.A2, "", 12, null));
                entities.flush();
                Future<?> waiting = other.submit(() -> ledger.record(author, evidence(Rule.A3, "", 4, null)));
                awaitSomebodyWaitingForALock();
                return waiting;
            });
            second.get(20, TimeUnit.SECONDS);
        }
        assertThat(score(author)).isEqualTo(IMPORTED + 12 + 4);
    }

    @Test
    void writesOverNothingThatChangedSinceTheRecordWasLoaded() throws IOException {
        long author = person("Lina Loaded", "2401.90002");
        int before = version(author);
        transaction.executeWithoutResult(status -> {
            assertThat(authors.findById(author)).isPresent();
            try (ExecutorService other = Executors.newSingleThreadExecutor()) {
                other.submit(() -> jdbc.sql("UPDATE author SET followers = 9, version = version + 1 WHERE id = ?")
                                .param(author)
                                .update())
                        .get();
            } catch (InterruptedException | ExecutionException e) {
                throw new IllegalStateException(e);
            }
            ledger.record(author, evidence(Rule.A4, "", 4, null));
        });
        assertThat(jdbc.sql("SELECT followers FROM author WHERE id = ?")
                        .param(author)
                        .query(Integer.class)
                        .single())
                .isEqualTo(9);
        assertThat(version(author)).isEqualTo(before + 2);
    }

    @Test
    void revokesARowAndWhatItBrought() throws IOException {
        long author = person("Rosa Revoked", "2401.90003");
        ledger.record(author, evidence(Rule.B1, "claim 1", 8, null));
        ledger.record(author, evidence(Rule.E1, "voucher 1", 3, null));
        assertThat(score(author)).isEqualTo(IMPORTED + 11);
        int before = version(author);
        ledger.revoke(author, Rule.E1, "voucher 1", TODAY);
        assertThat(score(author)).isEqualTo(IMPORTED + 8);
        assertThat(version(author)).isEqualTo(before + 1);
        ledger.revoke(author, Rule.E1, "voucher 1", TODAY);
        ledger.revoke(author, Rule.E1, "nobody", TODAY);
        assertThat(version(author)).isEqualTo(before + 1);
        ledger.record(author, evidence(Rule.E1, "voucher 1", 3, null));
        assertThat(score(author)).as("renewed").isEqualTo(IMPORTED + 11);
    }

    @Test
    void refusesEvidenceForNobody() {
        assertThatExceptionOfType(NoSuchRecord.class)
                .isThrownBy(() -> ledger.record(999_999_999, evidence(Rule.A3, "", 4, null)));
        assertThatExceptionOfType(NoSuchRecord.class).isThrownBy(() -> ledger.revoke(999_999_999, Rule.A3, "", TODAY));
    }

    @Test
    void takesBackWhatHasRunOutInBoundedBatches() throws IOException {
        long one = person("Erna Expired", "2401.90004");
        long two = person("Fritz Finished", "2401.90005");
        long fresh = person("Gerda Good", "2401.90006");
        for (long author : new long[] {one, two}) {
            ledger.record(author, evidence(Rule.A2, "", 12, TODAY.plusDays(3)));
            ledger.record(author, evidence(Rule.B3, "", 3, TODAY.plusDays(400)));
        }
        ledger.record(fresh, evidence(Rule.A2, "", 12, TODAY.plusDays(1)));
        assertThat(ledger.expire(TODAY, 10)).isZero();
        jdbc.sql("UPDATE evidence SET expires_on = ? WHERE rule = 'A2' AND author_id IN (?, ?)")
                .params(TODAY, one, two)
                .update();
        assertThat(ledger.expire(TODAY, 1)).isEqualTo(1);
        assertThat(score(one) + score(two)).isEqualTo(2 * (IMPORTED + 3) + 12);
        assertThat(ledger.expire(TODAY, 10)).isEqualTo(1);
        assertThat(score(one)).isEqualTo(IMPORTED + 3);
        assertThat(score(two)).isEqualTo(IMPORTED + 3);
        assertThat(score(fresh)).isEqualTo(IMPORTED + 12);
        assertThat(ledger.expire(TODAY, 10)).isZero();
    }

    @Test
    void findsWhatRunsOutByAnIndex() {
        String plan = transaction.execute(status -> {
            jdbc.sql("SET LOCAL enable_seqscan = off").update();
            return String.join(
                    "\n",
                    jdbc.sql("EXPLAIN SELECT author_id FROM evidence WHERE expires_on <= current_date"
                                    + " AND revoked_on IS NULL ORDER BY expires_on LIMIT 10")
                            .query(String.class)
                            .list());
        });
        assertThat(plan).contains("evidence_expiring");
    }

    private void awaitSomebodyWaitingForALock() {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(15);
        while (jdbc.sql("SELECT count(*) FROM pg_stat_activity WHERE pg_backend_pid() = ANY (pg_blocking_pids(pid))")
                        .query(Integer.class)
                        .single()
                == 0) {
            assertThat(System.nanoTime()).as("nobody waits for the lock").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    private long person(String name, String work) throws IOException {
        world.importLines(work(work, "2021-01-05", "Work of " + name, "cs.DB", name));
        return world.author(name);
    }

    private static Evidence evidence(Rule rule, String reference, int points, LocalDate expiresOn) {
        return new Evidence(
                rule, reference, points, "seen", "test", LocalDate.of(2023, 5, 6), expiresOn, null, Proof.MEDIUM, null);
    }

    private int score(long author) {
        return jdbc.sql("SELECT trust_score FROM author WHERE id = ?")
                .param(author)
                .query(Integer.class)
                .single();
    }

    private int version(long author) {
        return jdbc.sql("SELECT version FROM author WHERE id = ?")
                .param(author)
                .query(Integer.class)
                .single();
    }
}
