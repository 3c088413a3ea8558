package org.bzpeer.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.bzpeer.imports.SameWorkGold.Pair;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Pairs of an article and its preprint, found by others: how many the rule of {@link KnownWork} joins, whichever comes
 * first, and that it joins nothing else. No identifier is used.
 */
@Tag("corpus")
class SameWorkGoldTests {

    private static final int NON_PAIRS = 1000;

    @Test
    void joinsThePairsByWhatTheFileCounts() {
        List<Pair> pairs = SameWorkGold.pairs();
        long joined = pairs.stream()
                .filter(pair -> joins(pair.counted(Origin.CROSSREF), pair.counted(Origin.ARXIV)))
                .count();
        System.out.printf("same work, counts of the file: %,d of %,d pairs joined%n", joined, pairs.size());
        assertThat(joined).isGreaterThan(pairs.size() * 2L / 3);
    }

    @Test
    void joinsThePairsWhoseRecordsAreThereAndNothingElse() {
        Map<String, ImportedWork> articles = SameWorkGold.articles();
        Map<String, ImportedWork> preprints = SameWorkGold.preprints();
        List<Pair> known = SameWorkGold.pairs().stream()
                .filter(pair -> articles.containsKey(pair.acl()) && preprints.containsKey(pair.arxiv()))
                .toList();
        List<Pair> missed = known.stream()
                .filter(pair -> !joins(articles.get(pair.acl()), preprints.get(pair.arxiv())))
                .toList();
        System.out.printf(
                "same work, records themselves: %,d of %,d pairs joined%n", known.size() - missed.size(), known.size());
        missed.stream()
                .limit(5)
                .forEach(pair -> System.out.println(
                        "  not joined: " + articles.get(pair.acl()).title() + " | "
                                + preprints.get(pair.arxiv()).title()));
        assertThat(known.size() - missed.size()).isGreaterThan(known.size() * 2 / 3);

        Set<String> real = new HashSet<>();
        SameWorkGold.pairs().forEach(pair -> real.add(pair.acl() + " " + pair.arxiv()));
        assertThat(wrong(known, articles, preprints, real, work -> work, (one, other) -> true))
                .isEmpty();
        String title = "One and the same title for all of these works";
        assertThat(wrong(known, articles, preprints, real, work -> titled(work, title), SameWorkGoldTests::areOfOthers))
                .isEmpty();
        assertThat(wrongOfOneAuthor(articles, preprints, real)).isEmpty();
    }

    /** A thousand articles, each with a preprint that is another work, drawn at random and always the same. */
    private static List<String> wrong(
            List<Pair> known,
            Map<String, ImportedWork> articles,
            Map<String, ImportedWork> preprints,
            Set<String> real,
            Function<ImportedWork, ImportedWork> seenAs,
            BiPredicate<ImportedWork, ImportedWork> looked) {
        Random random = new Random(2026);
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < NON_PAIRS; ) {
            String acl = known.get(random.nextInt(known.size())).acl();
            String arxiv = known.get(random.nextInt(known.size())).arxiv();
            if (real.contains(acl + " " + arxiv) || !looked.test(articles.get(acl), preprints.get(arxiv))) {
                continue;
            }
            i++;
            if (joins(seenAs.apply(articles.get(acl)), seenAs.apply(preprints.get(arxiv)))) {
                wrong.add(acl + " " + arxiv);
            }
        }
        return wrong;
    }

    /** Works of one team may well be one work when they have one title. */
    private static boolean areOfOthers(ImportedWork one, ImportedWork other) {
        return Arrays.stream(one.authorKeys())
                .noneMatch(key -> Arrays.stream(other.authorKeys()).anyMatch(key2 -> key2 == key));
    }

    /**
     * The harder kind: for each preprint, all other articles of its first author, who often writes of one subject. Proceedings
     * of two societies are in the Anthology twice, so a copy of the right article is left out.
     */
    private static List<String> wrongOfOneAuthor(
            Map<String, ImportedWork> articles, Map<String, ImportedWork> preprints, Set<String> real) {
        Map<Long, List<String>> byAuthor = new HashMap<>();
        articles.forEach((acl, work) -> {
            for (long key : work.authorKeys()) {
                byAuthor.computeIfAbsent(key, k -> new ArrayList<>()).add(acl);
            }
        });
        Map<String, List<String>> right = new HashMap<>();
        SameWorkGold.pairs().stream()
                .filter(pair -> articles.containsKey(pair.acl()))
                .forEach(pair -> right.computeIfAbsent(pair.arxiv(), arxiv -> new ArrayList<>())
                        .add(articles.get(pair.acl()).sortKey()));
        List<String> wrong = new ArrayList<>();
        int compared = 0;
        for (Map.Entry<String, ImportedWork> preprint : preprints.entrySet()) {
            for (String acl : byAuthor.getOrDefault(preprint.getValue().authorKeys()[0], List.of())) {
                if (!real.contains(acl + " " + preprint.getKey())
                        && !right.getOrDefault(preprint.getKey(), List.of())
                                .contains(articles.get(acl).sortKey())) {
                    compared++;
                    if (joins(articles.get(acl), preprint.getValue())) {
                        wrong.add(acl + " " + preprint.getKey());
                    }
                }
            }
        }
        System.out.printf(
                "same work, non-pairs of one author: %,d compared, %d joined %s%n", compared, wrong.size(), wrong);
        assertThat(compared).isGreaterThan(NON_PAIRS);
        return wrong;
    }

    private static boolean joins(ImportedWork one, ImportedWork other) {
        return known(one).isToldOfBy(other) && known(other).isToldOfBy(one);
    }

    private static KnownWork known(ImportedWork work) {
        return new KnownWork(
                1,
                work.title(),
                work.published().getYear(),
                work.isPreprint(),
                true,
                Set.of(work.origin().title()),
                work.authorKeys());
    }

    private static ImportedWork titled(ImportedWork work, String title) {
        return new ImportedWork(
                work.origin(),
                work.externalId(),
                title,
                null,
                work.authors(),
                work.topics(),
                work.kind(),
                work.ids(),
                work.venue(),
                null,
                null,
                work.published(),
                work.monthOnly(),
                null,
                work.recordedOn());
    }
}
