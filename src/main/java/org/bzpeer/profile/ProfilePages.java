package org.bzpeer.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bzpeer.account.Viewer;
import org.bzpeer.catalog.AuthorLink;
import org.bzpeer.catalog.Company;
import org.bzpeer.catalog.Dates;
import org.bzpeer.catalog.TopicNames;
import org.bzpeer.catalog.WorkCard;
import org.bzpeer.catalog.WorkQuery;
import org.bzpeer.catalog.WorkQuery.Sort;
import org.bzpeer.catalog.YearChart;
import org.bzpeer.claim.ClaimPanels;
import org.bzpeer.collaboration.CollaborationPanels;
import org.bzpeer.follow.FollowPanels;
import org.bzpeer.profile.ProfilePage.Choice;
import org.bzpeer.profile.ProfilePage.CountedName;
import org.bzpeer.profile.ProfilePage.Counters;
import org.bzpeer.profile.ProfilePage.Namesake;
import org.bzpeer.profile.ProfilePage.Tally;
import org.bzpeer.profile.ProfilePage.WorkGroup;
import org.bzpeer.profile.ProfilePage.WorkList;
import org.bzpeer.profile.Records.Neighbour;
import org.bzpeer.shared.Folding;
import org.bzpeer.trust.TrustPanels;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills the page from a handful of bounded queries. */
@Component
class ProfilePages {

    /** So many co-authors are named on the page itself. */
    private static final int NAMED = 8;

    private final Records records;
    private final PublishedWorks works;
    private final TrustPanels trust;
    private final TopicNames topics;
    private final FollowPanels follow;
    private final CollaborationPanels collaboration;
    private final ClaimPanels claim;

    ProfilePages(
            Records records,
            PublishedWorks works,
            TrustPanels trust,
            TopicNames topics,
            FollowPanels follow,
            CollaborationPanels collaboration,
            ClaimPanels claim) {
        this.records = records;
        this.works = works;
        this.trust = trust;
        this.topics = topics;
        this.collaboration = collaboration;
        this.follow = follow;
        this.claim = claim;
    }

    ProfilePage page(Record record, WorkQuery query, @Nullable Viewer viewer) {
        int named = Math.min(NAMED, record.collaboratorIds().length);
        List<Neighbour> neighbours = records.neighbours(record, Arrays.copyOf(record.collaboratorIds(), named));
        List<Tally> coauthors = coauthors(record, neighbours, named);
        List<Tally> close =
                coauthors.stream().filter(c -> c.works() >= Company.CLOSE).toList();
        PublishedWorks.Page list = works.page(record, query);
        return new ProfilePage(
                record.id(),
                record.name(),
                record.path(),
                record.claimed(),
                record.affiliation(),
                record.affiliationSource(),
                record.orcid(),
                new Counters(record.works(), record.followers(), record.topics(), record.closeCollaborators()),
                record.recordedOn(),
                trust.panel(
                        record.id(), record.trustScore(), record.trustLabel(), record.trustLevel(), record.ruleSet()),
                otherNames(record),
                namesakes(record, neighbours),
                close,
                coauthors.subList(close.size(), coauthors.size()),
                record.collaborators() - coauthors.size(),
                topics(record),
                years(record),
                worklist(record, query, list),
                new ProfilePage.OwnWords(record.bio(), record.homepage(), list.pinned()),
                follow.of(viewer, record.id(), record.path(), record.followers()),
                collaboration.of(viewer, record.id(), record.path(), record.claimed(), record.offer()),
                claim.of(viewer, record.id(), record.ownerId(), record.disputed()));
    }

    /** Returns all collaborators that are kept by name, those with the most shared works first. */
    List<Tally> collaborators(Record record) {
        long[] ids = record.collaboratorIds();
        return coauthors(record, records.neighbours(record, ids), ids.length);
    }

    private static List<CountedName> otherNames(Record record) {
        List<CountedName> names = new ArrayList<>();
        for (int i = 0; i < record.names().length; i++) {
            if (!record.names()[i].equals(record.name())) {
                names.add(new CountedName(record.names()[i], record.nameWorks()[i]));
            }
        }
        return names;
    }

    private List<Namesake> namesakes(Record record, List<Neighbour> neighbours) {
        return neighbours.stream()
                .filter(n -> n.nameKey().equals(record.nameKey()) && n.id() != record.id())
                .distinct()
                .map(n -> new Namesake(
                        new AuthorLink(n.id(), n.name(), n.slug()),
                        n.works(),
                        Dates.years(n.firstYear(), n.lastYear()),
                        n.mainTopic() == 0 ? null : topics.name(n.mainTopic())))
                .toList();
    }

