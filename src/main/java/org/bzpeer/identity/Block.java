package org.bzpeer.identity;

import java.util.ArrayList;
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
 * with further evidence: co-authors in common, weighed by how rare their names are; for a name that is not common
 * also a topic or the printed affiliation. What a name needs grows with the number of people expected to bear it.
 */
final class Block {

    /** How many mentions of one co-author's name are compared pairwise; more than this many say little about anyone. */
    private static final int LONGEST_LIST = 1500;

    /** Up to this many expected namesakes, a topic in common is enough for two equal full names. */
    private static final double RARE = 0.3;

    private record Edge(int one, int other, double score) {}

    private final List<Mention> mentions;
    private final NameRarity rarity;
    private final Partition partition;
    private final Map<Integer, Edge> bestEdges = new HashMap<>();
    private final Map<Integer, Integer> topicPartners = new HashMap<>();
    private final int fullGivenNames;

    Block(List<Mention> mentions, NameRarity rarity, Set<Long> claimedAuthors) {
        this.mentions = mentions;
        this.rarity = rarity;
        this.partition = new Partition(mentions, claimedAuthors);
        this.fullGivenNames = (int) mentions.stream()
                .map(Mention::name)
                .filter(PersonName::isFull)
                .map(PersonName::firstGiven)
                .distinct()
                .count();
    }

    /** Decides, and returns the people found, in the order of their first mention. */
    List<Person> people() {
        keepKnownAuthors();
        joinByCoauthors();
        joinByTopicOrAffiliation();
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
                if (isEnough(i, score.getKey(), score.getValue())) {
                    edges.add(new Edge(i, score.getKey(), score.getValue()));
                }
            }
        }
        edges.sort(Comparator.comparingDouble(Edge::score)
                .reversed()
                .thenComparingInt(Edge::one)
                .thenComparingInt(Edge::other));
        for (Edge edge : edges) {
            if (partition.tryJoin(edge.one(), edge.other())) {
                bestEdges.putIfAbsent(edge.one(), edge);
                bestEdges.putIfAbsent(edge.other(), edge);
            }
        }
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

    private boolean isEnough(int one, int other, double score) {
        if (mentions.get(one).workId() == mentions.get(other).workId()) {
            return false;
        }
        PersonName name = mentions.get(one).name();
        Fit fit = name.fit(mentions.get(other).name());
        return fit != Fit.CONFLICT && score >= needed(name, mentions.get(other).name(), fit);
    }

    /** What two names need of shared co-authors, as a sum of weights: more for common names and for mere variants. */
    private double needed(PersonName one, PersonName other, Fit fit) {
        double namesakes = Math.max(namesakes(one), namesakes(other));
        double needed = namesakes < RARE ? 0.25 : Math.min(1.2, 0.5 + 0.15 * namesakes);
        return fit == Fit.SAME ? needed : needed + 0.4;
    }

    /** An initial may stand for every given name of the block. */
    private double namesakes(PersonName name) {
        return name.isFull()
                ? rarity.namesakes(name.key())
                : Math.max(0, fullGivenNames - 1) + rarity.namesakes(name.key());
    }

    private void joinByTopicOrAffiliation() {
        Map<String, List<Integer>> byName = new HashMap<>();
        for (int i = 0; i < mentions.size(); i++) {
            PersonName name = mentions.get(i).name();
            if (namesakes(name) < RARE) {
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
                if (mention.affiliation() != null) {
                    joinWithFirst(firstWith, mention.affiliation(), i);
                }
            }
        }
    }

    private void joinWithFirst(Map<Object, Integer> firstWith, Object evidence, int mention) {
        Integer first = firstWith.putIfAbsent(evidence, mention);
        if (first != null
                && mentions.get(first).name().fit(mentions.get(mention).name()) == Fit.SAME
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
        Edge edge = bestEdges.get(member);
        if (groupSize > 1 && edge != null && partition.areTogether(edge.one(), edge.other())) {
            Mention partner = mentions.get(edge.one() == member ? edge.other() : edge.one());
            return new Attribution(mention, Basis.COAUTHORS, sharedNames(mention, partner));
        }
        Integer partner = topicPartners.get(member);
        if (groupSize > 1 && partner != null) {
            boolean topic = mention.sharesTopicWith(mentions.get(partner));
            return new Attribution(mention, topic ? Basis.TOPIC : Basis.AFFILIATION, null);
        }
        return new Attribution(mention, Basis.FIRST, null);
    }

    /** At most three co-authors that both works have, as printed, the rarest names first. */
    private @Nullable String sharedNames(Mention mention, Mention partner) {
        String @Nullable [] names = mention.coauthorNames();
        if (names == null) {
            return null;
        }
        Set<Long> partners = new HashSet<>();
        for (long key : partner.coauthorKeys()) {
            partners.add(key);
        }
        long own = mention.name().key();
        List<Integer> shared = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            long key = mention.coauthorKeys()[i];
            if (key >>> 24 != own >>> 24 && partners.contains(key)) {
                shared.add(i);
            }
        }
        shared.sort(Comparator.comparingDouble(i -> rarity.namesakes(mention.coauthorKeys()[i])));
        return String.join(", ", shared.stream().limit(3).map(i -> names[i]).toList());
    }
}
