package org.bzpeer.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bzpeer.identity.PersonName.Fit;

/**
 * Joins mentions of rare names that share no co-author: equal full names by a topic, the venue or the printed affiliation, very rare
 * ones by the field; and an initial with the one given name that it can stand for.
 */
final class RareNames {

    /** The smaller of two groups has at most so many works, if only a field speaks for it. */
    private static final int MOST_BY_FIELD = 12;

    /** Something that two mentions may have in common. */
    private record Common(Basis basis, Object what) {}

    private final List<Mention> mentions;
    private final NeededEvidence needed;
    private final Ties ties;

    RareNames(List<Mention> mentions, NeededEvidence needed, Ties ties) {
        this.mentions = mentions;
        this.needed = needed;
        this.ties = ties;
    }

    void joinEqualNames() {
        Map<String, List<Integer>> byName = new HashMap<>();
        for (int i = 0; i < mentions.size(); i++) {
            PersonName name = mentions.get(i).name();
            if (needed.isRare(name)) {
                byName.computeIfAbsent(name.firstGiven(), key -> new ArrayList<>())
                        .add(i);
            }
        }
        byName.values().forEach(this::joinByTopicVenueOrAffiliation);
        byName.values().forEach(this::joinByField);
    }

    private void joinByTopicVenueOrAffiliation(List<Integer> sameName) {
        Map<Common, Integer> firstWith = new HashMap<>();
        for (int i : sameName) {
            for (Common evidence : evidence(mentions.get(i), false)) {
                Integer first = firstWith.putIfAbsent(evidence, i);
                if (first != null && mentions.get(first).fit(mentions.get(i)) == Fit.SAME) {
                    ties.tie(i, first, evidence.basis());
                }
            }
        }
    }

    /**
     * A field is broad: it brings a few works to a record, and joins neither two that have many works nor works whose printed
     * affiliations have no word in common.
     */
    private void joinByField(List<Integer> sameName) {
        Map<String, Integer> firstIn = new HashMap<>();
        for (int i : sameName) {
            if (!needed.isVeryRare(mentions.get(i).name())) {
                continue;
            }
            for (String field : mentions.get(i).fields()) {
                Integer first = firstIn.putIfAbsent(field, i);
                if (first != null
                        && mentions.get(first).fit(mentions.get(i)) == Fit.SAME
                        && Math.min(ties.partition().size(i), ties.partition().size(first)) <= MOST_BY_FIELD
                        && Traits.affiliationsMayAgree(mentions.get(i), mentions.get(first))) {
                    ties.tie(i, first, Basis.FIELD);
                }
            }
        }
    }

    /**
     * "Y. Wilks" is Yorick Wilks where no other given name of the block begins with this letter and hardly anybody of the
     * family name is expected to. Never between two full names: what ties them is looked for above.
     */
    void joinInitials() {
        Map<Common, Integer> firstWith = new HashMap<>();
        for (boolean full : new boolean[] {true, false}) {
            for (int i = 0; i < mentions.size(); i++) {
                PersonName name = mentions.get(i).name();
                if (name.isFull() != full || !needed.isRareInitial(name)) {
                    continue;
                }
                for (Common evidence : evidence(mentions.get(i), needed.isVeryRareInitial(name))) {
                    Integer first = firstWith.putIfAbsent(evidence, i);
                    if (first != null && !full && mentions.get(first).fit(mentions.get(i)) != Fit.CONFLICT) {
                        ties.tie(i, first, Basis.INITIAL);
                    }
                }
            }
        }
    }

    private static List<Common> evidence(Mention mention, boolean withField) {
        List<Common> evidence = new ArrayList<>();
        for (int topic : mention.topicIds()) {
            evidence.add(new Common(Basis.TOPIC, topic));
        }
        for (int venue : mention.venues()) {
            evidence.add(new Common(Basis.VENUE, venue));
        }
        if (withField) {
            mention.fields().forEach(field -> evidence.add(new Common(Basis.FIELD, field)));
        }
        if (mention.affiliation() != null) {
            evidence.add(new Common(Basis.AFFILIATION, mention.affiliation()));
        }
        return evidence;
    }
}
