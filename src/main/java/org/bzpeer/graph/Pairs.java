package org.bzpeer.graph;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bzpeer.graph.PairPage.Finding;
import org.bzpeer.graph.PairPage.SharedWork;
import org.bzpeer.graph.Why.WorkLink;
import org.bzpeer.shared.Folding;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Compares two researchers. */
@Component
class Pairs {

    private static final int SHOWN = 50;

    /** The works of the one with fewer are gone through, the newest first; nobody wrote more than this by far. */
    private static final int LOOKED_AT = 5_000;

    /** So many institutions of each are compared. */
    private static final int INSTITUTIONS = 50;

    private static final String SHARED = """
            SELECT work_id, title, slug, published, month_only, author_count, count(*) OVER (),
                sum(CASE WHEN author_count BETWEEN 2 AND 100 THEN 1.0 / (author_count - 1) ELSE 0 END) OVER ()
            FROM (
                SELECT work_id, title, slug, published, month_only, sort_key, author_count FROM authorship
                WHERE author_id = :fewer ORDER BY published DESC, sort_key, work_id LIMIT :looked) w
            WHERE (SELECT true FROM authorship x WHERE x.author_id = :more AND x.work_id = w.work_id)
            ORDER BY published DESC, sort_key, work_id LIMIT :shown
            """;

    private record Shared(SharedWork work, int total, double weight) {}

    private final JdbcClient jdbc;
    private final Connections connections;
    private final PersonAffiliations affiliations;
    private final PersonTopics topics;

    Pairs(JdbcClient jdbc, Connections connections, PersonAffiliations affiliations, PersonTopics topics) {
        this.jdbc = jdbc;
        this.connections = connections;
        this.affiliations = affiliations;
        this.topics = topics;
    }

    PairPage page(Centre one, Centre other) {
        List<Shared> shared = shared(one, other);
        List<Finding> findings =
                List.of(lastWork(shared), affiliation(one, other), institutions(one, other), topics(one, other));
        return new PairPage(
                one.node(),
                other.node(),
                PairPage.path(one.id(), other.id()),
                one.path(),
                shared.stream().map(Shared::work).toList(),
                shared.isEmpty() ? 0 : shared.getFirst().total(),
                PersonCoauthors.weight(shared.isEmpty() ? 0 : shared.getFirst().weight()),
                findings,
                (int) findings.subList(0, 3).stream().filter(Finding::yes).count(),
                connections.between(one, other));
    }

    private List<Shared> shared(Centre one, Centre other) {
        boolean oneHasFewer = one.works() <= other.works();
        return jdbc.sql(SHARED)
                .param("fewer", oneHasFewer ? one.id() : other.id())
                .param("more", oneHasFewer ? other.id() : one.id())
                .param("looked", LOOKED_AT)
                .param("shown", SHOWN)
                .query((row, number) -> new Shared(
                        new SharedWork(
                                SharedWorks.link(
                                        row.getLong(1),
                                        row.getString(2),
                                        row.getString(3),
                                        row.getObject(4, LocalDate.class),
                                        row.getBoolean(5)),
                                row.getInt(6)),
                        row.getInt(7),
                        row.getDouble(8)))
                .list();
    }

    private static Finding lastWork(List<Shared> shared) {
        String subject = "Last shared work";
        if (shared.isEmpty()) {
            return new Finding(subject, false, "No shared work is recorded here.", List.of(), null);
        }
        WorkLink last = shared.getFirst().work().work();
        return new Finding(subject, true, last.published(), List.of(), last);
    }

    private static Finding affiliation(Centre one, Centre other) {
        String subject = "Affiliation of the records";
        @Nullable String first = one.affiliation();
        @Nullable String second = other.affiliation();
        if (first == null || second == null) {
            String whose = first != null ? other.name() : second != null ? one.name() : "either of the two";
            return new Finding(
                    subject,
                    false,
                    "No affiliation is imported for %s, so none can be compared.".formatted(whose),
                    List.of(),
                    null);
        }
        boolean same = Folding.words(first).equals(Folding.words(second));
        return new Finding(
                subject, same, same ? "Both: " + first : "Different: %s; %s".formatted(first, second), List.of(), null);
    }

    private Finding institutions(Centre one, Centre other) {
        Set<List<String>> names = affiliations.find(one, GraphQuery.ALL, INSTITUTIONS).stream()
                .map(affiliation -> Folding.words(affiliation.name()))
                .collect(Collectors.toSet());
        List<Node> both = affiliations.find(other, GraphQuery.ALL, INSTITUTIONS).stream()
                .filter(affiliation -> names.contains(Folding.words(affiliation.name())))
                .map(PersonAffiliations.Affiliation::node)
                .toList();
        String text = !both.isEmpty()
                ? ""
                : names.isEmpty()
                        ? "The newest works of %s print no institution, so none can be compared.".formatted(one.name())
                        : "None is printed on the newest works of both.";
        return new Finding("Institutions printed on their newest works", !both.isEmpty(), text, both, null);
    }

    private Finding topics(Centre one, Centre other) {
        Set<Integer> first = Arrays.stream(one.topicIds()).boxed().collect(Collectors.toSet());
        List<Node> both = new ArrayList<>();
        for (int topic : other.topicIds()) {
            if (first.contains(topic)) {
                both.add(topics.node(topic, ""));
            }
        }
        return new Finding("Topics", !both.isEmpty(), both.isEmpty() ? "No topic in common." : "", both, null);
    }
}
