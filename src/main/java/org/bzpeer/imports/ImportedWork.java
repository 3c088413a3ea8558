package org.bzpeer.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bzpeer.identity.PersonName;
import org.bzpeer.shared.Folding;
import org.bzpeer.shared.Slug;
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

    private static final int SORT_KEY = 80;
    private static final int SAMPLED_KEYS = 100;

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

    /** Returns the title as lists are ordered by it: folded, and no longer than that needs. */
    String sortKey() {
        String key = String.join(" ", Folding.words(title));
        return key.length() <= SORT_KEY ? key : key.substring(0, SORT_KEY);
    }

    String slug() {
        return Slug.of(title);
    }

    List<String> printedNames() {
        return authors.stream().map(author -> author.name().printed()).toList();
    }

    List<String> familyNames() {
        return authors.stream().map(ImportedAuthor::familyName).toList();
    }

    /** Returns the affiliations beside the names, null where one has none; null for all when nobody has one. */
    @Nullable
    List<@Nullable String> affiliations() {
        List<@Nullable String> affiliations = new ArrayList<>();
        boolean any = false;
        for (ImportedAuthor author : authors) {
            affiliations.add(author.affiliation());
            any |= author.affiliation() != null;
        }
        return any ? affiliations : null;
    }

    /** Keys beside the names; of a longer list, a sample that two works with the same people have in common. */
    long[] authorKeys() {
        return authors.stream()
                .mapToLong(author -> author.name().key())
                .boxed()
                .sorted(authors.size() <= SAMPLED_KEYS ? (a, b) -> 0 : (a, b) -> Long.compare(scatter(a), scatter(b)))
                .limit(SAMPLED_KEYS)
                .mapToLong(Long::longValue)
                .toArray();
    }

    private static long scatter(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return mixed ^ (mixed >>> 29);
    }
}
