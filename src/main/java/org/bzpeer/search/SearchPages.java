package org.bzpeer.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bzpeer.catalog.TopicNames;
import org.bzpeer.catalog.WorkCards;
import org.bzpeer.platform.Cursors;
import org.bzpeer.platform.NoSuchCursor;
import org.bzpeer.search.SearchPage.Choice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the page of a search: what is shown of the results, their counts, and the links that change the search. */
@Component
class SearchPages {

    private static final int PAGE = 20;
    private static final int OVERVIEW_RESEARCHERS = 10;
    private static final int OVERVIEW = 5;

    private final Searches searches;
    private final ResearcherRows researchers;
    private final WorkCards works;
    private final Facets facets;
    private final SubjectSearch subjects;
    private final TopicNames topics;
    private final Cursors cursors;

    SearchPages(
            Searches searches,
            ResearcherRows researchers,
            WorkCards works,
            Facets facets,
            SubjectSearch subjects,
            TopicNames topics,
            Cursors cursors) {
        this.searches = searches;
        this.researchers = researchers;
        this.works = works;
        this.facets = facets;
        this.subjects = subjects;
        this.topics = topics;
        this.cursors = cursors;
    }

    /** What of a list is shown, and whether it goes on. */
    private record Slice<T>(List<T> shown, @Nullable Position last) {}

    /**
     * Searches.
     *
     * @param after where the page before ended, as its link said, or null
     * @throws NoSuchCursor when it was made by no link of this search
     */
    SearchPage page(SearchRequest request, @Nullable String after) {
        Position from = after == null ? null : open(request, after);
        Results results = searches.search(request);
        boolean overview = request.kind() == Kind.ALL;
        Slice<FoundPerson> people = slice(
                results.people().people(),
                person -> person.position(request.order()),
                from,
                overview ? OVERVIEW_RESEARCHERS : PAGE);
        Slice<FoundWork> found = slice(
                results.works().works(), work -> work.position(request.order()), from, overview ? OVERVIEW : PAGE);
        Position last = overview ? null : people.last() == null ? found.last() : people.last();
        boolean asked = !request.text().isEmpty() || request.isFiltered();
        return new SearchPage(
                shortened(request.text()),
                request.kind().parameter(),
                request.topic(),
                request.institution(),
                shortened(request.year()),
                request.order().parameter(),
                asked,
                results.people().corrected(),
                results.problem(),
                asked ? kinds(request, results) : List.of(),
                overview || !asked ? List.of() : orders(request),
                overview ? List.of() : facets.of(request, results),
                chosen(request),
                counted(request, results),
                researchers.of(people.shown().stream().map(FoundPerson::id).toList()),
                works.of(found.shown().stream().map(FoundWork::id).toList()),
                results.topics().stream()
                        .limit(overview ? OVERVIEW : Searches.MOST)
                        .toList(),
                results.institutions().stream()
                        .limit(overview ? OVERVIEW : Searches.MOST)
                        .toList(),
                last == null ? null : request.href() + "&after=" + cursors.seal(request.href(), last.toString()));
    }

    private Position open(SearchRequest request, String after) {
        return cursors.open(request.href(), after)
                .map(Position::parse)
                .orElseThrow(() -> new NoSuchCursor(request.href()));
    }

    private static <T> Slice<T> slice(
            List<T> found, Function<T, Position> position, @Nullable Position from, int most) {
        List<T> rest = found.stream()
                .filter(one -> from == null || position.apply(one).compareTo(from) > 0)
                .sorted(Comparator.comparing(position))
                .limit(most + 1L)
                .toList();
        return rest.size() <= most
                ? new Slice<>(rest, null)
                : new Slice<>(rest.subList(0, most), position.apply(rest.get(most - 1)));
    }

    /** Only what was searched for is counted; the other kinds are links without a number. */
    private static List<Choice> kinds(SearchRequest request, Results results) {
        List<Choice> choices = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            String count = request.kind().includes(kind) && results.problem() == null ? count(kind, results) : "";
            if (kind.ordinal() < Kind.TOPICS.ordinal() || !request.isFiltered()) {
                choices.add(new Choice(kind.label(), count, request.as(kind).href(), kind == request.kind()));
            }
        }
        return choices;
    }

    private static String count(Kind kind, Results results) {
        return switch (kind) {
            case ALL -> "";
            case RESEARCHERS ->
                count(results.people().people().size(), results.people().complete());
            case WORKS -> count(results.works().works().size(), results.works().complete());
            case TOPICS -> count(results.topics().size(), true);
            case INSTITUTIONS -> count(results.institutions().size(), true);
        };
    }

    private static String count(int found, boolean complete) {
        return Facets.number(found) + (complete ? "" : "+");
    }

    /** Works have no number of works. */
    private static List<Choice> orders(SearchRequest request) {
        return request.kind() == Kind.TOPICS || request.kind() == Kind.INSTITUTIONS
                ? List.of()
                : Arrays.stream(Order.values())
                        .filter(order -> order != Order.WORKS || request.kind() == Kind.RESEARCHERS)
                        .map(order ->
                                new Choice(order.label(), "", request.in(order).href(), order == request.order()))
                        .toList();
    }

    private List<Choice> chosen(SearchRequest request) {
        Optional<Choice> topic = Optional.ofNullable(request.topic())
                .map(id -> new Choice(
                        "Topic: " + topics.name(id), "", request.withTopic(null).href(), true));
        Optional<Choice> institution = Optional.ofNullable(request.institution())
                .flatMap(subjects::institution)
                .map(found -> new Choice(
                        "Institution: " + found.name(),
                        "",
                        request.withInstitution(null).href(),
                        true));
        Optional<Choice> years = request.years()
                .map(span -> new Choice(
                        "Year: " + span.text(), "", request.withYear("").href(), true));
        return Stream.of(topic, institution, years).flatMap(Optional::stream).toList();
    }

    private static @Nullable String counted(SearchRequest request, Results results) {
        boolean complete = request.kind() == Kind.WORKS
                ? results.works().complete()
                : results.people().complete();
        return complete || request.kind() == Kind.ALL
                ? null
                : "There are more than are listed. Counts are of the "
                        + Facets.number(Math.max(
                                results.people().people().size(),
                                results.works().works().size()))
                        + (request.kind() == Kind.WORKS ? " newest." : " that fit best.");
    }

    private static String shortened(String text) {
        return text.length() <= SearchRequest.LONGEST ? text : text.substring(0, SearchRequest.LONGEST);
    }
}
