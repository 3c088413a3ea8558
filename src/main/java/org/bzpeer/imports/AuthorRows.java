package org.bzpeer.imports;

import java.sql.Connection;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bzpeer.catalog.AuthorSummary;
import org.bzpeer.catalog.Company.Collaborator;
import org.bzpeer.identity.PersonName;
import org.bzpeer.platform.BulkCopy;
import org.bzpeer.shared.Folding;
import org.bzpeer.trust.Evidence;
import org.bzpeer.trust.RecordFacts;
import org.bzpeer.trust.RecordFacts.Organisation;
import org.bzpeer.trust.Rule;
import org.bzpeer.trust.TrustSnapshot;

/** Writes the rows of one author after another: the record itself, its panels, collaborators and evidence. */
final class AuthorRows implements AutoCloseable {

    private static final String AUTHOR_COLUMNS = """
            id, name, slug, block, other_blocks, name_key, given_key, family_key, search_words, source, recorded_on, claim_state,
            affiliation, affiliation_source, works, topics, followers, collaborators, close_collaborators,
            identified_works, versions_of_record, first_year, last_year, main_topic_id, topic_weight, trust_score, trust_label,
            trust_level, rule_set, version, updated_at""";

    /** Longer words are no names that anybody types; an index could not hold them. */
    private static final int LONGEST_WORD = 100;

    private final BulkCopy newAuthors;
    private final BulkCopy knownAuthors;
    private final BulkCopy panels;
    private final BulkCopy evidence;
    private final BulkCopy words;
    private final BulkCopy identifiers;
    private final Map<Long, List<Evidence>> otherEvidence;
    private final OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);

    /** @param otherEvidence what the ledger holds of these authors beside what imports see */
    AuthorRows(Connection connection, Map<Long, List<Evidence>> otherEvidence) {
        this.otherEvidence = otherEvidence;
        newAuthors = new BulkCopy(connection, "author", AUTHOR_COLUMNS);
        knownAuthors = new BulkCopy(connection, "author_update", AUTHOR_COLUMNS);
        panels = new BulkCopy(
                connection,
                "author_panels",
                "author_id, names, name_works, years, year_works, types, type_works, topic_ids, topic_works,"
                        + " collaborator_ids, shared_works, weights",
                newAuthors);
        evidence = new BulkCopy(
                connection, "evidence", "author_id, rule, reference, points, seen, source, seen_on", newAuthors);
        words = new BulkCopy(connection, "new_word", "word");
        identifiers = new BulkCopy(connection, "new_identifier", "author_id, scheme, value, source, recorded_on");
    }

    void add(AuthorSummary s, boolean known) {
        List<Evidence> record = facts(s).evidence();
        List<Evidence> all = new ArrayList<>(record);
        all.addAll(otherEvidence.getOrDefault(s.authorId(), List.of()));
        addIdentifiers(s);
        addAuthor(s, known, TrustSnapshot.of(all, LocalDate.now(ZoneOffset.UTC)));
        List<Collaborator> kept = s.company().kept();
        panels.add(
                s.authorId(),
                keys(s.names()),
                values(s.names()),
                numbers(s.years().keySet()),
                numbers(s.years().values()),
                s.types().keySet(),
                numbers(s.types().values()),
                numbers(s.topics().stream().map(Map.Entry::getKey).toList()),
                values(s.topics()),
                kept.stream().mapToLong(Collaborator::id).toArray(),
                kept.stream().mapToInt(Collaborator::sharedWorks).toArray(),
                weights(kept));
        for (Evidence row : record) {
            evidence.add(
                    s.authorId(),
                    row.rule().name(),
                    row.reference(),
                    row.points(),
                    row.seen(),
                    row.source(),
                    row.seenOn());
        }
    }

    private void addAuthor(AuthorSummary s, boolean known, TrustSnapshot trust) {
        PersonName name = PersonName.printed(s.name(), s.familyName());
        Set<String> searchWords = new LinkedHashSet<>();
        for (Map.Entry<String, Integer> form : s.names()) {
            Folding.words(form.getKey()).stream()
                    .filter(word -> word.length() <= LONGEST_WORD)
                    .forEach(searchWords::add);
        }
        searchWords.forEach(words::add);
        List<String> otherBlocks =
                s.blocks().stream().filter(block -> !block.equals(name.block())).toList();
        (known ? knownAuthors : newAuthors)
                .add(
                        s.authorId(),
                        s.name(),
                        s.slug(),
                        name.block(),
                        otherBlocks.isEmpty() ? null : otherBlocks,
                        name.namesakeKey(),
                        name.firstGiven(),
                        name.family(),
                        searchWords.stream().map(word -> "'" + word + "'").collect(Collectors.joining(" ")),
                        s.sources().getFirst().getKey(),
                        s.recordedOn(),
                        "UNCLAIMED",
                        s.affiliation(),
                        s.affiliationSource(),
                        s.works(),
                        s.topics().size(),
                        0,
                        s.company().size(),
                        s.company().close(),
                        s.identifiedWorks(),
                        s.versionsOfRecord(),
                        s.firstYear(),
                        s.lastYear(),
                        s.topics().isEmpty() ? null : s.topics().getFirst().getKey(),
                        (float) s.topicWeight(),
                        trust.score(),
                        trust.label().name(),
                        trust.level(),
                        Rule.SET,
                        1,
                        now);
    }

    private static float[] weights(List<Collaborator> collaborators) {
        float[] weights = new float[collaborators.size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) collaborators.get(i).weight();
        }
        return weights;
    }

    private static RecordFacts facts(AuthorSummary s) {
        return new RecordFacts(
                s.works(),
                s.identifiedWorks(),
                s.versionsOfRecord(),
                s.agreedWorks(),
                s.sources().stream().map(Map.Entry::getKey).collect(Collectors.joining(", ")),
                s.sources().stream().anyMatch(source -> Origin.isRegistry(source.getKey())),
                s.firstYear(),
                s.lastYear(),
                s.company().close(),
                s.recordedOn(),
                s.orcid(),
                s.ror() == null || s.affiliation() == null ? null : new Organisation(s.ror(), s.affiliation()));
    }

    private void addIdentifiers(AuthorSummary s) {
        String source = s.sources().getFirst().getKey();
        if (s.orcid() != null) {
            identifiers.add(s.authorId(), "orcid", s.orcid(), source, s.recordedOn());
        }
        s.openAlexIds().forEach(id -> identifiers.add(s.authorId(), "openalex", id, "OpenAlex", s.recordedOn()));
    }

    private static List<String> keys(List<Map.Entry<String, Integer>> counts) {
        return counts.stream().map(Map.Entry::getKey).toList();
    }

    private static <K> int[] values(List<Map.Entry<K, Integer>> counts) {
        return counts.stream().mapToInt(Map.Entry::getValue).toArray();
    }

    private static int[] numbers(Collection<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    @Override
    public void close() {
        newAuthors.close();
        knownAuthors.close();
        panels.close();
        evidence.close();
        words.close();
        identifiers.close();
    }
}
