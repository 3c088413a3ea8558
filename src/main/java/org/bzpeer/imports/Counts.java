package org.bzpeer.imports;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What became of the records of one run. */
final class Counts {

    /** How many refused records are kept with their line; beyond that only the reasons are counted. */
    private static final int KEPT_REFUSALS = 100;

    /** A record that was not taken. */
    record Refusal(long line, String reason) {}

    long read;
    long created;
    long changed;
    long unchanged;
    long refused;
    private final List<Refusal> refusals = new ArrayList<>();
    private final Map<String, Long> reasons = new TreeMap<>();

    void refuse(long line, String reason) {
        refused++;
        if (refusals.size() < KEPT_REFUSALS) {
            refusals.add(new Refusal(line, reason));
        }
        // What is quoted from the record differs each time; the reason before it is what counts.
        String kind = reason.replaceFirst(": .*", "").replaceFirst("line \\d+", "line");
        reasons.merge(kind, 1L, Long::sum);
    }

    List<Refusal> refusals() {
        return Collections.unmodifiableList(refusals);
    }

    /** Returns how often each reason occurred. */
    Map<String, Long> reasons() {
        return Collections.unmodifiableMap(reasons);
    }

    long taken() {
        return created + changed + unchanged;
    }
}