    private static List<Tally> coauthors(Record record, List<Neighbour> neighbours, int named) {
        Map<Long, Neighbour> byId = new HashMap<>();
        neighbours.forEach(n -> byId.put(n.id(), n));
        List<Tally> coauthors = new ArrayList<>();
        for (int i = 0; i < named; i++) {
            Neighbour n = byId.get(record.collaboratorIds()[i]);
            if (n != null) {
                int shared = record.sharedWorks()[i];
                coauthors.add(new Tally(
                        n.name(),
                        new AuthorLink(n.id(), n.name(), n.slug()).href(),
                        shared,
                        percent(shared, record.sharedWorks()[0])));
            }
        }
        return coauthors;
    }

    private List<Tally> topics(Record record) {
        List<Tally> counted = new ArrayList<>();
        for (int i = 0; i < record.topicIds().length; i++) {
            int id = record.topicIds()[i];
            String href = new WorkQuery(Sort.NEWEST, null, null, id, null).href(record.path());
            counted.add(new Tally(
                    topics.name(id),
                    href,
                    record.topicWorks()[i],
                    percent(record.topicWorks()[i], record.topicWorks()[0])));
        }
        return counted;
    }

    private static YearChart years(Record record) {
        SortedMap<Integer, Integer> works = new TreeMap<>();
        for (int i = 0; i < record.years().length; i++) {
            works.put(record.years()[i], record.yearWorks()[i]);
        }
        return YearChart.of(works, year -> new WorkQuery(Sort.NEWEST, null, year, null, null).href(record.path()));
    }

    private WorkList worklist(Record record, WorkQuery query, PublishedWorks.Page page) {
        WorkCard last = page.cards().isEmpty() ? null : page.cards().getLast();
        return new WorkList(
                record.works(),
                query.isFiltered() ? page.matching() : record.works(),
                query.isFiltered(),
                query.sort().value(),
                query.type(),
                query.year(),
                query.topic(),
                sorts(query),
                types(record, query),
                years(record, query),
                topicChoices(record, query),
                groups(page.cards(), query.sort()),
                page.more() && last != null ? query.after(last.id()).href(record.path()) : null,
                query.sort().onward(),
                query.after() == null ? null : query.first().href(record.path()),
                query.sort().start());
    }

    private static List<Choice> sorts(WorkQuery query) {
        return Arrays.stream(Sort.values())
                .map(sort -> new Choice(sort.value(), sort.label(), -1, sort == query.sort()))
                .toList();
    }

    private static List<Choice> types(Record record, WorkQuery query) {
        List<Choice> choices = new ArrayList<>(List.of(any("All types", query.type() == null)));
        for (int i = 0; i < record.types().length; i++) {
            String type = record.types()[i];
            choices.add(new Choice(type, type, record.typeWorks()[i], type.equals(query.type())));
        }
        return choices;
    }

    private static List<Choice> years(Record record, WorkQuery query) {
        List<Choice> choices = new ArrayList<>(List.of(any("All years", query.year() == null)));
        for (int i = record.years().length - 1; i >= 0; i--) {
            int year = record.years()[i];
            choices.add(new Choice(
                    String.valueOf(year), String.valueOf(year), record.yearWorks()[i], isChosen(year, query.year())));
        }
        return choices;
    }

    private List<Choice> topicChoices(Record record, WorkQuery query) {
        List<Choice> choices = new ArrayList<>(List.of(any("All topics", query.topic() == null)));
        for (int i = 0; i < record.topicIds().length; i++) {
            int id = record.topicIds()[i];
            choices.add(new Choice(
                    String.valueOf(id), topics.name(id), record.topicWorks()[i], isChosen(id, query.topic())));
        }
        return choices;
    }

    private static Choice any(String label, boolean chosen) {
        return new Choice("", label, -1, chosen);
    }

    private static boolean isChosen(int value, @Nullable Integer chosen) {
        return chosen != null && chosen == value;
    }

    private static List<WorkGroup> groups(List<WorkCard> cards, Sort sort) {
        List<WorkGroup> groups = new ArrayList<>();
        for (WorkCard card : cards) {
            String heading = sort == Sort.TITLE ? initial(card.title()) : String.valueOf(card.year());
            if (groups.isEmpty() || !heading.equals(groups.getLast().heading())) {
                groups.add(new WorkGroup(heading, new ArrayList<>()));
            }
            groups.getLast().works().add(card);
        }
        return groups;
    }

    /** The letter that a title is sorted under; whatever begins with none stands under a sign of its own. */
    private static String initial(String title) {
        return Folding.words(title).stream()
                .findFirst()
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT))
                .orElse("#");
    }

    private static int percent(int part, int whole) {
        return Math.max(1, Math.round(100f * part / Math.max(1, whole)));
    }
}
