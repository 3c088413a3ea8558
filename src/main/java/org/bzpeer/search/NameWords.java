package org.bzpeer.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bzpeer.shared.Folding;

/**
 * A name as somebody types it, in folded words: given name first, family name first, with a comma or without, initials
 * for given names.
 *
 * @param words at most {@value #MOST}
 * @param familyWords how many of the words a comma has marked as the family name, or 0
 */
record NameWords(List<String> words, int familyWords) {

    static final int MOST = 8;

    /** No name has a longer word; folding can make six letters of one typed sign. */
    private static final int LONGEST = 100;

    static NameWords of(String text) {
        List<String> words = Folding.words(text).stream()
                .filter(word -> word.length() <= LONGEST)
                .limit(MOST)
                .toList();
        int comma = text.indexOf(',');
        int before = comma < 0
                ? 0
                : Math.min(words.size(), Folding.words(text.substring(0, comma)).size());
        return new NameWords(words, before == words.size() ? 0 : before);
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** Whether a word is one Latin letter, which stands for a name that begins with it; in other scripts one sign can be a name. */
    static boolean isInitial(String word) {
        return word.length() == 1 && word.charAt(0) < 0x0250 && Character.isLetter(word.charAt(0));
    }

    /** Whether so many names begin with a word that they say little: one or two Latin letters. */
    static boolean isShort(String word) {
        return word.length() <= 2 && word.chars().allMatch(c -> c < 0x0250);
    }

    boolean hasInitials() {
        return words.size() > 1 && words.stream().anyMatch(NameWords::isInitial);
    }

    /** Returns the words that are written out; the initials, where there is nothing else. */
    List<String> written() {
        List<String> written = words.stream().filter(word -> !isInitial(word)).toList();
        return written.isEmpty() ? words : written;
    }

    /** Returns the name with another word in the place of one. */
    NameWords with(String word, String other) {
        return new NameWords(
                words.stream().map(one -> one.equals(word) ? other : one).toList(), familyWords);
    }

    /** Returns the initials. */
    List<String> initials() {
        return hasInitials() ? words.stream().filter(NameWords::isInitial).toList() : List.of();
    }

    /** Returns every key that the name can have in {@code author.name_key}: the first given name and the whole family name. */
    Set<String> nameKeys() {
        return splits(false);
    }

    /** Returns those of the keys in which no word is left out: with one given name. */
    Set<String> wholeKeys() {
        Set<String> keys = new LinkedHashSet<>();
        int last = words.size() - 1;
        if (last > 0 && familyWords == 0) {
            keys.add(key(words.subList(0, 1), words.subList(1, words.size()), false));
        }
        if (last > 0 && (familyWords == 0 || familyWords == last)) {
            keys.add(key(words.subList(last, words.size()), words.subList(0, last), false));
        }
        return keys;
    }

    /** Returns every block that the name can belong to: the whole family name and the first initial. */
    Set<String> blocks() {
        return splits(true);
    }

    private Set<String> splits(boolean blocks) {
        Set<String> keys = new LinkedHashSet<>();
        if (words.size() == 1) {
            keys.add(words.getFirst());
        }
        for (int i = 1; i < words.size(); i++) {
            List<String> head = words.subList(0, i);
            List<String> tail = words.subList(i, words.size());
            if (familyWords == 0) {
                keys.add(key(head, tail, blocks));
            }
            if (familyWords == 0 || familyWords == i) {
                keys.add(key(tail, head, blocks));
            }
        }
        return keys;
    }

    private static String key(List<String> given, List<String> family, boolean block) {
        String first = given.getFirst();
        String whole = String.join("", family);
        return block ? whole + " " + first.substring(0, first.offsetByCodePoints(0, 1)) : first + " " + whole;
    }

    /** Returns a query of PostgreSQL for rows that hold all the words. */
    static String all(List<String> words) {
        return words.stream().map(NameWords::quoted).collect(Collectors.joining(" & "));
    }

    /** Returns a query of PostgreSQL for rows that hold words with all these beginnings. */
    static String beginnings(List<String> words) {
        return words.stream().map(word -> quoted(word) + ":*").collect(Collectors.joining(" & "));
    }

    /** Words hold letters and digits alone, so quotes are enough. */
    static String quoted(String word) {
        return "'" + word + "'";
    }
}
