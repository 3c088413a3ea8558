package org.bzpeer.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bzpeer.shared.Folding;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers a search: researchers by name, works by the words of their titles, topics and institutions by name. */
@Component
public class Searches {

    /** So many of a kind one search finds at most; whoever needs others narrows the search. */
    public static final int MOST = 1_000;

    /** So many researchers can stand behind one name after {@code author:}. */
    private static final int NAMESAKES = 20;

    private static final int OF_INSTITUTION = 50;

    private final NameSearch names;
    private final WorkSearch works;
    private final SubjectSearch subjects;

    Searches(NameSearch names, WorkSearch works, SubjectSearch subjects) {
        this.names = names;
        this.works = works;
        this.subjects = subjects;
    }

    /** Returns the ids of the researchers whom a name finds, best first, at most {@link #MOST}; typing errors are mended. */
    public List<Long> researchers(String name) {
        NameWords words = NameWords.of(shortened(name));
        return words.isEmpty()
                ? List.of()
                : names.find(words, NameFilter.NONE, MOST, true).people().stream()
                        .map(FoundPerson::id)
                        .toList();
    }

    /** Returns the ids of the works that a query finds, best first, at most {@link #MOST}; an empty list where it says nothing. */
    public List<Long> works(String query) {
        SearchRequest request = new SearchRequest(shortened(query), Kind.WORKS, null, null, "", Order.RELEVANCE);
        return search(request).works().works().stream().map(FoundWork::id).toList();
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(text.length(), SearchRequest.LONGEST)).strip();
    }

    Results search(SearchRequest request) {
        String problem = problem(request);
        if (problem != null) {
            return Results.none(problem);
        }
        WorkWords words = WorkWords.of(request.text());
        NameWords name = NameWords.of(words.asName());
        Optional<FoundSubject> institution =
                request.institution() == null ? Optional.empty() : subjects.institution(request.institution());
        if (words.problem() != null) {
            return Results.none(words.problem());
        }
        if (request.institution() != null && institution.isEmpty()) {
            return Results.none("There is no institution with the number " + request.institution() + " here.");
        }
        if (request.topic() != null && subjects.topic(request.topic()).isEmpty()) {
            return Results.none("There is no topic with the number " + request.topic() + " here.");
        }
        Years years = years(request, words);
        if (years != null && (years.isEmpty() || years.from() > WorkSearch.lastYear())) {
            return Results.none(null);
        }
        NameFilter filter = new NameFilter(
                request.topic(), institution.map(FoundSubject::name).orElse(null), years);
        return search(request, words, name, filter);
    }

    private Results search(SearchRequest request, WorkWords words, NameWords name, NameFilter filter) {
        Kind kind = request.kind();
        WorkSearch.Found foundWorks = new WorkSearch.Found(List.of(), true);
        String problem = null;
        if (kind.includes(Kind.WORKS)) {
            String query = words.words().isBlank() ? "" : works.indexed(words.words());
            if (query.isEmpty() && !words.words().isBlank()) {
                problem = kind == Kind.WORKS
                        ? "Nearly every title has these words, or none is asked for. Add a word that says what the work is about."
                        : null;
            } else {
                foundWorks = works(words, query, filter);
            }
        }
        NameSearch.Found people = new NameSearch.Found(List.of(), true, null);
        if (kind.includes(Kind.RESEARCHERS) && !(name.isEmpty() && !request.isFiltered())) {
            boolean mend = kind == Kind.RESEARCHERS || foundWorks.works().isEmpty();
            people = names.find(name, filter, MOST, mend);
        }
        boolean bySubject = !request.isFiltered() && words.authors().isEmpty();
        return new Results(
                people,
                foundWorks,
                kind.includes(Kind.TOPICS) && bySubject ? subjects.topics(name) : List.of(),
                kind.includes(Kind.INSTITUTIONS) && bySubject ? subjects.institutions(name) : List.of(),
                problem);
    }

    private WorkSearch.Found works(WorkWords words, String query, NameFilter filter) {
        List<long[]> sets = new ArrayList<>();
        for (String author : words.authors()) {
            sets.add(ids(NameWords.of(author), NameFilter.NONE, NAMESAKES));
        }
        if (filter.institution() != null) {
            NameFilter there = new NameFilter(null, filter.institution(), null);
            sets.add(ids(new NameWords(List.of(), 0), there, OF_INSTITUTION));
        }
        if (sets.isEmpty()) {
            return works.find(words, query, filter.topic(), filter.years(), MOST);
        }
        return works.byAuthors(
                words, query, sets.getFirst(), sets.subList(1, sets.size()), filter.topic(), filter.years(), MOST);
    }

    private long[] ids(NameWords name, NameFilter filter, int most) {
        return names.find(name, filter, most, true).people().stream()
                .mapToLong(FoundPerson::id)
                .toArray();
    }

    /** Returns the years that the form and the query both allow; null when neither says any. */
    private static @Nullable Years years(SearchRequest request, WorkWords words) {
        Years form = request.years().orElse(null);
        Years typed = words.years();
        return form == null || typed == null ? (form == null ? typed : form) : form.and(typed);
    }

    private static @Nullable String problem(SearchRequest request) {
        if (request.text().length() > SearchRequest.LONGEST) {
            return "The search is too long; at most " + SearchRequest.LONGEST + " characters are searched for.";
        }
        if (!request.year().isEmpty() && request.years().isEmpty()) {
            return "A year has four digits, as in 2019; two years make a span, as in 2017-2019.";
        }
        boolean says = !Folding.words(request.text()).isEmpty();
        if (!says && !request.text().isEmpty()) {
            return "Type at least one letter or digit of a name or a title.";
        }
        return null;
    }
}
