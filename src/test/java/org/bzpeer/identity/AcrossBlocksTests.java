package org.bzpeer.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.bzpeer.imports.SampleWorld;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.migration.Context;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionTemplate;

/** People whose works name them in two ways that no block has together, through the importer. */
class AcrossBlocksTests extends UnlistedPeople {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private Flyway flyway;

    @Test
    void findsOnePersonUnderTwoNamesOfOneImport() throws Exception {
        world.importLines(work("2104.11001", "Yvo Tuetzendorf; Karla Crossing; Lasse Crossing")
                + work("2104.11002", "Yvo Tützendorf; Karla Crossing; Lasse Crossing"));
        assertThat(bearers("%tzendorf")).isEqualTo(1);
        mvc.perform(get(world.path("Yvo Tützendorf")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("2 published")));
        assertThat(basis("2104.11001", 1)).isEqualTo("COAUTHORS");
        countersAreRight();
    }

    @Test
    void mergesAKnownRecordWithTheNewNameAndLeadsItsAddressOn() throws Exception {
        world.importLines(work("2104.12001", "Bill Zandvoorter; Mona Meeting"));
        String before = world.path("Bill Zandvoorter");
        long known = world.author("Bill Zandvoorter");
        world.importLines(work("2104.12002", "William Zandvoorter; Nils Elsewhere"));
        assertThat(bearers("%Zandvoorter")).as("nobody in common").isEqualTo(2);
        world.importLines(work("2104.12003", "William Zandvoorter; Mona Meeting; Nils Elsewhere"));
        assertThat(bearers("%Zandvoorter")).isEqualTo(1);
        assertThat(world.author("William Zandvoorter")).isEqualTo(known);
        mvc.perform(get(before))
                .andExpect(status().is3xxRedirection())
                .andExpect(redirectedUrl("/researchers/" + known + "/william-zandvoorter"));
        world.importLines(work("2104.12004", "W. Zandvoorter; Mona Meeting"));
        assertThat(bearers("%Zandvoorter"))
                .as("an initial that one of the names fits")
                .isEqualTo(1);
        countersAreRight();
    }

    @Test
    void findsOnePersonWithTheFamilyNameFirst() throws Exception {
        world.importLines(work("2104.14001", "Torvald Zandhenig; Hanne Turning")
                + work("2104.14002", "Zandhenig Torvald; Hanne Turning"));
        world.importLines(work("2104.14003", "Torvald Zandhenig; Hanne Turning; Ole Turning"));
        world.importLines(work("2104.14004", "Zandhenig Torvald; Ole Turning"));
        assertThat(bearers("%Zandhenig%")).isEqualTo(1);
        world.importLines(work("2104.14005", "Zandhenig Torvald; Somebody Else"));
        assertThat(bearers("%Zandhenig%")).as("a rare name, one topic").isEqualTo(1);
        world.importLines(work("2104.14006", "Torvald Zandlone; Hanne Lonely")
                + work("2104.14007", "Zandlone Torvald; Ole Lonely"));
        assertThat(bearers("%Zandlone%")).as("nobody in common").isEqualTo(2);
        countersAreRight();
    }

    @Test
    void findsOnePersonOfOneNameThatAFormAskedForTwoOf() throws Exception {
        world.importLines(work("2104.15001", "Zandmausam; Hanne Single")
                + work("2104.15002", "Zandmausam Zandmausam; Hanne Single"));
        assertThat(bearers("%Zandmausam%")).isEqualTo(1);
        countersAreRight();
    }

    @Test
    void bringsTheTwoNamesOfOneWorkToTwoRecordsAndGoesOn() throws Exception {
        world.importLines(
                work("2104.17001", "Bill Zandtwice; Mona Twice") + work("2104.17002", "William Zandtwice; Mona Twice"));
        assertThat(bearers("%Zandtwice")).isEqualTo(1);
        world.importLines(work("2104.17003", "William Zandtwice; Bill Zandtwice; Mona Twice"));
        assertThat(bearers("%Zandtwice")).isEqualTo(2);
        world.importLines(work("2104.17004", "Bill Zandtwice; Mona Twice"));
        world.importLines(work("2104.17005", "William Zandtwice; Mona Twice"));
        assertThat(bearers("%Zandtwice")).isEqualTo(2);
        assertThat(jdbc.sql("SELECT count(*) FROM work_pending")
                        .query(Integer.class)
                        .single())
                .isZero();
        countersAreRight();
    }

    @Test
    void readsTheNamesOfADatabaseThatIsOlder() throws Exception {
        world.importLines(work("2104.16001", "Bill Zandolder; Mona Older")
                + work("2104.16002", "Bob Zandelder; Mona Elder")
                + work("2104.16003", "Robert Zandelder; Mona Elder"));
        jdbc.sql("DELETE FROM name_reading").update();
        jdbc.sql("UPDATE author SET other_blocks = NULL").update();
        transactions.executeWithoutResult(status -> migrate(DataSourceUtils.getConnection(dataSource)));
        assertThat(jdbc.sql(
                                "SELECT array_to_string(other_blocks, ',') || block FROM author WHERE name LIKE '%Zandelder'")
                        .query(String.class)
                        .single())
                .contains("zandelder b")
                .contains("zandelder r");
        world.importLines(work("2104.16004", "William Zandolder; Mona Older"));
        assertThat(bearers("%Zandolder")).isEqualTo(1);
    }

    private void migrate(Connection connection) {
        try {
            new KnownNames().migrate(new Context() {
                @Override
                public Configuration getConfiguration() {
                    return flyway.getConfiguration();
                }

                @Override
                public Connection getConnection() {
                    return connection;
                }
            });
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void leavesUnlistedPeopleAlone() throws Exception {
        world.importLines(work("2104.13001", "Bob Zeldenrusty; Mona Unmeeting"));
        long hidden = world.author("Bob Zeldenrusty");
        unlist(hidden);
        world.importLines(work("2104.13002", "Robert Zeldenrusty; Mona Unmeeting"));
        assertThat(bearers("%Zeldenrusty")).isEqualTo(2);
        countersAreRight();
        relist(hidden);
    }

    private static String work(String id, String authors) {
        return SampleWorld.work(id, "2021-04-05", "Crossing study " + id, "cs.DB", authors);
    }

    private int bearers(String name) {
        return jdbc.sql("SELECT count(*) FROM author WHERE name LIKE ?")
                .param(name)
                .query(Integer.class)
                .single();
    }

    private String basis(String arxivId, int position) {
        return jdbc.sql("""
                        SELECT s.basis FROM work w JOIN byline b ON b.work_id = w.id
                        JOIN authorship s ON s.work_id = w.id AND s.author_id = b.author_ids[?] WHERE w.arxiv_id = ?
                        """).params(position, arxivId).query(String.class).single();
    }
}
