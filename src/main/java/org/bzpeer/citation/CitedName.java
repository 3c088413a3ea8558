package org.bzpeer.citation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One name of an author list, with its parts as reference managers want them.
 *
 * @param name the name as it is shown
 * @param family the family name as written, particles included; empty where the name has one word or names a group
 * @param given the given names as written, or empty
 * @param suffix what follows the family name, such as Jr, or empty
 * @param authorId the researcher's record; 0 where nobody is recognised or the person is unlisted
 */
public record CitedName(String name, String family, String given, String suffix, long authorId) {

    private static final List<String> GROUPS = List.of("collaboration", "consortium", "team", "group");

    /**
     * Takes a name apart.
     *
     * @param printedFamily the family name that the source gave, or null or empty; it counts where it stands in the name
     */
    static CitedName of(String name, @Nullable String printedFamily, long authorId) {
        long author = Math.max(0, authorId);
        int at = printedFamily == null || printedFamily.isEmpty() ? -1 : name.lastIndexOf(printedFamily);
        if (printedFamily == null || at <= 0 || name.charAt(at - 1) != ' ') {
            return guessed(name, author);
        }
        String suffix = name.substring(at + printedFamily.length()).strip();
        return new CitedName(name, printedFamily, name.substring(0, at).strip(), suffix, author);
    }

    /** Without a source's word: the last word, with the particles in small letters before it. */
    private static CitedName guessed(String name, long authorId) {
        String[] words = name.strip().split(" +");
        int from = words.length - 1;
        if (from == 0 || GROUPS.contains(words[from].toLowerCase(java.util.Locale.ROOT))) {
            return new CitedName(name, "", "", "", authorId);
        }
        while (from > 1 && Character.isLowerCase(words[from - 1].codePointAt(0))) {
            from--;
        }
        List<String> parts = List.of(words);
        return new CitedName(
                name,
                String.join(" ", parts.subList(from, words.length)),
                String.join(" ", parts.subList(0, from)),
                "",
                authorId);
    }
}
