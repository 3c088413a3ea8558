package org.bzpeer.identity;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.bzpeer.identity.GoldFile.Signature;

/**
 * Measures the rules of this package on names whose bearers are known: {@code bench/who-is-who GOLDFILE}. What decides is
 * {@link Block}, as in an import; labels and identifiers are hidden from it.
 */
final class WhoIsWho {

    private final List<Signature> signatures;
    private final List<Long> people;
    private final List<Boolean> shared;

    WhoIsWho(GoldFile gold) {
        this.signatures = gold.signatures();
        this.people = recognised(signatures, gold.rarity());
        this.shared = shared();
    }

    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (arguments.length == 0) {
            out.println("usage: who-is-who GOLDFILE…   (JSON lines, plain or gzip; the format is in bench/README.md)");
        }
        for (String file : arguments) {
            out.println(new WhoIsWho(GoldFile.read(Path.of(file))).report(file));
        }
    }

    /** Agreement of the recognised people with the labels as they are. */
    Agreement asLabelled(IntPredicate counted) {
        return Agreement.of(people, labels(), counted);
    }

    /**
     * The same where labels can tell: a label has a kind before its colon, such as {@code orcid:…}, and labels of two kinds
     * do not exclude each other, since one person may have one of each. So only names with labels of one kind are compared.
     */
    Agreement withinKinds(IntPredicate counted) {
        return Agreement.of(withKinds(people), labels(), counted);
    }

    Agreement exactName(IntPredicate counted) {
        return Agreement.of(names(), labels(), counted);
    }

    /** The names that two or more people of one kind of label bear, each printed alike: where a full name does not tell. */
    boolean isShared(int signature) {
        return shared.get(signature);
    }

    /** Half of the people, always the same: what rules were looked at with one half can be seen on the other. */
    boolean isInFirstHalf(int signature) {
        return (signatures.get(signature).person().hashCode() * 0x9E3779B1 >>> 16) % 2 == 0;
    }

    String report(String file) {
        IntPredicate all = i -> true;
        List<String> names = names();
        List<String> rows = new ArrayList<>();
        rows.add("%s: %,d names of %,d people"
                .formatted(file, signatures.size(), labels().stream().distinct().count()));
        rows.add(row("labels as they are", Agreement.HEADING));
        rows.add(row("  exact full name", exactName(all).line()));
        rows.add(row("  these rules", asLabelled(all).line()));
        rows.add(row(
                "  …, one half of the people", asLabelled(this::isInFirstHalf).line()));
        rows.add(row("  …, the other half", asLabelled(i -> !isInFirstHalf(i)).line()));
        rows.add("each kind of label by itself: " + kinds());
        rows.add(row(
                "  exact full name",
                Agreement.of(withKinds(names), labels(), all).line()));
        rows.add(row("  these rules", withinKinds(all).line()));
        rows.add(row(
                "  …, one half of the people", withinKinds(this::isInFirstHalf).line()));
        rows.add(row("  …, the other half", withinKinds(i -> !isInFirstHalf(i)).line()));
        long named =
                IntStream.range(0, signatures.size()).filter(this::isShared).count();
        rows.add("the %,d whose full name is also somebody else's, each kind by itself".formatted(named));
        rows.add(row(
                "  exact full name",
                Agreement.of(withKinds(names), labels(), this::isShared).line()));
        rows.add(row("  these rules", withinKinds(this::isShared).line()));
        return String.join(System.lineSeparator(), rows);
    }

    private static String row(String what, String figures) {
        return "%-28s%s".formatted(what, figures);
    }

    private static List<Long> recognised(List<Signature> signatures, NameRarity rarity) {
        Map<String, List<Mention>> blocks = new TreeMap<>();
        Map<Mention, Integer> places = new IdentityHashMap<>();
        for (int i = 0; i < signatures.size(); i++) {
            Mention mention = signatures.get(i).mention();
            blocks.computeIfAbsent(mention.name().block(), block -> new ArrayList<>())
                    .add(mention);
            places.put(mention, i);
        }
        List<Long> people = new ArrayList<>(Collections.nCopies(signatures.size(), 0L));
        Map<Long, List<Mention>> works = new TreeMap<>();
        for (List<Mention> block : blocks.values()) {
            for (Person person : new Block(block, rarity, Set.of()).people()) {
                long number = works.size() + 1L;
                works.put(
                        number,
                        person.mentions().stream()
                                .map(mention -> mention.heldBy(number))
                                .toList());
                for (Mention mention : person.mentions()) {
                    people.set(places.getOrDefault(mention, 0), number);
                }
            }
        }
        Map<Long, Long> survivors = acrossNames(works, rarity);
        people.replaceAll(number -> survivors.getOrDefault(number, number));
        return people;
    }

    /** As an import does it set-wise: who bears a name or can be read to bear it is looked at together. */
    private static Map<Long, Long> acrossNames(Map<Long, List<Mention>> works, NameRarity rarity) {
        Map<String, Set<Long>> bearers = new TreeMap<>();
        Set<String> readings = new HashSet<>();
        works.forEach((number, mentions) -> {
            for (PersonName name :
                    mentions.stream().map(Mention::name).distinct().toList()) {
                bearers.computeIfAbsent(name.namesakeKey(), key -> new TreeSet<>())
                        .add(number);
                for (PersonName reading : Readings.all(name)) {
                    readings.add(reading.namesakeKey());
                    bearers.computeIfAbsent(reading.namesakeKey(), key -> new TreeSet<>())
                            .add(number);
                }
            }
        });
        AcrossNames across = new AcrossNames(rarity, Set.of());
        bearers.forEach((name, numbers) -> {
            if (readings.contains(name) && numbers.size() > 1 && numbers.size() <= AcrossNames.MOST_BEARERS) {
                across.look(
                        name,
                        numbers.stream()
                                .flatMap(number -> works.getOrDefault(number, List.of()).stream())
                                .toList());
            }
        });
        Map<Long, Long> survivors = new HashMap<>();
        for (Bearer person : across.people()) {
            person.members().forEach(member -> survivors.put(member, person.authorId()));
        }
        return survivors;
    }

    private List<String> names() {
        return signatures.stream()
                .map(signature -> signature.mention().name())
                .map(name -> name.family() + "/" + String.join(" ", name.given()))
                .toList();
    }

    private List<Boolean> shared() {
        List<List<Object>> names = withKinds(names());
        Map<List<Object>, Set<String>> bearers = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            bearers.computeIfAbsent(names.get(i), name -> new HashSet<>())
                    .add(signatures.get(i).person());
        }
        return names.stream()
                .map(name -> bearers.getOrDefault(name, Set.of()).size() > 1)
                .toList();
    }

    private List<String> labels() {
        return signatures.stream().map(Signature::person).toList();
    }

    private List<List<Object>> withKinds(List<?> groups) {
        List<List<Object>> apart = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            apart.add(List.of(groups.get(i), kind(signatures.get(i).person())));
        }
        return apart;
    }

    private String kinds() {
        Map<String, Integer> kinds = new TreeMap<>();
        signatures.forEach(signature -> kinds.merge(kind(signature.person()), 1, Integer::sum));
        return kinds.toString();
    }

    private static String kind(String label) {
        return label.substring(0, Math.max(0, label.indexOf(':')));
    }
}
