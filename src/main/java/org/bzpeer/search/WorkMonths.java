package org.bzpeer.search;

import java.time.Duration;
import java.time.YearMonth;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How many works each month has, by a sample of the table that takes the same time however large it is. What is told stays
 * for a minute: it steers how much a search reads at once, not what it finds.
 */
@Component
class WorkMonths {

    private static final int PAGES = 1_300;

    private static final long KEPT_FOR = Duration.ofMinutes(1).toNanos();

    private record Told(NavigableMap<YearMonth, Integer> works, long at) {}

    private final JdbcClient jdbc;
    private final Lock reading = new ReentrantLock();
    private volatile Told told = new Told(Collections.emptyNavigableMap(), 0);

    WorkMonths(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns about how many works were published in a month; months of which the sample has none are missing. */
    NavigableMap<YearMonth, Integer> works() {
        if (told.works.isEmpty()) {
            reading.lock();
        } else if (!isOld() || !reading.tryLock()) {
            return told.works;
        }
        try {
            // Whoever has waited for the first answer finds it here.
            if (isOld()) {
                told = new Told(read(), System.nanoTime());
            }
        } finally {
            reading.unlock();
        }
        return told.works;
    }

    private boolean isOld() {
        return told.works.isEmpty() || System.nanoTime() - told.at >= KEPT_FOR;
    }

    private NavigableMap<YearMonth, Integer> read() {
        NavigableMap<YearMonth, Integer> works = new TreeMap<>();
        jdbc.sql("""
                WITH size AS (SELECT greatest(1, pg_relation_size('work') / current_setting('block_size')::float / %1$d) AS times)
                SELECT extract(year FROM published)::integer, extract(month FROM published)::integer,
                    ceil(count(*) * (SELECT times FROM size))::integer
                FROM work TABLESAMPLE SYSTEM (100 / greatest(1, pg_relation_size('work') / current_setting('block_size')::float / %1$d))
                GROUP BY 1, 2
                """.formatted(PAGES)).query(row -> {
            works.put(YearMonth.of(row.getInt(1), row.getInt(2)), row.getInt(3));
        });
        return Collections.unmodifiableNavigableMap(works);
    }
}
