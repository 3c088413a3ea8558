package org.bzpeer.imports;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * How fast a service may be asked: arXiv's terms of use allow one question in three seconds; ten in a second are within
 * what the others allow everybody.
 */
final class Pace {

    private static final Duration ARXIV = Duration.ofSeconds(3);
    private static final Duration OTHERS = Duration.ofMillis(100);

    private final Map<String, Long> free = new HashMap<>();

    /**
     * Takes the next turn with a service, and returns how long to wait for it.
     *
     * @param now the moment, in nanoseconds of {@link System#nanoTime}
     */
    synchronized Duration turn(String host, long now) {
        long turn = free.containsKey(host) ? Math.max(now, free.get(host)) : now;
        boolean arxiv = host.equals("arxiv.org") || host.endsWith(".arxiv.org");
        free.put(host, turn + (arxiv ? ARXIV : OTHERS).toNanos());
        return Duration.ofNanos(turn - now);
    }
}
