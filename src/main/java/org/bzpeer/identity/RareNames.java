package org.bzpeer.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bzpeer.identity.PersonName.Fit;

/**
 * Joins mentions of rare names that share no co-author: equal full names by a topic or the printed affiliation, very rare
 * ones by the field; and an initial with the one given name that it can stand for.
 */
final class RareNames {

    private static final String FIELD = "field ";

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
        for (List<Integer> sameName : byName.values()) {
            Map<Object, Integer> firstWith = new HashMap<>();
            for (int i : sameName) {
                for (Object evidence : evidence(
                        mentions.get(i), needed.isVeryRare(mentions.get(i).name()))) {
                    Integer first = firstWith.putIfAbsent(evidence, i);
                    if (first != null && mentions.get(first).fit(mentions.get(i)) == Fit.SAME) {
                        ties.tie(i, first, basis(mentions.get(i), mentions.get(first)));
                    }
                }
            }
        }
    }

    /**
     * "Y. Wilks" is Yorick Wilks where no other given name of the block begins with this letter and hardly anybody of the
     * family name is expected to. Never between two full names: what ties them is looked for above.
     */
    void joinInitials() {
        Map<Object, Integer> firstWith = new HashMap<>();
        for (boolean full : new boolean[] {true, false}) {
            for (int i = 0; i < mentions.size(); i++) {
                PersonName name = mentions.get(i).name();
                if (name.isFull() != full || !needed.isRareInitial(name)) {
                    continue;
                }
                for (Object evidence : evidence(mentions.get(i), needed.isVeryRareInitial(name))) {
                    Integer first = firstWith.putIfAbsent(evidence, i);
                    if (first != null && !full && mentions.get(first).fit(mentions.get(i)) != Fit.CONFLICT) {
                        ties.tie(i, first, Basis.INITIAL);
                    }
                }
            }
        }
    }

    private static List<Object> evidence(Mention mention, boolean withField) {
        List<Object> evidence = new ArrayList<>();
        for (int topic : mention.topicIds()) {
            evidence.add(topic);
        }
        if (withField) {
            mention.fields().forEach(field -> evidence.add(FIELD + field));
        }
        if (mention.affiliation() != null) {
            evidence.add(mention.affiliation());
        }
        return evidence;
    }

    private static Basis basis(Mention mention, Mention partner) {
        if (mention.sharesTopicWith(partner)) {
            return Basis.TOPIC;
        }
        return mention.hasAffiliationOf(partner) ? Basis.AFFILIATION : Basis.FIELD;
    }
}
