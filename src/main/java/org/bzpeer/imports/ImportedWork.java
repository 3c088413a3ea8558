package org.bzpeer.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.bzpeer.identity.PersonName;
import org.bzpeer.shared.Folding;
import org.bzpeer.shared.Slug;
import org.jspecify.annotations.Nullable;

/**
 * One work as a source gives it, cleaned and checked; made by {@link WorkDraft}.
 *
 * @param externalId the source's own identifier, without a version
 * @param topics the source's topics, in its order
 * @param kind {@code article}, {@code dataset} and so on as the source says, or null where it follows from DOI and venue
 * @param published the day of the first version; where only the month or the year is known, see {@code monthOnly}
 * @param monthOnly whether no day is known: the first of the month stands for the month, the second of January for the
 *     year
 * @param status the name of a {@link Mark}, or null
 * @param recordedOn the date of the source's record; an older record never replaces a newer one
 */
record ImportedWork(
        Origin origin,
        String externalId,
        String title,
        @Nullable String abstractText,
        List<ImportedAuthor> authors,
        List<ImportedTopic> topics,
        @Nullable String kind,
        Identifiers ids,
        @Nullable String venue,
        @Nullable String comments,
        @Nullable String license,
        LocalDate published,
        boolean monthOnly,
        @Nullable String status,
        LocalDate recordedOn)
        implements Item {

    private static final int SORT_KEY = 80;
    private static final int SAMPLED_KEYS = 100;

    /**
     * The identifiers of a work in any of its versions.
     *
     * @param doi of the published version
     * @param preprintDoi of the preprint, where it has one that is not merely its arXiv id
     */
    record Identifiers(
            @Nullable String arxiv,
            @Nullable String doi,
            @Nullable String preprintDoi,
            @Nullable String pmid,
            @Nullable String openAlex) {}

    /**
     * One name of the author list.
     *
     * @param familyName the family name as printed, empty where the source does not keep it apart
     * @param affiliation as printed or, where the source has matched it, the organisation's name
     * @param ror the organisation's ROR id as an address
     */
    record ImportedAuthor(
            PersonName name,
            String familyName,
            @Nullable String affiliation,
            @Nullable String orcid,
            @Nullable String openAlexId,
            @Nullable String ror) {

        ImportedAuthor(PersonName name, String familyName, @Nullable String affiliation) {
            this(name, familyName, affiliation, null, null, null);
        }
    }

    @Nullable
    String doi() {
        return ids.doi();
    }

    List<String> topicCodes() {
        return topics.stream().map(ImportedTopic::code).toList();
    }

    /** A preprint that was published is one work with it; its type is that of the version of record. */
    String type() {
        return kind != null ? kind : doi() == null && venue == null ? "preprint" : "article";
    }

    boolean isPreprint() {
        return type().equals("preprint");
    }

    /** The fields that every record has: two records with the same hash say the same there. */
    long coreHash() {
        Hash hash = new Hash().add(title).add(published.toString()).add(monthOnly ? "m" : "d");
        topics.forEach(topic -> hash.add(topic.code()));
        for (ImportedAuthor author : authors) {
            hash.add(author.name().printed()).add(author.familyName()).add(author.affiliation());
            hash.addIfThere("orcid", author.orcid())
                    .addIfThere("id", author.openAlexId())
                    .addIfThere("ror", author.ror());
        }
        hash.addIfThere("kind", kind).addIfThere("status", status).addIfThere("preprint", ids.preprintDoi());
        return hash.addIfThere("pmid", ids.pmid())
                .addIfThere("openalex", ids.openAlex())
                .value();
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

    /** Returns something beside each name, null where a name has none; null for all when nobody has one. */
    @Nullable
    List<@Nullable String> beside(Function<ImportedAuthor, @Nullable String> what) {
        List<@Nullable String> values = new ArrayList<>(authors.size());
        for (ImportedAuthor author : authors) {
            values.add(what.apply(author));
        }
        return values.stream().anyMatch(Objects::nonNull) ? values : null;
    }

    @Nullable
    List<@Nullable String> affiliations() {
        return beside(ImportedAuthor::affiliation);
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
