package org.bzpeer.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bzpeer.graph.Connection.Step;
import org.bzpeer.graph.Why.WorkLink;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds a shortest chain of collaborators between two researchers: step by step from both ends, always from the side with
 * fewer researchers to look at. Collaborators are those that the catalogue keeps, 100 a researcher at most.
 */
@Component
class Connections {

    private static final int MOST_STEPS = 6;

    /** So many researchers' collaborators are read, at most. */
    private static final int MOST_READ = 2_000;

    private static final int AT_ONCE = 500;

    private static final String COLLABORATORS = """
            SELECT f.id, c.id
            FROM unnest(:front::bigint[]) WITH ORDINALITY f (id, place)
            JOIN author_panels p ON p.author_id = f.id
            CROSS JOIN LATERAL unnest(p.collaborator_ids) WITH ORDINALITY c (id, place)
            WHERE NOT EXISTS (SELECT FROM author u WHERE u.unlisted AND u.id = c.id)
            ORDER BY f.place, c.place
            """;

    /** What is known from one end. Whoever was reached stands with whom it was reached from; the end itself with itself. */
    private static final class Side {

        private final Map<Long, Long> from = new LinkedHashMap<>();
        private List<Long> front = new ArrayList<>();

        Side(long end) {
            from.put(end, end);
            front.add(end);
        }

        List<Long> way(long reached) {
            List<Long> way = new ArrayList<>(List.of(reached));
            for (long at = reached; Objects.requireNonNull(from.get(at)) != at; ) {
                at = Objects.requireNonNull(from.get(at));
                way.add(at);
            }
            return way;
        }
    }

    private final JdbcClient jdbc;
    private final Centres centres;
    private final SharedWorks sharedWorks;

    Connections(JdbcClient jdbc, Centres centres, SharedWorks sharedWorks) {
        this.jdbc = jdbc;
        this.centres = centres;
        this.sharedWorks = sharedWorks;
    }

    Connection between(Centre one, Centre other) {
        Side left = new Side(one.id());
        Side right = new Side(other.id());
        int read = 0;
        int steps = 0;
        boolean cut = false;
        while (steps < MOST_STEPS && !left.front.isEmpty() && !right.front.isEmpty() && read < MOST_READ) {
            boolean first = left.front.size() <= right.front.size();
            Side side = first ? left : right;
            List<Long> front = side.front;
            if (front.size() > MOST_READ - read) {
                front = front.subList(0, MOST_READ - read);
                cut = true;
            }
            read += front.size();
            steps++;
            Long meeting = advance(side, front, first ? right : left);
            if (meeting != null) {
                return found(left.way(meeting).reversed(), right.way(meeting), read);
            }
        }
        boolean everybody = !cut && (left.front.isEmpty() || right.front.isEmpty());
        String text = everybody
                ? "No chain of shared works leads from one to the other."
                : "No connection was found within %d steps.".formatted(steps);
        return new Connection(List.of(), text, searched(read, cut || !everybody && read >= MOST_READ));
    }

    /** Goes one step further from one side; returns where it meets the other one, or null. */
    private @org.jspecify.annotations.Nullable Long advance(Side side, List<Long> front, Side opposite) {
        List<Long> next = new ArrayList<>();
        Long meeting = null;
        for (int i = 0; i < front.size(); i += AT_ONCE) {
            List<long[]> ties = jdbc.sql(COLLABORATORS)
                    .param(
                            "front",
                            front.subList(i, Math.min(front.size(), i + AT_ONCE))
                                    .toArray(Long[]::new))
                    .query((row, number) -> new long[] {row.getLong(1), row.getLong(2)})
                    .list();
            for (long[] tie : ties) {
                if (side.from.putIfAbsent(tie[1], tie[0]) == null) {
                    next.add(tie[1]);
                    if (meeting == null && opposite.from.containsKey(tie[1])) {
                        meeting = tie[1];
                    }
                }
            }
        }
        side.front = next;
        return meeting;
    }

    private Connection found(List<Long> there, List<Long> back, int read) {
        List<Long> way = new ArrayList<>(there);
        way.addAll(back.subList(1, back.size()));
        Map<Long, Centre> people = new HashMap<>();
        for (long id : way) {
            centres.find(id).ifPresent(centre -> people.put(id, centre));
        }
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < way.size(); i++) {
            Centre here = Objects.requireNonNull(people.get(way.get(i)));
            steps.add(
                    i == way.size() - 1 ? new Step(here.node(), null, null, null) : step(here, way.get(i + 1), people));
        }
        int length = way.size() - 1;
        String text =
                length == 1 ? "The two share works." : "%d steps: each shares works with the next.".formatted(length);
        return new Connection(steps, text, searched(read, false));
    }

    private Step step(Centre here, long next, Map<Long, Centre> people) {
        List<WorkLink> titles =
                sharedWorks.titles(here, List.of(next), GraphQuery.ALL, 1).getOrDefault(next, List.of());
        String name = Objects.requireNonNull(people.get(next)).name();
        return new Step(
                here.node(),
                "%s and %s share works%s".formatted(here.name(), name, titles.isEmpty() ? "." : ", the newest:"),
                titles.isEmpty() ? null : titles.getFirst(),
                PairPage.path(here.id(), next));
    }

    private static String searched(int read, boolean gaveUp) {
        return "Looked at the collaborators of %,d %s, at most 100 each, and at most %d steps far; works with more than 100 authors do not count.%s"
                .formatted(
                        read,
                        read == 1 ? "researcher" : "researchers",
                        MOST_STEPS,
                        gaveUp
                                ? " The search stopped at %,d researchers, so a connection may exist all the same."
                                        .formatted(MOST_READ)
                                : "");
    }
}
