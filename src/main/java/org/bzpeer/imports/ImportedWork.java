package org.bzpeer.imports;

import java.time.LocalDate;
import java.util.List;
import org.bzpeer.identity.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * One work as a source gives it, cleaned and checked.
 *
 * @param externalId the source's own identifier, without a version
 * @param published the day of the first version; where only the month is known, its first day
 * @param recordedOn the date of the source's record; an older record never replaces a newer one
 * @param topicCodes the source's codes of topics, in its order
 */
record ImportedWork(
        String externalId,
        String title,
        @Nullable String abstractText,
        List<ImportedAuthor> authors,
        List<String> topicCodes,
        @Nullable String doi,
        @Nullable String venue,
        @Nullable String comments,
        @Nullable String license,
        LocalDate published,
        boolean monthOnly,
        LocalDate recordedOn) {

    /**
     * One name of the author list.
     *
     * @param familyName the family name as printed, empty where the source does not keep it apart
     */
    record ImportedAuthor(
            PersonName name, String familyName, @Nullable String affiliation) {}

    /** A preprint that was published is one work with it; its type is that of the version of record. */
    String type() {
        return doi == null && venue == null ? "preprint" : "article";
    }

    /** The fields that every record has: two records with the same hash say the same there. */
    long coreHash() {
        Hash hash = new Hash().add(title).add(published.toString()).add(monthOnly ? "m" : "d");
        topicCodes.forEach(hash::add);
        for (ImportedAuthor author : authors) {
            hash.add(author.name().printed()).add(author.familyName()).add(author.affiliation());
        }
        return hash.value();
    }

    @Nullable
    Long abstractHash() {
        return abstractText == null ? null : new Hash().add(abstractText).value();
    }
}
