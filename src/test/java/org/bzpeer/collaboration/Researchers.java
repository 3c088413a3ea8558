package org.bzpeer.collaboration;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bzpeer.account.People;
import org.bzpeer.imports.SampleWorld;
import org.bzpeer.trust.Evidence;
import org.bzpeer.trust.Evidence.Proof;
import org.bzpeer.trust.Ledger;
import org.bzpeer.trust.Rule;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes researchers who share a work, a co-author and a topic, and gives their records to accounts. */
@TestComponent
public class Researchers {

    private static final int PAIRS = 40;
    private static final int LONERS = 20;
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Deque<String> READY_PAIRS = new ArrayDeque<>();
    private static final Deque<String> READY_LONERS = new ArrayDeque<>();

    private final SampleWorld world;
    private final People people;
    private final Ledger ledger;
    private final JdbcClient jdbc;

    Researchers(SampleWorld world, People people, Ledger ledger, JdbcClient jdbc) {
        this.world = world;
        this.people = people;
        this.ledger = ledger;
        this.jdbc = jdbc;
    }

    /** An account with the record that it owns. */
    public record Owner(long account, long author) {}

    /** Somebody who may ask, and somebody who can be asked, with one shared work. */
    public record Two(Owner asker, Owner asked, long sharedWork, long foreignWork) {}

    /** Makes two owners of records at L3; the second takes requests to write together and for data. */
    public Two two() throws IOException {
        String tag = next(
                PAIRS,
                READY_PAIRS,
                tags -> tags.stream().map(Researchers::worksOfTwo).collect(Collectors.joining()));
        Owner first = give(world.author("Quilla Askering" + tag), 3);
        Owner second = give(world.author("Bertram Doorward" + tag), 3);
        offer(second, "OPEN", null);
        return new Two(first, second, work("Shared " + tag), work("Other " + tag));
    }

    /** Makes a researcher whose record nobody owns. */
    public long unclaimed() throws IOException {
        String tag = next(
                LONERS,
                READY_LONERS,
                tags -> tags.stream()
                        .map(one -> SampleWorld.work(
                                number(4), "2020-02-03", "Lone " + one, "math.AG", "Solita Unowned" + one))
                        .collect(Collectors.joining()));
        return world.author("Solita Unowned" + tag);
    }

    private static String worksOfTwo(String tag) {
        String asker = "Quilla Askering" + tag;
        String asked = "Bertram Doorward" + tag;
        String common = "Thirda Common" + tag;
        return SampleWorld.work(
                        number(1), "2020-02-03", "Shared " + tag, "math.AG", asker + "; " + asked + "; " + common)
                + SampleWorld.work(number(2), "2021-02-03", "Other " + tag, "math.AG", asked + "; " + common)
                + SampleWorld.work(number(3), "2022-02-03", "Own " + tag, "math.AG", asker + "; " + common);
    }

    /** Takes the next tag; many are imported at once, since a run has its price. */
    private synchronized String next(int batch, Deque<String> ready, Function<List<String>, String> works)
            throws IOException {
        if (ready.isEmpty()) {
            List<String> tags = Stream.generate(Researchers::tag).limit(batch).toList();
            world.importLines(works.apply(tags));
            ready.addAll(tags);
        }
        return ready.removeFirst();
    }

    private static String number(int series) {
        return "44%02d.%05d".formatted(series, COUNT.incrementAndGet());
    }

    /** Makes an owner of a record with one work, at a level of 2 or 3. */
    public Owner owner(int level) throws IOException {
        return give(unclaimed(), level);
    }

    /** Gives a record to a new account, as an approved claim does. */
    public Owner give(long author, int level) {
        long account = people.member("Person " + author);
        jdbc.sql("UPDATE author SET owner_id = ?, claim_state = 'CLAIMED', version = version + 1 WHERE id = ?")
                .params(account, author)
                .update();
        ledger.record(author, evidence(Rule.B1, 8, null));
        if (level >= 3) {
            ledger.record(author, evidence(Rule.A1, 20, Proof.STRONG));
        }
        return new Owner(account, author);
    }

    /** Lets an owner say what is welcome. */
    public void offer(Owner owner, String capacity, LocalDate until) {
        jdbc.sql("""
                INSERT INTO collaboration_offer (author_id, account_id, intents, capacity, closed_until, languages)
                VALUES (?, ?, '{COAUTHOR,DATA}', ?, ?, '{English}')
                ON CONFLICT (author_id) DO UPDATE SET capacity = excluded.capacity, closed_until = excluded.closed_until
                """).params(owner.author(), owner.account(), capacity, until).update();
        jdbc.sql("UPDATE author SET version = version + 1 WHERE id = ?")
                .param(owner.author())
                .update();
    }

    private static Evidence evidence(Rule rule, int points, Proof proof) {
        return new Evidence(rule, "", points, "seen", "test", LocalDate.now(ZoneOffset.UTC), null, "test", proof, null);
    }

    private long work(String title) {
        return jdbc.sql("SELECT id FROM work WHERE title = ?")
                .param(title)
                .query(Long.class)
                .single();
    }

    private static String tag() {
        StringBuilder letters = new StringBuilder();
        for (int n = COUNT.incrementAndGet() + 26; n > 0; n /= 26) {
            letters.append((char) ('a' + n % 26));
        }
        return letters.append("ko").toString();
    }
}
