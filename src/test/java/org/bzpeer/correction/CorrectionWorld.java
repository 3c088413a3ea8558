package org.bzpeer.correction;

import static org.bzpeer.imports.SampleWorld.work;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.bzpeer.account.People;
import org.bzpeer.imports.SampleWorld;
import org.bzpeer.trust.Evidence;
import org.bzpeer.trust.Ledger;
import org.bzpeer.trust.Rule;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Pairs of records that may be one person's, with everything that a record can have. */
@TestComponent
public class CorrectionWorld {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final SampleWorld world;
    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final People people;
    private final MockMvc mvc;

    CorrectionWorld(SampleWorld world, JdbcClient jdbc, Ledger ledger, People people, MockMvc mvc) {
        this.world = world;
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.people = people;
        this.mvc = mvc;
    }

    /** The larger record, and a smaller one under another form of the name. */
    record Two(long large, long small, String family) {}

    Two two() throws Exception {
        int number = COUNT.incrementAndGet();
        String family = "Correx" + (char) ('a' + number / 26) + (char) ('a' + number % 26) + "ova";
        String id = "48%02d.%02d".formatted(1 + number % 12, number);
        String large = "Rosa " + family;
        String small = "Rosa K. " + family;
        world.importLines(work(
                        id + "001", "2019-01-05", "Large one " + number, "cs.DB cs.DS", large + "; Pia Paired" + family)
                + work(id + "002", "2020-01-05", "Large two " + number, "cs.DB", large + "; Pia Paired" + family)
                + work(
                        id + "003",
                        "2021-01-05",
                        "Large three " + number,
                        "cs.DB",
                        large + "; Pia Paired" + family + "; Quentin Quick" + family)
                + work(id + "004", "2016-01-05", "Small one " + number, "math.AG", small + "; Rita Remote" + family)
                + work(
                        id + "005",
                        "2017-01-05",
                        "Small two " + number,
                        "math.AG",
                        "Rita Remote" + family + "; " + small));
        return new Two(holder("Large one " + number, large), holder("Small one " + number, small), family);
    }

    /** Gives both all that a record can have: followers of one and of both, news, identifiers, evidence, claims, reports. */
    Two furnished() throws Exception {
        Two two = two();
        follow(people.member("Large only"), two.large());
        follow(people.member("Small only"), two.small());
        long both = people.member("Both");
        follow(both, two.large());
        follow(both, two.small());
        int number = COUNT.incrementAndGet();
        world.importLines(work(
                "49%02d.%05d".formatted(1 + number % 12, number),
                "2022-01-05",
                "News " + number,
                "math.AG",
                "Rosa K. " + two.family() + "; Rita Remote" + two.family()));
        long account = people.member("Rosa " + two.family());
        jdbc.sql("""
                INSERT INTO author_identifier VALUES ('orcid', :orcid, :small, 'BZPEER', current_date);
                INSERT INTO work_author_id SELECT work_id, position, 'openalex', 'A' || (900000 + :small), 'OpenAlex', current_date
                FROM authorship WHERE author_id = :small;
                INSERT INTO author_redirect VALUES (900000000 + :small, :small);
                INSERT INTO claim (author_id, account_id, state, opened_at, changed_at)
                VALUES (:small, :account, 'PENDING', now(), now());
                UPDATE claim SET state = 'REJECTED' WHERE author_id = :small;
                UPDATE author SET held = true WHERE id = :small;
                INSERT INTO author_profile (author_id, bio) VALUES (:small, 'Of a former owner');
                """)
                .param("orcid", "0000-000%d-%04d-%04d".formatted(number % 10, number, number))
                .param("small", two.small())
                .param("account", account)
                .update();
        ledger.record(
                two.small(),
                new Evidence(Rule.A4, "git", 4, "An account", "test", LocalDate.now(), null, null, null, null));
        mvc.perform(post("/report")
                .with(people.as(account))
                .param("researcher", String.valueOf(two.small()))
                .param("kind", "TWO_PEOPLE")
                .param("note", "See her thesis."));
        return two;
    }

    /** Makes somebody the owner of a record, with pins and answers. */
    long owner(long author) {
        long account = people.member("Owner of " + author);
        jdbc.sql("""
                UPDATE author SET owner_id = :account, claim_state = 'CLAIMED', held = true WHERE id = :author;
                INSERT INTO author_profile (author_id, bio, pinned_works)
                SELECT :author, 'A bio', array_agg(work_id ORDER BY work_id) FROM authorship WHERE author_id = :author;
                INSERT INTO work_answer (author_id, work_id, answer)
                SELECT :author, work_id, 'MINE' FROM authorship WHERE author_id = :author;
                """).param("account", account).param("author", author).update();
        return account;
    }

    void follow(long account, long author) throws Exception {
        mvc.perform(post("/researchers/" + author + "/follow").with(people.as(account)));
    }

    /** Returns who stands under a name on the work of this title. */
    long holder(String title, String name) {
        return jdbc.sql("""
                SELECT b.author_ids[array_position(w.author_names, ?)] FROM work w JOIN byline b ON b.work_id = w.id WHERE w.title = ?
                """)
                .params(name, title)
                .query((row, number) -> row.getLong(1))
                .single();
    }

    /** Returns the works of a record, newest first. */
    java.util.List<Long> works(long author) {
        return jdbc.sql("SELECT work_id FROM authorship WHERE author_id = ? ORDER BY published DESC")
                .param(author)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    /** Returns the number that a statement about one record finds. */
    long number(String sql, Object... record) {
        return jdbc.sql(sql)
                .params(record)
                .query((row, number) -> row.getLong(1))
                .single();
    }
}
