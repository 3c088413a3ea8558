package org.bzpeer.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bzpeer.identity.PersonName.Fit;
import org.jspecify.annotations.Nullable;

/**
 * All mentions of one family name and first initial, and the decision who is who among them. A bare name binds only
 * with further evidence: co-authors in common, weighed by how rare their names are; for a rare name also a topic or the
 * printed affiliation, for a very rare one the field. How much is enough, {@link NeededEvidence} says.
 */
final class Block {

    /** How many mentions of one co-author's name are compared pairwise; more than this many say little about anyone. */
    private static final int LONGEST_LIST = 1500;

    private static final String FIELD = "field ";

    private static final int ROUNDS = 8;

    /** So many shared co-authors are named as the reason. */
    private static final int SHOWN_COAUTHORS = 3;

    private record Edge(int one, int other, double score) {}

    private final List<Mention> mentions;
    private final NameRarity rarity;
    private final Partition partition;
    private final Map<Integer, Edge> bestEdges = new HashMap<>();
    private final Map<Integer, Integer> topicPartners = new HashMap<>();
    private final Set<Integer> identified = new HashSet<>();
    private final NeededEvidence needed;

    Block(List<Mention> mentions, NameRarity rarity, Set<Long> claimedAuthors) {
        this.mentions = mentions;
        this.rarity = rarity;
        this.partition = new Partition(mentions, claimedAuthors);
        this.needed = new NeededEvidence(mentions, rarity);
    }

    /** Decides, and returns the people found, in the order of their first mention. */
    List<Person> people() {
        if (mentions.size() > 1) {
            keepKnownAuthors();
            joinByIdentifier();
            joinByCoauthors();
            joinByTopicOrAffiliation();
        }
        return partition.groups().stream().map(this::person).toList();
    }

