package org.bzpeer.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.bzpeer.imports.SampleWorld.work;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.bzpeer.SiteTest;
import org.bzpeer.imports.SampleWorld;
import org.bzpeer.platform.Check;
import org.bzpeer.trust.Evidence;
import org.bzpeer.trust.Ledger;
import org.bzpeer.trust.Rule;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of two records when a later work shows that they are one person's. */
@SiteTest
class MergeTests {

    @Autowired
    private SampleWorld world;

    @Autowired
    private Ledger ledger;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private List<Check> checks;

    @Test
    void keepsTheClaimedRecordAlthoughItIsTheYounger() throws IOException {
        List<Long> two = twoRecords("Clara Claimed", "Ula", "Vera", 2301);
        claim(two.getLast());
        join("Clara Claimed", "Ula", "Vera", 2301);
        assertThat(world.author("Clara Claimed")).isEqualTo(two.getLast());
        assertThat(text("SELECT claim_state FROM author WHERE id = ?", two.getLast()))
                .isEqualTo("CLAIMED");
        assertThat(number("SELECT author_id FROM author_redirect WHERE old_id = ?", two.getFirst()))
                .isEqualTo(two.getLast());
        assertThat(number("SELECT works FROM author WHERE id = ?", two.getLast()))
                .isEqualTo(3);
        everythingAddsUp();
    }

    @Test
    void neverMergesTwoClaimedRecords() throws IOException {
        List<Long> two = twoRecords("Doris Doubled", "Xena", "Yara", 2302);
        two.forEach(this::claim);
        join("Doris Doubled", "Xena", "Yara", 2302);
        assertThat(jdbc.sql(
                                "SELECT id FROM author WHERE name = 'Doris Doubled' AND claim_state = 'CLAIMED' ORDER BY id")
                        .query(Long.class)
                        .list())
                .isEqualTo(two);
        everythingAddsUp();
    }

    @Test
    void movesEvidenceAndIdentifiersToTheSurvivor() throws IOException {
        List<Long> two = twoRecords("Emma Evident", "Zoe", "Anna", 2303);
        long old = two.getLast();
        long survivor = two.getFirst();
        ledger.record(old, evidence(Rule.A1, "", 5, null));
        ledger.record(old, evidence(Rule.E1, "voucher 7", 3, null));
        ledger.record(old, evidence(Rule.A3, "https://a.example", 4, null));
        ledger.record(survivor, evidence(Rule.E1, "voucher 7", 2, null));
        ledger.record(survivor, evidence(Rule.E1, "voucher 8", 3, null));
        ledger.record(survivor, evidence(Rule.A3, "https://a.example", 4, LocalDate.of(2024, 1, 1)));
        jdbc.sql("INSERT INTO author_identifier VALUES ('orcid', '0000-0001-5109-3700', ?, 'test', '2024-01-01')")
                .param(old)
                .update();
        join("Emma Evident", "Zoe", "Anna", 2303);
        assertThat(jdbc.sql(
                                "SELECT rule || ' ' || reference || ' ' || points || coalesce(' revoked ' || revoked_on, '')"
                                        + " FROM evidence WHERE author_id = ? AND rule NOT LIKE 'C_' ORDER BY 1")
                        .param(survivor)
                        .query(String.class)
                        .list())
                .containsExactly("A1  5", "A3 https://a.example 4", "E1 voucher 7 3", "E1 voucher 8 3");
        assertThat(number("SELECT author_id FROM author_identifier WHERE value = '0000-0001-5109-3700' AND ? > 0", 1))
                .isEqualTo(survivor);
        everythingAddsUp();
    }

    @Test
    void refusesToChooseBetweenTwoClaimedRecords() {
        assertThat(Decisions.survivor(List.of(3L, 5L), Set.of())).isEqualTo(3);
        assertThat(Decisions.survivor(List.of(3L, 5L), Set.of(5L))).isEqualTo(5);
        assertThatIllegalStateException().isThrownBy(() -> Decisions.survivor(List.of(3L, 5L), Set.of(3L, 5L)));
    }

    /** Imports two works whose author lists share only this name, and returns the two records in order of age. */
    private List<Long> twoRecords(String name, String friend, String other, int series) throws IOException {
        world.importLines(work(series + ".90001", "2021-01-05", "One " + series, "cs.DB", name + "; " + friend(friend))
                + work(series + ".90002", "2021-01-06", "Two " + series, "math.AG", name + "; " + friend(other)));
        List<Long> two = jdbc.sql("SELECT id FROM author WHERE name = ? ORDER BY id")
                .param(name)
                .query(Long.class)
                .list();
        assertThat(two).hasSize(2);
        return two;
    }

    private void join(String name, String friend, String other, int series) throws IOException {
        world.importLines(work(
                series + ".90003",
                "2021-01-07",
                "Three " + series,
                "q-fin.PM",
                name + "; " + friend(friend) + "; " + friend(other)));
    }

    private static String friend(String given) {
        return given + " Friendof" + given.toLowerCase(java.util.Locale.ROOT);
    }

    private void claim(long author) {
        jdbc.sql("UPDATE author SET claim_state = 'CLAIMED' WHERE id = ?")
                .param(author)
                .update();
    }

    private static Evidence evidence(Rule rule, String reference, int points, LocalDate revokedOn) {
        return new Evidence(
                rule, reference, points, "seen", "test", LocalDate.of(2023, 5, 6), null, null, null, revokedOn);
    }

    private void everythingAddsUp() {
        assertThat(checks)
                .allSatisfy(check ->
                        assertThat(check.differences()).as(check.subject()).isEmpty());
    }

    private long number(String sql, long id) {
        return jdbc.sql(sql).param(id).query(Long.class).single();
    }

    private String text(String sql, long id) {
        return jdbc.sql(sql).param(id).query(String.class).single();
    }
}
