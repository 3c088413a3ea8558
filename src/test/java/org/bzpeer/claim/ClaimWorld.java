package org.bzpeer.claim;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.bzpeer.account.People;
import org.bzpeer.imports.SampleWorld;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Records to be claimed, each like the seed's: five preprints of three years, three close collaborators. */
@TestComponent
public class ClaimWorld implements OrcidSignIns {

    private final SampleWorld world;
    private final JdbcClient jdbc;
    private final People people;
    /** Of the whole run: the contexts of a run share one database. */
    private static final AtomicInteger count = new AtomicInteger();

    private static final int AT_ONCE = 15;

    /** Of this context alone: another one may have a database of its own. */
    private final Deque<String> ready = new ArrayDeque<>();

    private final Map<Long, String> orcids = new ConcurrentHashMap<>();

    ClaimWorld(SampleWorld world, JdbcClient jdbc, People people) {
        this.world = world;
        this.jdbc = jdbc;
        this.people = people;
    }

    /** A record, and a member who bears its name. */
    public record Person(long author, long account, String name) {}

    /** Makes a record and somebody whose it is. */
    public Person person() throws IOException {
        String name = next();
        return new Person(world.author(name), people.member(name), name);
    }

    /** Takes the next name; many are imported at once, since a run has its price. */
    private synchronized String next() throws IOException {
        if (ready.isEmpty()) {
            StringBuilder lines = new StringBuilder();
            for (int person = 0; person < AT_ONCE; person++) {
                int number = count.incrementAndGet();
                String name = "Zita Klaim" + letters(number);
                for (int work = 0; work < 5; work++) {
                    lines.append(work(number, work, name));
                }
                ready.add(name);
            }
            world.importLines(lines.toString());
        }
        return ready.removeFirst();
    }

    /** Imports one more work of a record, in another year. */
    public void oneMoreWork(Person person) throws IOException {
        int number = count.get() + 500;
        count.incrementAndGet();
        world.importLines(SampleWorld.work(
                "42%02d.%05d".formatted(1 + number % 12, number),
                "2023-05-01",
                "Late study " + number,
                "cs.LG",
                person.name() + "; Anna Quo" + person.name().substring("Zita Klaim".length())));
    }

    public String coauthor(Person person) {
        return "Anna Quo" + person.name().substring("Zita Klaim".length());
    }

    private static String work(int number, int work, String name) {
        String letters = letters(number);
        return SampleWorld.work(
                "41%02d.%05d".formatted(1 + work, number),
                (2020 + work / 2) + "-03-0" + (1 + work),
                "Study " + letters + " of part " + work,
                "cs.LG",
                name + "; Anna Quo" + letters + "; Bert Rho" + letters + "; Carl Tau" + letters);
    }

    private static String letters(int number) {
        return "" + (char) ('a' + number / 26 % 26) + (char) ('a' + number % 26) + "enko";
    }

    /** The account has signed in with ORCID. */
    public void signsInWithOrcid(long account, String orcid) {
        orcids.put(account, orcid);
    }

    /** So many works of the record carry the iD in the import. */
    public void importNames(long author, String orcid, int works) {
        jdbc.sql("""
                INSERT INTO work_author_orcid SELECT work_id, position, ?, 'Crossref', current_date FROM authorship
                WHERE author_id = ? ORDER BY work_id LIMIT ?
                """).params(orcid, author, works).update();
    }

    /** An import prints the address beside the researcher's name on one work. */
    public void importPrints(long author, String address) {
        jdbc.sql("""
                INSERT INTO work_author_address SELECT work_id, position, ?, 'Crossref', current_date FROM authorship
                WHERE author_id = ? ORDER BY work_id LIMIT 1
                """).params(address, author).update();
    }

    /** A university with a domain. */
    public void university(String domain, String ror, boolean curated) {
        jdbc.sql("""
                WITH i AS (INSERT INTO institution (name, ror, source, recorded_on) VALUES (?, ?, 'ROR', current_date) RETURNING id)
                INSERT INTO institution_domain SELECT ?, id, ? FROM i
                """).params("University of " + domain, ror, domain, curated).update();
    }

    /** Returns the newest code that was mailed to an address. */
    public String code(String address) {
        return jdbc.sql(
                        "SELECT substring(subject from '[0-9]+') FROM mail WHERE recipient = ? AND subject LIKE 'Your code%'"
                                + " ORDER BY id DESC LIMIT 1")
                .param(address)
                .query((row, number) -> row.getString(1))
                .single();
    }

    @Override
    public Optional<String> of(long accountId) {
        return Optional.ofNullable(orcids.get(accountId));
    }
}
