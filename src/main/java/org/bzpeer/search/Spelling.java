package org.bzpeer.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Mends typing errors in names word by word: distinct name words are few, so the word is looked up, not the name. Every
 * word at one slip's distance (a letter missing, added, wrong, or two swapped) is tried by the primary key; only where
 * none is known, words that share trigrams are asked for.
 */
@Component
class Spelling {

    private static final int MOST = 8;
    private static final int LONGEST = 30;

    private final JdbcClient jdbc;

    Spelling(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Tells whether any name has a word that begins like this. */
    boolean isKnown(String word) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM name_word WHERE word >= ? AND word < ?)")
                .params(word, word + Character.MAX_VALUE)
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    /** Returns known words that the typed one may have been meant for, at most eight. */
    List<String> near(String word) {
        if (word.length() < 3 || word.length() > LONGEST) {
            return List.of();
        }
        List<String> slips = jdbc.sql("SELECT word FROM name_word WHERE word = ANY (?) ORDER BY word LIMIT " + MOST)
                .param(oneSlipAway(word).toArray(String[]::new))
                .query((row, number) -> row.getString(1))
                .list();
        return slips.isEmpty() ? similar(word) : slips;
    }

    private List<String> similar(String word) {
        return jdbc.sql("SELECT word FROM name_word WHERE word % ? ORDER BY similarity(word, ?) DESC, word LIMIT 3")
                .params(word, word)
                .query((row, number) -> row.getString(1))
                .list();
    }

    static Set<String> oneSlipAway(String word) {
        Set<String> words = new LinkedHashSet<>();
        List<Character> letters = new ArrayList<>();
        for (char c = 'a'; c <= 'z'; c++) {
            letters.add(c);
        }
        for (int i = 0; i <= word.length(); i++) {
            String before = word.substring(0, i);
            String after = word.substring(i);
            for (char letter : letters) {
                words.add(before + letter + after);
            }
            if (!after.isEmpty()) {
                words.add(before + after.substring(1));
                for (char letter : letters) {
                    words.add(before + letter + after.substring(1));
                }
            }
            if (after.length() > 1) {
                words.add(before + after.charAt(1) + after.charAt(0) + after.substring(2));
            }
        }
        words.remove(word);
        return words;
    }
}
