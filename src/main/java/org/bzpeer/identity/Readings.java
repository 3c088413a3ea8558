package org.bzpeer.identity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The other ways in which a printed name may be read: as the name under which the same person stands on other works.
 * A family name of several words may be cut short (García Pérez to García, van der Tak to Tak) or begin elsewhere (Hugo
 * Gonçalo Oliveira), ae, oe and ue may stand for a letter with two dots, the first given name may be left out (W. Detmar
 * Meurers), a short form leads to the long one where that begins with another letter (Bill, William), and who has one
 * name may stand on a form that asks for two (Mausam Mausam, FNU Mausam).
 *
 * <p>A reading leads from the longer or rarer form to the plainer one, never back, so two forms of a name meet where one
 * is a reading of the other or both have a reading in common. The family name first ({@link #turned}) is a reading of nearly
 * every name, so it is not kept but looked for where a name is met. A reading says that two names could be one person's, and no more.
 */
final class Readings {

    /** No name has more; names of very many words are lists of people that lost their commas. */
    private static final int MOST = 8;

    private static final int MOST_WORDS = 8;

    /** A word of two letters in the middle of a name is a particle or a syllable as often as a family name. */
    private static final int LEAST_FAMILY = 3;

    /** In Michael and Israel an ae is no ä; such a reading is then nobody's name. */
    private static final Pattern TWO_DOTS = Pattern.compile("(?<![aeiouq])([aou])e|(a)a");

    /** What forms put down for a first or a last name that somebody does not have. */
    private static final Set<String> NO_NAME = Set.of("fnu", "lnu", "nfn", "nln");

    private Readings() {}

    /** Returns the readings of a name and the one with the family name first, none of them the name itself. */
    static List<PersonName> all(PersonName name) {
        List<PersonName> all = new ArrayList<>(of(name));
        turned(name).ifPresent(all::add);
        return all;
    }

    /**
     * Returns a name of two words with the family name first (Henighan Tom). Of Chinese names there is none: both orders
     * are names of many people, who may well work in one place.
     */
    static Optional<PersonName> turned(PersonName name) {
        String given = name.firstGiven();
        boolean hasOther =
                name.given().size() == 1 && !given.equals(name.family()) && !Spellings.areChinese(given, name.family());
        return hasOther ? Optional.of(read(name, List.of(name.family()), given)) : Optional.empty();
    }

    /** Returns the readings of a name, none of them the name itself, at most eight. */
    static List<PersonName> of(PersonName name) {
        List<String> given = name.given();
        if (given.isEmpty() || given.size() > MOST_WORDS) {
            return List.of();
        }
        Set<PersonName> readings = new LinkedHashSet<>();
        if (given.size() == 1 && (given.getFirst().equals(name.family()) || NO_NAME.contains(given.getFirst()))) {
            readings.add(read(name, List.of(), name.family()));
        }
        if (NO_NAME.contains(name.family())) {
            readings.add(read(name, given.subList(0, given.size() - 1), given.getLast()));
        }
        readFamily(name, readings);
        if (given.size() > 1) {
            String last = given.getLast();
            if (last.length() >= LEAST_FAMILY && !Spellings.areChinese(given.getFirst(), last)) {
                readings.add(read(name, given.subList(0, given.size() - 1), last));
            }
            if (given.get(1).length() > 1 && !Spellings.areChinese(given.getFirst(), given.get(1))) {
                readings.add(read(name, given.subList(1, given.size()), name.family()));
            }
        }
        for (String form : GivenNames.longFormsElsewhere(name.firstGiven())) {
            List<String> written = new ArrayList<>(given);
            written.set(0, form);
            readings.add(read(name, written, name.family()));
        }
        return readings.stream()
                .filter(reading -> !reading.namesakeKey().equals(name.namesakeKey()))
                .limit(MOST)
                .toList();
    }

    private static void readFamily(PersonName name, Set<PersonName> readings) {
        List<String> words = name.familyWords();
        List<String> names = words.stream().filter(PersonName::isNoParticle).toList();
        if (words.size() > 1 && words.size() <= MOST_WORDS && !names.isEmpty()) {
            readings.add(read(name, name.given(), String.join("", names)));
            readings.add(read(name, name.given(), names.getFirst()));
            List<String> given = new ArrayList<>(name.given());
            given.addAll(names.subList(0, names.size() - 1));
            readings.add(read(name, given, names.getLast()));
        }
        String plain = withoutDots(name.family());
        if (!plain.equals(name.family())) {
            readings.add(read(name, name.given(), plain));
        }
    }

    /** Returns a family name with one letter for each pair that may stand for a letter with two dots, or a ring. */
    private static String withoutDots(String family) {
        return switch (family) {
            case "lv", "lyu" -> "lu";
            case "nv" -> "nu";
            default ->
                family.length() <= LEAST_FAMILY
                        ? family
                        : TWO_DOTS.matcher(family).replaceAll("$1$2");
        };
    }

    private static PersonName read(PersonName name, List<String> given, String family) {
        return new PersonName(name.printed(), family, List.copyOf(given), name.suffix());
    }
}
