package org.bzpeer.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bzpeer.identity.Traits.Kind;
import org.bzpeer.identity.Traits.Trait;

/**
 * The pairs of a block's mentions that share enough to be one person's, by co-authors and, for common names, by what the
 * works are about and where they come from; and the joining along them, strongest first.
 */
final class SharedEvidence {

    /** How many mentions of one co-author's name are compared pairwise; more than this many say little about anyone. */
    private static final int LONGEST_LIST = 1500;

    /** The same for a trait of works, which says less. */
    private static final int LONGEST_TRAIT_LIST = 300;

    private static final int ROUNDS = 8;

    private record Edge(int one, int other, double score, Basis basis) {}

    private final List<Mention> mentions;
    private final NameRarity rarity;
    private final NeededEvidence needed;
    private final Traits traits;

    /** What the mention at hand shares with each later one: written and cleared again, where the partners say. */
    private final double[] people;

    private final double[] subjects;
    private final double[] places;
    private final boolean[] met;
    private final int[] partners;
    private int touched;

    SharedEvidence(List<Mention> mentions, NameRarity rarity, NeededEvidence needed) {
        this.mentions = mentions;
        this.rarity = rarity;
        this.needed = needed;
        this.traits = new Traits(mentions);
        this.people = new double[mentions.size()];
        this.subjects = new double[mentions.size()];
        this.places = new double[mentions.size()];
        this.met = new boolean[mentions.size()];
        this.partners = new int[mentions.size()];
    }

    void join(Ties ties) {
        List<Edge> edges = edges();
        for (int round = 0; round < ROUNDS && joinAlong(edges, ties); round++) {
            edges.removeIf(edge -> ties.partition().areTogether(edge.one(), edge.other()));
        }
    }

    private List<Edge> edges() {
        Map<Long, List<Integer>> byCoauthor = mentionsByCoauthor();
        Map<Long, Map<Trait, List<Integer>>> byTrait = mentionsByTrait();
        List<Edge> edges = new ArrayList<>();
        for (int i = 0; i < mentions.size(); i++) {
            Mention mention = mentions.get(i);
            for (long key : mention.coauthorKeys()) {
                List<Integer> with = byCoauthor.get(key);
                if (with != null && with.getLast() > i) {
                    add(people, with, i, rarity.weight(key));
                }
            }
            Map<Trait, List<Integer>> alike =
                    byTrait.getOrDefault(mention.name().key(), Map.of());
            if (!alike.isEmpty()) {
                for (Trait trait : traits.of(i)) {
                    add(
                            trait.kind() == Kind.AFFILIATION ? places : subjects,
                            alike.getOrDefault(trait, List.of()),
                            i,
                            traits.weight(trait));
                }
            }
            for (int nr = 0; nr < touched; nr++) {
                addEdge(edges, i, partners[nr]);
            }
            touched = 0;
        }
        edges.sort(Comparator.comparingDouble(Edge::score)
                .reversed()
                .thenComparingInt(Edge::one)
                .thenComparingInt(Edge::other));
        return edges;
    }

    private void add(double[] sums, List<Integer> list, int after, double weight) {
        if (weight <= 0) {
            return;
        }
        for (int j : list) {
            if (j > after) {
                if (!met[j]) {
                    met[j] = true;
                    partners[touched++] = j;
                }
                sums[j] += weight;
            }
        }
    }

    private void addEdge(List<Edge> edges, int one, int other) {
        Mention first = mentions.get(one);
        Mention second = mentions.get(other);
        double place = places[other] * traits.agreement(one, other, places[other]);
        double score = needed.score(first, second, people[other], subjects[other], place);
        if (needed.isReached(first, second, score)) {
            edges.add(new Edge(one, other, score, basis(other, place)));
        }
        people[other] = 0;
        subjects[other] = 0;
        places[other] = 0;
        met[other] = false;
    }

    /** What is told as the reason: co-authors, or else what says more. */
    private Basis basis(int other, double place) {
        if (people[other] > 0) {
            return Basis.COAUTHORS;
        }
        return place > subjects[other] ? Basis.AFFILIATION : Basis.TITLE;
    }

    /**
     * Joins along the edges, strongest first, and tells whether anything was joined. Two groups of a common name are
     * not joined by one edge, however strong: each member of the smaller one must bring its share, or one chance pair
     * would make two people one, and then everybody.
     */
    private boolean joinAlong(List<Edge> edges, Ties ties) {
        Partition partition = ties.partition();
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
            int smaller = Math.min(partition.size(edge.one()), partition.size(edge.other()));
            joined |= sum >= needed.betweenGroups(mentions.get(edge.one()), mentions.get(edge.other()), smaller)
                    && ties.tie(edge.one(), edge.other(), edge.basis());
        }
        return joined;
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
        byCoauthor.values().removeIf(list -> list.size() < 2 || list.size() > LONGEST_LIST);
        return byCoauthor;
    }

    /** Only names that are common enough for a trait to be needed, each given name by itself. */
    private Map<Long, Map<Trait, List<Integer>>> mentionsByTrait() {
        Map<Long, Map<Trait, List<Integer>>> byTrait = new HashMap<>();
        for (int i = 0; i < mentions.size(); i++) {
            PersonName name = mentions.get(i).name();
            if (needed.isCommon(name)) {
                Map<Trait, List<Integer>> alike = byTrait.computeIfAbsent(name.key(), key -> new HashMap<>());
                for (Trait trait : traits.of(i)) {
                    alike.computeIfAbsent(trait, key -> new ArrayList<>()).add(i);
                }
            }
        }
        byTrait.values().forEach(alike -> alike.values().removeIf(list -> list.size() > LONGEST_TRAIT_LIST));
        return byTrait;
    }
}
