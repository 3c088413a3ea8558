package org.bzpeer.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bzpeer.shared.Folding;

/**
 * A person's name as printed on a work, and its parts in folded form.
 *
 * @param printed the name as a reader saw it
 * @param family the family name, folded, without spaces or hyphens
 * @param given the given names in order, folded; an initial is one letter; empty for one-word names
 * @param suffix {@code jr}, {@code iii} and the like, folded, or empty
 */
public record PersonName(String printed, String family, List<String> given, String suffix) {

    /** What no name's part exceeds; longer ones are lists that lost their commas, and are compared by their beginning. */
    private static final int LONGEST_PART = 60;

    public PersonName {
        family = shortened(family);
        given = given.stream().map(PersonName::shortened).toList();
    }

    /** How two names of one block fit together. */
    public enum Fit {
        /** The first given names are equal and nothing else contradicts. */
        SAME,
        /** One may be a form of the other: an initial, a nickname, a shortened name. */
        VARIANT,
        /** They cannot belong to one person. */
        CONFLICT
    }

    private static final Set<String> PARTICLES = Set.of(
            "van", "von", "der", "den", "de", "del", "della", "di", "da", "dos", "do", "du", "la", "le", "ter", "ten",
            "zu", "al", "el", "bin", "ibn", "ben", "st", "san", "af", "av");
    private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv");

    /** Makes a name of parts that a source keeps apart, as arXiv does; any part but the family name may be empty. */
    public static PersonName of(String forenames, String family, String suffix) {
        String joined = join(forenames.replace(" -", "-"), family, suffix);
        List<String> familyWords = Folding.words(family);
        List<String> given = Folding.words(forenames);
        if (familyWords.isEmpty()) {
            return of(joined);
        }
        return new PersonName(joined, String.join("", familyWords), given, String.join("", Folding.words(suffix)));
    }

    /** Makes a name of one string, in the order "given family" or "family, given". */
    public static PersonName of(String printed) {
        int comma = printed.indexOf(',');
        if (comma > 0) {
            String before = printed.substring(0, comma).strip();
            String after = printed.substring(comma + 1).strip();
            if (SUFFIXES.contains(String.join("", Folding.words(after)))) {
                PersonName name = of(before);
                return new PersonName(printed.strip(), name.family, name.given, String.join("", Folding.words(after)));
            }
            if (!after.isEmpty()) {
                return of(after, before, "");
            }
        }
        List<String> words = new ArrayList<>(List.of(printed.strip().split("\\s+")));
        String suffix = "";
        if (words.size() > 2 && SUFFIXES.contains(String.join("", Folding.words(words.getLast())))) {
            suffix = words.removeLast();
        }
        int familyFrom = words.size() - 1;
        while (familyFrom > 1 && PARTICLES.contains(Folding.fold(words.get(familyFrom - 1)))) {
            familyFrom--;
        }
        String family = String.join(" ", words.subList(familyFrom, words.size()));
        String given = String.join(" ", words.subList(0, familyFrom));
        return new PersonName(
                printed.strip(),
                String.join("", Folding.words(family)),
                Folding.words(given),
                String.join("", Folding.words(suffix)));
    }

    /** Makes a name again of what is stored: the printed form, and the family name that stands in it. */
    public static PersonName printed(String printed, String family) {
        int at = printed.lastIndexOf(family);
        if (family.isEmpty() || at < 0) {
            return of(printed);
        }
        return of(
                printed.substring(0, at).strip(),
                family,
                printed.substring(at + family.length()).strip());
    }

    /** The family name with the first initial: names of two blocks are never compared. */
    public String block() {
        return given.isEmpty() ? family : family + " " + initial();
    }

    /** First given name and family name: researchers that share it are namesakes. */
    public String namesakeKey() {
        return given.isEmpty() ? family : firstGiven() + " " + family;
    }

    /** The first given name, folded, or an empty string. */
    public String firstGiven() {
        return given.isEmpty() ? "" : given.getFirst();
    }

