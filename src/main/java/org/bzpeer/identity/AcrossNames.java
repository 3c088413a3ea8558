package org.bzpeer.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds people who were recognised under two names, of which one can be read as the other ({@link Readings}): each name's
 * works have been put together before, block by block. A reading says only that two people could be one; that they are
 * needs co-authors in common ({@link Bearer#shared}), or an identifier.
 */
final class AcrossNames {

    /** A name that more people than this bear, or can be read to bear, is too common to be recognised in another form. */
    static final int MOST_BEARERS = 200;

    /** What two forms of a rare name need of shared co-authors: one whose name is rare, or two that are less so. */
    private static final double RARE_NAME = 0.6;

    private static final double COMMON_NAME = 0.9;
    private static final double EACH_NAMESAKE = 0.2;
    private static final double MOST_NEEDED = 2.4;

    /** Up to this many expected namesakes a name is rare. */
    private static final double RARE = 0.3;

    /** Two people found to be one, and how much speaks for it. */
    private record Link(Bearer one, Bearer other, double score) {}

    private final NameRarity rarity;
    private final Set<Long> claimed;
    private final List<Link> links = new ArrayList<>();

    AcrossNames(NameRarity rarity, Set<Long> claimed) {
        this.rarity = rarity;
        this.claimed = claimed;
    }

    /**
     * Looks at everybody who bears one name or can be read to bear it.
     *
     * @param reading the name, as {@link PersonName#namesakeKey()}
     * @param mentions all works of these people, in any order, with the author each is attributed to
     */
    void look(String reading, List<Mention> mentions) {
        Map<Long, Bearer> byAuthor = new LinkedHashMap<>();
        for (Mention mention : mentions) {
            byAuthor.computeIfAbsent(mention.authorId(), author -> new Bearer(author, claimed.contains(author)))
                    .add(mention, reading);
        }
        List<Bearer> bearers = byAuthor.values().stream().filter(Bearer::isRead).toList();
        if (bearers.size() > MOST_BEARERS) {
            return;
        }
        for (int i = 0; i < bearers.size(); i++) {
            for (int j = 0; j < i; j++) {
                compare(bearers.get(j), bearers.get(i));
            }
        }
    }

    /**
     * Returns who is one person, each group with two or more members: the strongest link first, and none that puts two
     * names of one work, two owners or two iDs together.
     */
    List<Bearer> people() {
        links.sort(Comparator.comparingDouble(Link::score)
                .reversed()
                .thenComparingLong(link -> link.one().authorId())
                .thenComparingLong(link -> link.other().authorId()));
        Map<Long, Bearer> groups = new LinkedHashMap<>();
        for (Link link : links) {
            Bearer one = groups.getOrDefault(link.one().authorId(), link.one());
            Bearer other = groups.getOrDefault(link.other().authorId(), link.other());
            if (one != other && !one.excludes(other)) {
                Bearer both = one.with(other, link.one(), link.other(), rarity);
                both.members().forEach(member -> groups.put(member, both));
            }
        }
        return new HashSet<>(groups.values())
                .stream().sorted(Comparator.comparingLong(Bearer::authorId)).toList();
    }

    private void compare(Bearer one, Bearer other) {
        if (one.sharesBlock(other) || one.excludes(other) || !one.couldBe(other)) {
            return;
        }
        double score = one.sharesIdentifier(other) ? Double.MAX_VALUE : one.shared(other, rarity);
        if (score >= needed(one, other)) {
            links.add(new Link(one, other, score));
        }
    }

    private double needed(Bearer one, Bearer other) {
        double namesakes = Arrays.stream(new Bearer[] {one, other})
                .mapToDouble(bearer -> bearer.namesakes(rarity))
                .max()
                .orElse(0);
        return namesakes < RARE ? RARE_NAME : Math.min(MOST_NEEDED, COMMON_NAME + EACH_NAMESAKE * namesakes);
    }
}
