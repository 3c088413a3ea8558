package org.bzpeer.identity;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Somebody with all works of theirs, beside others whose name could be another form of theirs. */
final class Bearer {

    /** So many different co-authors in all are ordinary; of more, some are shared by chance. */
    private static final double ORDINARY_COMPANY = 50;

    private static final int SHOWN_COAUTHORS = 3;

    private final long authorId;
    private final boolean claimed;
    private final Set<Long> members = new TreeSet<>();
    private final Set<PersonName> read = new HashSet<>();
    private final Set<PersonName> printed = new HashSet<>();
    private final Set<String> blocks = new HashSet<>();
    private final Set<Long> own = new HashSet<>();
    private final Set<Long> company = new HashSet<>();
    private final Set<Long> works = new HashSet<>();
    private final Set<Long> notOf = new HashSet<>();
    private final Set<String> orcids = new HashSet<>();
    private final Set<String> sourceIds = new HashSet<>();
    private final Map<Long, long[]> reasons = new HashMap<>();

    Bearer(long authorId, boolean claimed) {
        this.authorId = authorId;
        this.claimed = claimed;
        members.add(authorId);
    }

    void add(Mention mention, String reading) {
        PersonName name = mention.name();
        if (name.namesakeKey().equals(reading)) {
            read.add(name);
            blocks.add(name.block());
        }
        for (PersonName other : Readings.all(name)) {
            if (other.namesakeKey().equals(reading)) {
                read.add(other);
                printed.add(name);
                blocks.add(name.block());
            }
        }
        own.add(name.key() >>> 24);
        Arrays.stream(mention.coauthorKeys()).forEach(company::add);
        works.add(mention.workId());
        notOf.addAll(mention.notOf());
        if (mention.orcid() != null) {
            orcids.add(mention.orcid());
        }
        if (mention.sourceId() != null) {
            sourceIds.add(mention.sourceId());
        }
    }

    long authorId() {
        return authorId;
    }

    /** The authors who are this one, itself included, ascending. */
    Set<Long> members() {
        return members;
    }

    /** The keys of the co-authors that each member shares with another one, the rarest first. */
    Map<Long, long[]> reasons() {
        return reasons;
    }

    /** Whether a name of theirs is the one that is looked at, or can be read as it. */
    boolean isRead() {
        return !read.isEmpty();
    }

    /** Whether the two have been compared before, as bearers of one family name and initial. */
    boolean sharesBlock(Bearer other) {
        return blocks.stream().anyMatch(other.blocks::contains);
    }

    /** Whether something forbids that the two are one, whatever their names. */
    boolean excludes(Bearer other) {
        return claimed && other.claimed
                || works.stream().anyMatch(other.works::contains)
                || notOf.stream().anyMatch(other.members::contains)
                || other.notOf.stream().anyMatch(members::contains)
                || !orcids.isEmpty()
                        && !other.orcids.isEmpty()
                        && orcids.stream().noneMatch(other.orcids::contains);
    }

    /** Whether no form of the one's name contradicts one of the other's. */
    boolean couldBe(Bearer other) {
        return read.stream().noneMatch(one -> other.read.stream().anyMatch(o -> one.fit(o) == PersonName.Fit.CONFLICT));
    }

    boolean sharesIdentifier(Bearer other) {
        return orcids.stream().anyMatch(other.orcids::contains)
                || sourceIds.stream().anyMatch(other.sourceIds::contains);
    }

    /** Returns how much the co-authors in common say: each by the rarity of its name, less where both have very many. */
    double shared(Bearer other, NameRarity rarity) {
        double sum = company.stream()
                .filter(key -> isShared(key, other))
                .mapToDouble(rarity::weight)
                .sum();
        return sum / Math.max(1, Math.sqrt((double) company.size() * other.company.size()) / ORDINARY_COMPANY);
    }

    private long[] sharedKeys(Bearer other, NameRarity rarity) {
        return company.stream()
                .filter(key -> isShared(key, other))
                .sorted(Comparator.<Long>comparingDouble(rarity::namesakes).thenComparingLong(key -> key))
                .limit(SHOWN_COAUTHORS)
                .mapToLong(Long::longValue)
                .toArray();
    }

    /** Returns how many others may be expected to bear one of the names, as it is read or as it is printed: turned round, a common name looks rare. */
    double namesakes(NameRarity rarity) {
        return Stream.concat(read.stream(), printed.stream())
                .mapToDouble(name -> name.isFull() ? rarity.namesakes(name.key()) : rarity.withInitial(name.key()))
                .max()
                .orElse(0);
    }

    /** Returns two groups as one, which goes by the lowest number, joined because of what two of its members share. */
    Bearer with(Bearer other, Bearer one, Bearer two, NameRarity rarity) {
        Bearer both = new Bearer(Math.min(authorId, other.authorId), claimed || other.claimed);
        for (Bearer part : new Bearer[] {this, other}) {
            both.members.addAll(part.members);
            both.works.addAll(part.works);
            both.notOf.addAll(part.notOf);
            both.orcids.addAll(part.orcids);
            both.reasons.putAll(part.reasons);
        }
        long[] shared = one.sharedKeys(two, rarity);
        both.reasons.putIfAbsent(one.authorId, shared);
        both.reasons.putIfAbsent(two.authorId, shared);
        return both;
    }

    private boolean isShared(long key, Bearer other) {
        return other.company.contains(key) && !own.contains(key >>> 24) && !other.own.contains(key >>> 24);
    }
}
