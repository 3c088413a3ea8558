package org.bzpeer.identity;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One name at one position of one work's author list, with what may tell whose it is.
 *
 * @param authorId the author that it is already attributed to, or 0
 * @param coauthorKeys the keys ({@link PersonName#key()}) of all names on the work, the own one included; at most 100
 * @param venues the journals, conferences or series that it appeared in, as {@link VenueNames} numbers them
 * @param fields the wider subjects that the topics lie in, such as arXiv's archives
 * @param year the year of publication, or 0
 * @param affiliation the affiliation as printed, folded, or null
 * @param titleWords the title's words that say what it is about, as {@link TitleWords} numbers them
 * @param forms the name and every other form that its bearer is known by, the name first
 * @param notOf the authors who have said that this work is not theirs
 * @param orcid the ORCID iD that a source names at this place, or null
 * @param sourceId a source's own id of the author at this place, or null
 */
record Mention(
        long workId,
        int position,
        long authorId,
        PersonName name,
        long[] coauthorKeys,
        int[] topicIds,
        int[] venues,
        Set<String> fields,
        int year,
        @Nullable String affiliation,
        int[] titleWords,
        List<PersonName> forms,
        List<Long> notOf,
        @Nullable String orcid,
        @Nullable String sourceId) {

    Mention(
            long workId,
            int position,
            long authorId,
            PersonName name,
            long[] coauthorKeys,
            int[] topicIds,
            Set<String> fields,
            int year,
            @Nullable String affiliation) {
        this(
                workId,
                position,
                authorId,
                name,
                coauthorKeys,
                topicIds,
                VenueNames.NONE,
                fields,
                year,
                affiliation,
                TitleWords.NONE,
                List.of(name),
                List.of(),
                null,
                null);
    }

    /** Returns the same place with the author that it has been attributed to. */
    Mention heldBy(long author) {
        return new Mention(
                workId,
                position,
                author,
                name,
                coauthorKeys,
                topicIds,
                venues,
                fields,
                year,
                affiliation,
                titleWords,
                forms,
                notOf,
                orcid,
                sourceId);
    }

    PersonName.Fit fit(Mention other) {
        return PersonName.bestFit(forms, other.forms);
    }
}
