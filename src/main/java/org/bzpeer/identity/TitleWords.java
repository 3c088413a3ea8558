package org.bzpeer.identity;

import java.util.Set;
import org.bzpeer.shared.Folding;

/** The words of titles that say what a work is about. */
final class TitleWords {

    static final int[] NONE = {};

    private static final int SHORTEST = 3;

    /** Longer words of one beginning are forms of one word, in most languages: translation, translating, translators. */
    private static final int BEGINNING = 7;

    /** Words that stand in titles of every subject, in the languages that titles are mostly in. */
    private static final Set<String> EVERYWHERE = Set.of("""
            the and for with from using via are its was has have towards toward how what when why who does can not into between
            through under over their this that some more all one two three four first second third part
            based approach approaches method methods new novel study studies analysis system systems model models case problem
            problems result results note notes remark remarks comment comments reply response review survey introduction
            report editorial preface erratum correction
            der die das den dem des und von vom zur zum fur mit ein eine einer eines auf aus bei uber
            les une dans sur par pour avec aux est entre
            los las del una para con por sobre dos uma com dei della delle degli nel nella per
            """.strip().split("\\s+"));

    private TitleWords() {}

    /** Returns the numbers of a title's words, each once. */
    static int[] of(String title) {
        return Folding.words(title).stream()
                .filter(word -> word.length() >= SHORTEST && !EVERYWHERE.contains(word) && !isNumber(word))
                .mapToInt(word ->
                        word.substring(0, Math.min(word.length(), BEGINNING)).hashCode())
                .distinct()
                .toArray();
    }

    /** Years and numbers of parts stand in titles of every subject, too. */
    private static boolean isNumber(String word) {
        return word.chars().allMatch(Character::isDigit);
    }
}
