package org.bzpeer.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bzpeer.catalog.RecordGone;
import org.springframework.stereotype.Component;

/** Finds what is one step away from a node. Whatever the node, the statements go by an index and are bounded. */
@Component
class Neighbourhoods {

    private final Centres centres;
    private final PersonCoauthors coauthors;
    private final NewestWorks works;
    private final PersonTopics topics;
    private final PersonAffiliations affiliations;
    private final WorkSurroundings ofWorks;
    private final SubjectSurroundings ofSubjects;

    Neighbourhoods(
            Centres centres,
            PersonCoauthors coauthors,
            NewestWorks works,
            PersonTopics topics,
            PersonAffiliations affiliations,
            WorkSurroundings ofWorks,
            SubjectSurroundings ofSubjects) {
        this.centres = centres;
        this.coauthors = coauthors;
        this.works = works;
        this.topics = topics;
        this.affiliations = affiliations;
        this.ofWorks = ofWorks;
        this.ofSubjects = ofSubjects;
    }

    Neighbourhood of(Centre centre, GraphQuery query) {
        List<Group> groups = new ArrayList<>();
        if (query.shows(Kind.PERSON)) {
            groups.add(coauthors.of(centre, query));
        }
        if (query.shows(Kind.WORK)) {
            groups.add(works.of(centre, query));
        }
        if (query.shows(Kind.TOPIC)) {
            groups.add(topics.of(centre, query));
        }
        if (query.shows(Kind.INSTITUTION)) {
            groups.add(affiliations.of(centre, query));
        }
        return new Neighbourhood(centre.node(), groups);
    }

    /** Returns what is around the node, or nothing where it is not there or must not be shown. */
    Optional<Neighbourhood> of(NodeKey key, GraphQuery query) {
        return switch (key.kind()) {
            case PERSON -> person(key.id()).map(centre -> of(centre, query));
            case WORK -> ofWorks.of(key.id(), query);
            case TOPIC -> ofSubjects.ofTopic((int) key.id(), query);
            case INSTITUTION -> ofSubjects.ofInstitution(key.id(), query);
        };
    }

    private Optional<Centre> person(long id) {
        try {
            return centres.find(id);
        } catch (RecordGone e) {
            return Optional.empty();
        }
    }
}