    /** Whether the first given name is written out. */
    public boolean isFull() {
        return firstGiven().codePointCount(0, firstGiven().length()) > 1;
    }

    /** Tells how this name fits another one with the same family name. */
    public Fit fit(PersonName other) {
        if (!suffix.isEmpty() && !other.suffix.isEmpty() && !suffix.equals(other.suffix)) {
            return Fit.CONFLICT;
        }
        if (given.equals(other.given)) {
            return Fit.SAME;
        }
        if (given.isEmpty() || other.given.isEmpty()) {
            return Fit.VARIANT;
        }
        if (String.join("", given).equals(String.join("", other.given))) {
            return Fit.SAME;
        }
        Fit first = GivenNames.fit(firstGiven(), other.firstGiven());
        return first == Fit.CONFLICT || middleNamesContradict(other) ? Fit.CONFLICT : first;
    }

    /** Tells how two people's names fit at best, when each is known by several. */
    static Fit bestFit(List<PersonName> ones, List<PersonName> others) {
        Fit best = Fit.CONFLICT;
        for (PersonName one : ones) {
            for (PersonName other : others) {
                Fit fit = one.fit(other);
                best = fit.compareTo(best) < 0 ? fit : best;
            }
        }
        return best;
    }

    /**
     * The key by which a co-author is recognised: 32 bits of the family name, 8 of the first initial and 24 of the first
     * given name when it is written out. The middle names do not take part, since they come and go.
     */
    public long key() {
        long familyBits = spread(family) & 0xffffffffL;
        long initialBits = given.isEmpty() ? 0 : firstGiven().codePointAt(0) & 0xff;
        long givenBits = isFull() ? (spread(firstGiven()) & 0xffffff) | 1 : 0;
        return familyBits << 32 | initialBits << 24 | givenBits;
    }

    /** Tells whether the first given name begins as those of a block do. */
    boolean hasInitialOf(String block) {
        String own = block();
        return own.substring(own.lastIndexOf(' ') + 1).equals(block.substring(block.lastIndexOf(' ') + 1));
    }

    /** The words of the family name, folded, as they are printed: {@code van der tak}. */
    List<String> familyWords() {
        List<String> words = Folding.words(printed);
        for (int from = words.size() - 1; from >= 0; from--) {
            StringBuilder joined = new StringBuilder();
            for (int to = from; to < words.size() && joined.length() < family.length(); to++) {
                joined.append(words.get(to));
                if (joined.toString().equals(family)) {
                    return List.copyOf(words.subList(from, to + 1));
                }
            }
        }
        return List.of(family);
    }

    /** Tells whether a word of a family name is more than a particle or a suffix. */
    static boolean isNoParticle(String word) {
        return word.length() > 1 && !PARTICLES.contains(word) && !SUFFIXES.contains(word);
    }

    private String initial() {
        String first = firstGiven();
        return first.substring(0, first.offsetByCodePoints(0, 1));
    }

    /** Middle names contradict when both have one at the same place and neither can be a form of the other. */
    private boolean middleNamesContradict(PersonName other) {
        int both = Math.min(given.size(), other.given.size());
        for (int i = 1; i < both; i++) {
            if (GivenNames.fit(given.get(i), other.given.get(i)) == Fit.CONFLICT) {
                return true;
            }
        }
        return false;
    }

    private static String join(String forenames, String family, String suffix) {
        StringBuilder joined = new StringBuilder(forenames.strip());
        for (String part : List.of(family.strip(), suffix.strip())) {
            if (!part.isEmpty()) {
                joined.append(joined.isEmpty() ? "" : " ").append(part);
            }
        }
        return joined.toString();
    }

    private static String shortened(String part) {
        return part.length() <= LONGEST_PART ? part : part.substring(0, LONGEST_PART);
    }

    private static int spread(String text) {
        int h = text.hashCode() * 0x9E3779B1;
        return h ^ (h >>> 15);
    }
}
