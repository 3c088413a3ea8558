package org.bzpeer;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bzpeer.account.People;
import org.bzpeer.account.ShownPasskeys;
import org.bzpeer.account.Standing;
import org.bzpeer.imports.SampleWorld;
import org.bzpeer.trust.Evidence;
import org.bzpeer.trust.Evidence.Proof;
import org.bzpeer.trust.Ledger;
import org.bzpeer.trust.Rule;
import org.jsoup.Jsoup;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everybody who may come to a route, each signed in over HTTP, and something of somebody's for every id in a route. */
@TestComponent
class GuardWorld {

    /** In the order of the columns of the table. */
    static final List<String> EVERYBODY =
            List.of("anonymous", "visitor", "other", "owner", "blocked", "suspended", "keyless", "curator", "admin");

    private final SampleWorld sample;
    private final People people;
    private final Standing standing;
    private final Ledger ledger;
    private final JdbcClient jdbc;
    private final PeopleTables tables;
    private final Map<String, Visit> visits = new HashMap<>();
    private final Map<String, Long> accounts = new HashMap<>();
    private final Map<String, Long> records = new LinkedHashMap<>();
    private final Map<String, String> ids = new TreeMap<>();

    GuardWorld(SampleWorld sample, People people, Standing standing, Ledger ledger, JdbcClient jdbc) {
        this.sample = sample;
        this.people = people;
        this.standing = standing;
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.tables = new PeopleTables(jdbc);
    }

    Visit visit(String person) {
        return visits.get(person);
    }

    long account(String person) {
        return accounts.get(person);
    }

    long record(String person) {
        return records.get(person);
    }

    /** Returns the id of something: "claim owner", "request blocked", "session owner". */
    String id(String what) {
        String id = ids.get(what);
        if (id == null) {
            throw new AssertionError("nothing is known as " + what);
        }
        return id;
    }

    Map<String, String> digest() {
        return tables.digest();
    }

    void restore() {
        tables.restore();
    }

    /** Lets everybody try again: what is tried here is not how often. */
    void calm() {
        jdbc.sql("DELETE FROM rate_limit").update();
    }

    /** Makes everybody and everything, once; later everything is as it was then. */
    void begin(int port) throws Exception {
        calm();
        if (!visits.isEmpty()) {
            restore();
            return;
        }
        importRecords();
        for (String person : EVERYBODY) {
            visits.put(person, new Visit(port));
            if (!person.equals("anonymous")) {
                accounts.put(
                        person,
                        switch (person) {
                            case "curator", "keyless" -> people.curator("Guard " + person);
                            case "admin" -> people.admin("Guard " + person);
                            default -> people.member("Guard " + person);
                        });
                visits.get(person).signIn(people.email(account(person)), People.PASSWORD);
            }
        }
        accounts.put("partner", people.member("Guard partner"));
        ShownPasskeys.show(jdbc, account("curator"));
        ShownPasskeys.show(jdbc, account("admin"));
        standing.suspend(null, account("suspended"), "test");
        visits.get("suspended").forgetToken();
        for (String person : List.of("owner", "other", "blocked", "partner")) {
            own(person);
        }
        GuardMatters matters = new GuardMatters(this, jdbc);
        matters.claims();
        matters.requests();
        matters.matters();
        beginAnotherSession(port);
        tables.keep(records.values());
    }

    private void importRecords() throws Exception {
        String owner = "Guarda Ownwright";
        String common = "Conrad Commonly";
        sample.importLines(SampleWorld.work(
                        "4701.00001", "2020-02-03", "Guarded one", "math.AG", owner + "; Othmar Elsewhere; " + common)
                + SampleWorld.work(
                        "4701.00002", "2021-02-03", "Guarded two", "math.AG", owner + "; Blanka Barredly; " + common)
                + SampleWorld.work(
                        "4701.00003", "2022-02-03", "Guarded three", "math.AG", owner + "; Paula Partnerly; " + common)
                + SampleWorld.work("4701.00004", "2022-02-03", "Vacant one", "math.AG", "Vera Vacantly"));
        records.put("owner", sample.author(owner));
        records.put("other", sample.author("Othmar Elsewhere"));
        records.put("blocked", sample.author("Blanka Barredly"));
        records.put("partner", sample.author("Paula Partnerly"));
        records.put("nobody", sample.author("Vera Vacantly"));
        records.put("common", sample.author(common));
        ids.put("coauthor", String.valueOf(record("common")));
        ids.put("slug", "guarda-ownwright");
        ids.put("work", one("SELECT work_id FROM work_identifier WHERE value = '4701.00001'"));
        ids.put("work of others", one("SELECT work_id FROM work_identifier WHERE value = '4701.00004'"));
        ids.put("topic", one("SELECT main_topic_id FROM author WHERE id = ?", record("owner")));
        ids.put("institution", one("""
                INSERT INTO institution (name, ror, source, recorded_on)
                VALUES ('Guarded University', 'https://ror.org/0guarded1', 'test', current_date)
                ON CONFLICT (ror) DO UPDATE SET name = excluded.name RETURNING id
                """));
        records.forEach((whose, id) -> ids.put("record " + whose, String.valueOf(id)));
    }

    private void own(String person) {
        long record = record(person);
        jdbc.sql("UPDATE author SET owner_id = ?, claim_state = 'CLAIMED', held = true WHERE id = ?")
                .params(account(person), record)
                .update();
        for (Rule rule : List.of(Rule.B1, Rule.A1)) {
            Proof proof = rule == Rule.A1 ? Proof.STRONG : null;
            ledger.record(
                    record,
                    new Evidence(
                            rule, "", 20, "seen", "test", LocalDate.now(ZoneOffset.UTC), null, "test", proof, null));
        }
        jdbc.sql("""
                INSERT INTO collaboration_offer (author_id, account_id, intents, capacity, languages)
                VALUES (?, ?, '{COAUTHOR,DATA}', 'OPEN', '{English}')
                """).params(record, account(person)).update();
    }

    /** A second session of the owner's, which others may try to end. */
    private void beginAnotherSession(int port) throws Exception {
        new Visit(port).signIn(people.email(account("owner")), People.PASSWORD);
        ids.put(
                "session",
                Jsoup.parse(visit("owner").get("/settings/sessions").body()).select("form[action$=/end]").stream()
                        .map(form -> form.attr("action"))
                        .filter(action -> action.matches("/settings/sessions/[0-9a-f]+/end"))
                        .map(action -> action.split("/")[3])
                        .findFirst()
                        .orElseThrow());
    }

    /** Returns an address of the route; what it is about is the owner's, or a secret that nobody has. */
    String path(String route) {
        return GuardPaths.of(route, this::id);
    }

    void put(String what, String id) {
        ids.put(what, id);
    }

    String one(String sql, Object... parameters) {
        return jdbc.sql(sql)
                .params(parameters)
                .query((row, number) -> row.getString(1))
                .single();
    }
}
