package org.bzpeer.shared;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Brings text to the form in which names and words are compared: lower case, without accents, Latin letters that
 * Unicode does not decompose written out (ø as o, ß as ss). Other scripts keep their letters.
 */
public final class Folding {

    private static final Map<Character, String> UNDECOMPOSED = Map.ofEntries(
            Map.entry('ø', "o"),
            Map.entry('ł', "l"),
            Map.entry('đ', "d"),
            Map.entry('ð', "d"),
            Map.entry('þ', "th"),
            Map.entry('ß', "ss"),
            Map.entry('æ', "ae"),
            Map.entry('œ', "oe"),
            Map.entry('ı', "i"),
            Map.entry('ħ', "h"),
            Map.entry('ŋ', "n"),
            Map.entry('ŧ', "t"),
            Map.entry('ĸ', "k"),
            Map.entry('ſ', "s"));

    private Folding() {}

    /** Returns the folded text; every run of characters that are neither letters nor digits stays as it was. */
    public static String fold(String text) {
        if (isPlain(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            if (Character.getType(c) == Character.NON_SPACING_MARK && isLatinBefore(folded)) {
                continue;
            }
            String plain = c < 0x80 ? null : UNDECOMPOSED.get(c);
            if (plain == null) {
                folded.append(c);
            } else {
                folded.append(plain);
            }
        }
        return Normalizer.normalize(folded, Normalizer.Form.NFC);
    }

    /** Returns the folded words of a text: letters and digits, an apostrophe inside a word dropped. */
    public static List<String> words(String text) {
        String folded = fold(text);
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < folded.length(); ) {
            int c = folded.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isLetterOrDigit(c) || isMark(c)) {
                word.appendCodePoint(c);
            } else if (!isApostrophe(c) && !word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return words;
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isApostrophe(int c) {
        return c == '\'' || c == '’' || c == '‘' || c == 'ʼ' || c == '`';
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** Marks of other scripts carry the vowels and stay; only accents on Latin, Greek and Cyrillic letters are dropped. */
    private static boolean isLatinBefore(StringBuilder folded) {
        return folded.isEmpty() || folded.charAt(folded.length() - 1) < 0x0530;
    }
}
