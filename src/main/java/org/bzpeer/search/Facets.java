package org.bzpeer.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.bzpeer.catalog.TopicNames;
import org.bzpeer.search.SearchPage.Choice;
import org.bzpeer.search.SearchPage.Facet;
import org.springframework.stereotype.Component;

/** Counts the results by topic, institution and year, over what was found, and makes the links that narrow a search. */
@Component
class Facets {

    private static final int MOST = 8;
    private static final int WITHOUT_WIDTH = 1;

    private final TopicNames topics;
    private final SubjectSearch subjects;

    Facets(TopicNames topics, SubjectSearch subjects) {
        this.topics = topics;
        this.subjects = subjects;
    }

    /** Returns the facets of one kind of results; a facet with one choice narrows nothing and is left out. */
    List<Facet> of(SearchRequest request, Results results) {
        return Stream.of(topics(request, results), institutions(request, results), years(request, results))
                .filter(facet -> facet.choices().size() > WITHOUT_WIDTH)
                .toList();
    }

    private Facet topics(SearchRequest request, Results results) {
        Map<Integer, Integer> counts = new HashMap<>();
        if (request.topic() == null) {
            results.people().people().forEach(person -> counts.merge(person.topic(), 1, Integer::sum));
            results.works().works().forEach(work -> {
                for (int topic : work.topics()) {
                    counts.merge(topic, 1, Integer::sum);
                }
            });
            counts.remove(0);
        }
        return new Facet(
                "Topic",
                frequent(counts).stream()
                        .map(count -> choice(topics.name(count.getKey()), count, request.withTopic(count.getKey())))
                        .filter(choice -> !choice.label().isEmpty())
                        .toList());
    }

    private Facet institutions(SearchRequest request, Results results) {
        Map<String, Integer> counts = new HashMap<>();
        if (request.institution() == null) {
            results.people().people().stream()
                    .map(FoundPerson::affiliation)
                    .filter(Objects::nonNull)
                    .forEach(affiliation -> counts.merge(affiliation, 1, Integer::sum));
        }
        List<Map.Entry<String, Integer>> frequent = frequent(counts);
        Map<String, FoundSubject> known =
                subjects.named(frequent.stream().map(Map.Entry::getKey).toList());
        List<Choice> choices = new ArrayList<>();
        for (Map.Entry<String, Integer> count : frequent) {
            FoundSubject institution = known.get(count.getKey());
            if (institution != null) {
                choices.add(choice(institution.name(), count, request.withInstitution(institution.id())));
            }
        }
        return new Facet("Institution", choices);
    }

    /** A researcher counts for the years of the first and the last work and all between them. */
    private static Facet years(SearchRequest request, Results results) {
        Map<Integer, Integer> counts = new HashMap<>();
        if (request.year().isEmpty()) {
            results.works().works().forEach(work -> counts.merge(work.year(), 1, Integer::sum));
            results.people().people().forEach(person -> {
                for (int year = person.firstYear(); year <= person.lastYear(); year++) {
                    counts.merge(year, 1, Integer::sum);
                }
            });
        }
        return new Facet(
                "Year",
                counts.entrySet().stream()
                        .sorted(Map.Entry.<Integer, Integer>comparingByKey().reversed())
                        .limit(MOST)
                        .map(count -> choice(
                                String.valueOf(count.getKey()),
                                count,
                                request.withYear(String.valueOf(count.getKey()))))
                        .toList());
    }

    private static <K extends Comparable<K>> List<Map.Entry<K, Integer>> frequent(Map<K, Integer> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<K, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST)
                .toList();
    }

    private static Choice choice(String label, Map.Entry<?, Integer> count, SearchRequest narrowed) {
        return new Choice(label, number(count.getValue()), narrowed.href(), false);
    }

    static String number(int count) {
        return String.format(Locale.ENGLISH, "%,d", count);
    }
}
