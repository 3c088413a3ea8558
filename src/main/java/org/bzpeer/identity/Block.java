package org.bzpeer.identity;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All mentions of one family name and first initial, and the decision who is who among them. A bare name binds only
 * with further evidence: co-authors in common, weighed by how rare their names are, for a common name with what the titles
 * say ({@link SharedEvidence}); for a rare name also a topic, the venue or the printed affiliation, for a very rare one a
 * word of the title or the field ({@link RareNames}). How much is enough, {@link NeededEvidence} says.
 */
final class Block {

    /** So many shared co-authors are named as the reason. */
    private static final int SHOWN_COAUTHORS = 3;

    private final List<Mention> mentions;
    private final NameRarity rarity;
    private final Ties ties;

    Block(List<Mention> mentions, NameRarity rarity, Set<Long> claimedAuthors) {
        this.mentions = mentions;
        this.rarity = rarity;
        this.ties = new Ties(mentions, claimedAuthors);
    }

    /** Decides, and returns the people found, in the order of their first mention. */
    List<Person> people() {
        if (mentions.size() > 1) {
            NeededEvidence needed = new NeededEvidence(mentions, rarity);
            keepKnownAuthors();
            joinByIdentifier();
            new SharedEvidence(mentions, rarity, needed).join(ties);
            RareNames rareNames = new RareNames(mentions, needed, ties);
            rareNames.joinEqualNames();
            rareNames.joinInitials();
        }
        return ties.partition().groups().stream().map(this::person).toList();
    }

    private void keepKnownAuthors() {
        Map<Long, Integer> firstOf = new HashMap<>();
        for (int i = 0; i < mentions.size(); i++) {
            long author = mentions.get(i).authorId();
            if (author != 0) {
                Integer first = firstOf.putIfAbsent(author, i);
                if (first != null) {
                    ties.partition().keepTogether(first, i);
                }
            }
        }
    }

    /** An iD or a source's own id binds where the names fit: {@link Partition} sees to that. */
    private void joinByIdentifier() {
        Map<String, Integer> firstWith = new HashMap<>();
        for (int i = 0; i < mentions.size(); i++) {
            joinByIdentifier(firstWith, mentions.get(i).orcid(), i);
        }
        for (int i = 0; i < mentions.size(); i++) {
            joinByIdentifier(firstWith, mentions.get(i).sourceId(), i);
        }
    }

    private void joinByIdentifier(Map<String, Integer> firstWith, @Nullable String identifier, int mention) {
        Integer first = identifier == null ? null : firstWith.putIfAbsent(identifier, mention);
        if (first != null) {
            ties.tie(first, mention, Basis.IDENTIFIER);
        }
    }

    private Person person(List<Integer> members) {
        Set<Long> known = new HashSet<>();
        for (int member : members) {
            if (mentions.get(member).authorId() != 0) {
                known.add(mentions.get(member).authorId());
            }
        }
        List<Attribution> attributions = members.stream()
                .filter(member -> mentions.get(member).authorId() == 0)
                .map(this::attribution)
                .toList();
        return new Person(
                known.stream().sorted().toList(),
                attributions,
                members.stream().map(mentions::get).toList());
    }

    private Attribution attribution(int member) {
        Mention mention = mentions.get(member);
        Ties.Reason reason = ties.reason(member);
        if (reason == null) {
            return new Attribution(mention, Basis.FIRST, Attribution.NOBODY);
        }
        long[] shared = reason.basis() == Basis.COAUTHORS
                ? sharedKeys(mention, mentions.get(reason.partner()))
                : Attribution.NOBODY;
        return new Attribution(mention, reason.basis(), shared);
    }

    private long[] sharedKeys(Mention mention, Mention partner) {
        Set<Long> partners = new HashSet<>();
        for (long key : partner.coauthorKeys()) {
            partners.add(key);
        }
        long own = mention.name().key();
        return Arrays.stream(mention.coauthorKeys())
                .filter(key -> key >>> 24 != own >>> 24 && partners.contains(key))
                .distinct()
                .boxed()
                .sorted(Comparator.comparingDouble(rarity::namesakes))
                .limit(SHOWN_COAUTHORS)
                .mapToLong(Long::longValue)
                .toArray();
    }
}
