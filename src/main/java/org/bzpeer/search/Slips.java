package org.bzpeer.search;

import java.util.HashMap;
import java.util.Map;

/**
 * The words from which one slip of the hand leads to a typed word, and how unlikely the slip is. A dropped letter, a doubled
 * one and two swapped ones can happen in as many ways as the word has letters; a wrong letter or one too many in twenty-six
 * times as many, so that each is rarer. The first letter is seldom wrong.
 */
final class Slips {

    private final String typed;
    private final Map<String, Integer> costs = new HashMap<>();

    private Slips(String typed) {
        this.typed = typed;
    }

    /** Returns every such word of Latin letters with its cost: 0 to 2. */
    static Map<String, Integer> of(String typed) {
        Slips slips = new Slips(typed);
        for (int i = 0; i <= typed.length(); i++) {
            slips.at(i);
        }
        slips.costs.remove(typed);
        return slips.costs;
    }

    private void at(int i) {
        String before = typed.substring(0, i);
        String after = typed.substring(i);
        for (char letter = 'a'; letter <= 'z'; letter++) {
            add(before + letter + after, 0);
            if (!after.isEmpty()) {
                add(before + letter + after.substring(1), 1);
            }
        }
        if (!after.isEmpty()) {
            add(before + after.substring(1), isDoubled(i) ? 0 : 1);
        }
        if (after.length() > 1) {
            add(before + after.charAt(1) + after.charAt(0) + after.substring(2), 0);
        }
    }

    private boolean isDoubled(int i) {
        return i > 0 && typed.charAt(i) == typed.charAt(i - 1);
    }

    private void add(String word, int cost) {
        if (!word.isEmpty()) {
            costs.merge(word, word.charAt(0) == typed.charAt(0) ? cost : cost + 1, Math::min);
        }
    }
}
