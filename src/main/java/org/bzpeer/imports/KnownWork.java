package org.bzpeer.imports;

import java.util.HashSet;
import java.util.Set;
import org.bzpeer.shared.Folding;

/**
 * A work of the catalogue that a record may be about. Two records of one source are two works, unless one is the preprint
 * of the other.
 *
 * @param registry whether the record that leads it is a registry's own
 * @param keys the keys of its authors' names; at most 100
 */
record KnownWork(
        long id, String title, int year, boolean preprint, boolean registry, Set<String> sources, long[] keys) {

    /** Shorter titles ("Introduction", "Editorial notes") say nothing. */
    private static final int LEAST_TITLE_WORDS = 4;

    private static final int LEAST_TITLE_LENGTH = 24;

    /** A preprint may be published years later; two published versions are of about one time. */
    private static final int YEARS_TO_PUBLICATION = 3;

    /** Old articles are put into archives much later; then everybody must be the same. */
    private static final int YEARS_TO_ARCHIVING = 10;

    /** Tells whether a record's title and authors are enough to look for its work by them. */
    static boolean saysEnough(ImportedWork work) {
        return !work.authors().isEmpty()
                && work.sortKey().length() >= LEAST_TITLE_LENGTH
                && Folding.words(work.title()).size() >= LEAST_TITLE_WORDS;
    }

    /**
     * Tells whether the record may be about this work when both have an identifier in common. Sources do print wrong ones:
     * without a word of the title or a person in common they are not believed.
     */
    boolean isNotContradictedBy(ImportedWork work) {
        return mayBeTheSame(work) && hasInCommon(work.title(), work.authorKeys());
    }

    /** Tells whether this and another known work may be one when a record has an identifier of each; by the same rule. */
    boolean mayBeOneWith(KnownWork other) {
        Set<String> both = new HashSet<>(sources);
        both.retainAll(other.sources);
        boolean versions = preprint != other.preprint;
        return (both.isEmpty() || versions && !both.contains(Origin.ARXIV.title()))
                && hasInCommon(other.title, other.keys);
    }

    private boolean hasInCommon(String otherTitle, long[] otherKeys) {
        Set<String> words = new HashSet<>(Folding.words(otherTitle));
        words.retainAll(Folding.words(title));
        return sharedKeys(otherKeys) > 0 || words.stream().anyMatch(word -> word.length() > 3);
    }

    /** Tells whether the record is about this work by title, year and authors. */
    boolean isToldOfBy(ImportedWork work) {
        boolean versions = work.isPreprint() != preprint;
        int years = Math.abs(work.published().getYear() - year);
        int shared = sharedKeys(work.authorKeys());
        int longer = Math.max(Math.min(work.authors().size(), 100), keys.length);
        int nearEnough = !versions ? 1 : shared == longer ? YEARS_TO_ARCHIVING : YEARS_TO_PUBLICATION;
        return mayBeTheSame(work)
                && saysEnough(work)
                && years <= nearEnough
                && 2 * shared >= longer
                && Folding.words(work.title()).equals(Folding.words(title));
    }

    private boolean mayBeTheSame(ImportedWork work) {
        return !sources.contains(work.origin().title())
                || work.origin() != Origin.ARXIV && work.isPreprint() != preprint;
    }

    /** Counts people of one family name and initial on both lists: given names may be written out on one of them only. */
    private int sharedKeys(long[] others) {
        Set<Long> blocks = new HashSet<>();
        for (long key : keys) {
            blocks.add(key >>> 32);
        }
        Set<Long> shared = new HashSet<>();
        for (long key : others) {
            if (blocks.contains(key >>> 32)) {
                shared.add(key >>> 32);
            }
        }
        return shared.size();
    }
}
