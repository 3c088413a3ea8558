package org.bzpeer.subjects;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bzpeer.catalog.SubjectWorks;
import org.bzpeer.catalog.SubjectWorks.Place;
import org.bzpeer.catalog.WorkCards;
import org.bzpeer.catalog.YearChart;
import org.bzpeer.platform.Cursors;
import org.bzpeer.platform.NoSuchCursor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the pages of topics and institutions. */
@Component
class SubjectPages {

    /** Beyond this nobody counts on. */
    private static final int COUNTED = 1_000;

    private static final int PEOPLE = 20;
    private static final int NEIGHBOURS = 8;
    private static final int WORKS = 10;
    private static final Pattern PLACE = Pattern.compile("(-?\\d+)/(\\d+)");

    private final TopicFacts topics;
    private final InstitutionFacts institutions;
    private final SubjectWorks works;
    private final WorkCards cards;
    private final Cursors cursors;

    SubjectPages(
            TopicFacts topics, InstitutionFacts institutions, SubjectWorks works, WorkCards cards, Cursors cursors) {
        this.topics = topics;
        this.institutions = institutions;
        this.works = works;
        this.cards = cards;
        this.cursors = cursors;
    }

    Optional<Subject> find(boolean topic, long id) {
        return topic ? topics.find(id) : institutions.find(id);
    }

    /**
     * Reads the page.
     *
     * @param after where the page of works before ended, as its link said, or null
     * @throws NoSuchCursor when no link of this page has made it
     */
    SubjectPage page(Subject subject, boolean topic, @Nullable String after) {
        Place from = after == null ? null : open(subject, after);
        List<Place> places = topic
                ? works.ofTopic(subject.id(), from, WORKS + 1)
                : works.ofInstitution(subject.name(), from, WORKS + 1);
        List<Place> shown = places.size() > WORKS ? places.subList(0, WORKS) : places;
        int counted = topic ? topics.researchers(subject, COUNTED + 1) : institutions.researchers(subject, COUNTED + 1);
        boolean beginning = from == null;
        return new SubjectPage(
                subject.noun(),
                subject.name(),
                subject.path(),
                subject.ror(),
                researchers(counted),
                !beginning ? List.of() : topic ? topics.people(subject, PEOPLE) : institutions.people(subject, PEOPLE),
                !beginning
                        ? new YearChart(List.of())
                        : YearChart.of(
                                topic ? topics.years(subject) : institutions.years(subject),
                                year -> subject.search() + "&year=" + year),
                !beginning
                        ? List.of()
                        : topic ? topics.neighbours(subject, NEIGHBOURS) : institutions.neighbours(subject, NEIGHBOURS),
                cards.of(shown.stream().map(Place::workId).toList()),
                subject.search(),
                beginning,
                places.size() > WORKS ? subject.path() + "?after=" + seal(subject, shown.getLast()) : null);
    }

    private static String researchers(int counted) {
        if (counted > COUNTED) {
            return "More than 1,000 researchers";
        }
        return counted == 1 ? "1 researcher" : String.format(Locale.ENGLISH, "%,d researchers", counted);
    }

    private String seal(Subject subject, Place last) {
        return cursors.seal(subject.noun() + subject.id(), last.published().toEpochDay() + "/" + last.workId());
    }

    private Place open(Subject subject, String after) {
        return cursors.open(subject.noun() + subject.id(), after)
                .map(PLACE::matcher)
                .filter(place -> place.matches())
                .map(place ->
                        new Place(LocalDate.ofEpochDay(Long.parseLong(place.group(1))), Long.parseLong(place.group(2))))
                .orElseThrow(() -> new NoSuchCursor(subject.path()));
    }
}