    private void keepKnownAuthors() {
        Map<Long, Integer> firstOf = new HashMap<>();
        for (int i = 0; i < mentions.size(); i++) {
            long author = mentions.get(i).authorId();
            if (author != 0) {
                Integer first = firstOf.putIfAbsent(author, i);
                if (first != null) {
                    partition.keepTogether(first, i);
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
        if (first != null && partition.tryJoin(first, mention)) {
            identified.add(first);
            identified.add(mention);
        }
    }

    private void joinByCoauthors() {
        List<Edge> edges = new ArrayList<>();
        Map<Long, List<Integer>> byCoauthor = mentionsByCoauthor();
        Map<Integer, Double> scores = new HashMap<>();
        for (int i = 0; i < mentions.size(); i++) {
            scores.clear();
            for (long key : mentions.get(i).coauthorKeys()) {
                double weight = rarity.weight(key);
                for (int j : byCoauthor.getOrDefault(key, List.of())) {
                    if (j > i) {
                        scores.merge(j, weight, Double::sum);
                    }
                }
            }
            for (Map.Entry<Integer, Double> score : scores.entrySet()) {
                if (needed.isReached(mentions.get(i), mentions.get(score.getKey()), score.getValue())) {
                    edges.add(new Edge(i, score.getKey(), score.getValue()));
                }
            }
        }
        edges.sort(Comparator.comparingDouble(Edge::score)
                .reversed()
                .thenComparingInt(Edge::one)
                .thenComparingInt(Edge::other));
        for (int round = 0; round < ROUNDS && joinAlong(edges); round++) {
            edges.removeIf(edge -> partition.areTogether(edge.one(), edge.other()));
        }
    }

    /**
     * Joins along the edges, strongest first, and tells whether anything was joined. Two groups of a common name are
     * not joined by one edge, however strong: each member of the smaller one must bring its share, or one chance pair
     * would make two people one, and then everybody.
     */
    private boolean joinAlong(List<Edge> edges) {
        Map<Long, Double> between = new HashMap<>();
        for (Edge edge : edges) {
            between.merge(partition.pair(edge.one(), edge.other()), edge.score(), Double::sum);
        }
        boolean joined = false;
        for (Edge edge : edges) {
            if (partition.areTogether(edge.one(), edge.other())) {
                continue;
            }
            double sum = between.getOrDefault(partition.pair(edge.one(), edge.other()), edge.score());
            if (sum >= neededBetweenGroups(edge) && partition.tryJoin(edge.one(), edge.other())) {
                joined = true;
                bestEdges.putIfAbsent(edge.one(), edge);
                bestEdges.putIfAbsent(edge.other(), edge);
            }
        }
        return joined;
    }

    private double neededBetweenGroups(Edge edge) {
        int smaller = Math.min(partition.size(edge.one()), partition.size(edge.other()));
        return needed.betweenGroups(mentions.get(edge.one()), mentions.get(edge.other()), smaller);
    }

    /** The own name's key is left out: that both works carry the name in question says nothing. */
    private Map<Long, List<Integer>> mentionsByCoauthor() {
        Map<Long, List<Integer>> byCoauthor = new HashMap<>();
        for (int i = 0; i < mentions.size(); i++) {
            long own = mentions.get(i).name().key();
            for (long key : mentions.get(i).coauthorKeys()) {
                if (key >>> 24 != own >>> 24) {
                    byCoauthor.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
                }
            }
        }
        byCoauthor.values().removeIf(list -> list.size() > LONGEST_LIST);
        return byCoauthor;
    }

    private void joinByTopicOrAffiliation() {
        Map<String, List<Integer>> byName = new HashMap<>();
        for (int i = 0; i < mentions.size(); i++) {
            PersonName name = mentions.get(i).name();
            if (needed.isRare(name)) {
                byName.computeIfAbsent(name.firstGiven(), key -> new ArrayList<>())
                        .add(i);
            }
        }
        for (List<Integer> sameName : byName.values()) {
            Map<Object, Integer> firstWith = new HashMap<>();
            for (int i : sameName) {
                Mention mention = mentions.get(i);
                for (int topic : mention.topicIds()) {
                    joinWithFirst(firstWith, topic, i);
                }
                if (needed.isVeryRare(mention.name())) {
                    for (String field : mention.fields()) {
                        joinWithFirst(firstWith, FIELD + field, i);
                    }
                }
                if (mention.affiliation() != null) {
                    joinWithFirst(firstWith, mention.affiliation(), i);
                }
            }
        }
    }

    private void joinWithFirst(Map<Object, Integer> firstWith, Object evidence, int mention) {
        Integer first = firstWith.putIfAbsent(evidence, mention);
        if (first != null
                && mentions.get(first).fit(mentions.get(mention)) == Fit.SAME
                && partition.tryJoin(first, mention)) {
            topicPartners.putIfAbsent(mention, first);
            topicPartners.putIfAbsent(first, mention);
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
                .map(member -> attribution(member, members.size()))
                .toList();
        return new Person(
                known.stream().sorted().toList(),
                attributions,
                members.stream().map(mentions::get).toList());
    }

    private Attribution attribution(int member, int groupSize) {
        Mention mention = mentions.get(member);
        if (groupSize > 1 && identified.contains(member)) {
            return new Attribution(mention, Basis.IDENTIFIER, Attribution.NOBODY);
        }
        Edge edge = bestEdges.get(member);
        if (groupSize > 1 && edge != null && partition.areTogether(edge.one(), edge.other())) {
            Mention partner = mentions.get(edge.one() == member ? edge.other() : edge.one());
            return new Attribution(mention, Basis.COAUTHORS, sharedKeys(mention, partner));
        }
        Integer partner = topicPartners.get(member);
        if (groupSize > 1 && partner != null) {
            return new Attribution(mention, weakerBasis(mention, mentions.get(partner)), Attribution.NOBODY);
        }
        return new Attribution(mention, Basis.FIRST, Attribution.NOBODY);
    }

    private static Basis weakerBasis(Mention mention, Mention partner) {
        if (mention.sharesTopicWith(partner)) {
            return Basis.TOPIC;
        }
        boolean sameAffiliation =
                mention.affiliation() != null && mention.affiliation().equals(partner.affiliation());
        return sameAffiliation ? Basis.AFFILIATION : Basis.FIELD;
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
