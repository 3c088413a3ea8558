package org.bzpeer.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.bzpeer.identity.PersonName.Fit;

/**
 * Joins mentions of rare names that share no co-author: equal full names by a topic, the venue or the printed affiliation,
 * very rare ones by a word of the title or the field; and an initial with the one given name that it can stand for.
 */
final class RareNames {

    /** The smaller of two groups has at most so many works, if only a field or a word speaks for it. */
    private static final int MOST_BY_SUBJECT = 12;

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
        byName.values().forEach(sameName -> join(sameName, mention -> evidence(mention, false), (one, other) -> true));
        byName.values().forEach(sameName -> join(sameName, this::subjectOfVeryRare, this::subjectIsEnough));
    }

    private void join(
            List<Integer> sameName, Function<Mention, List<Common>> evidence, BiPredicate<Integer, Integer> isEnough) {
        Map<Common, Integer> firstWith = new HashMap<>();
        for (int i : sameName) {
            for (Common common : evidence.apply(mentions.get(i))) {
                Integer first = firstWith.putIfAbsent(common, i);
                if (first != null && mentions.get(first).fit(mentions.get(i)) == Fit.SAME && isEnough.test(i, first)) {
                    ties.tie(i, first, common.basis());
                }
            }
        }
    }

    private List<Common> subjectOfVeryRare(Mention mention) {
        return needed.isVeryRare(mention.name()) ? subject(mention) : List.of();
    }

    /**
     * A field, or a word that two titles share, is broad: it brings a few works to a record, and joins neither two that have many
     * works nor works whose printed affiliations have no word in common.
     */
    private boolean subjectIsEnough(int one, int other) {
        return Math.min(ties.partition().size(one), ties.partition().size(other)) <= MOST_BY_SUBJECT
                && Traits.affiliationsMayAgree(mentions.get(one), mentions.get(other));
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

    private static List<Common> evidence(Mention mention, boolean withSubject) {
        List<Common> evidence = new ArrayList<>();
        for (int topic : mention.topicIds()) {
            evidence.add(new Common(Basis.TOPIC, topic));
        }
        for (int venue : mention.venues()) {
            evidence.add(new Common(Basis.VENUE, venue));
        }
        if (mention.affiliation() != null) {
            evidence.add(new Common(Basis.AFFILIATION, mention.affiliation()));
        }
        if (withSubject) {
            evidence.addAll(subject(mention));
        }
        return evidence;
    }

    private static List<Common> subject(Mention mention) {
        List<Common> subject = new ArrayList<>();
        for (int word : mention.titleWords()) {
            subject.add(new Common(Basis.TITLE, word));
        }
        mention.fields().forEach(field -> subject.add(new Common(Basis.FIELD, field)));
        return subject;
    }
}
