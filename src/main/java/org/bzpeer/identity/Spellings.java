package org.bzpeer.identity;

import java.util.regex.Pattern;

/** How one given name is spelled in several languages and transliterations: Philippe and Phillippe, Günter and Guenter. */
final class Spellings {

    private static final Pattern CHINESE_SYLLABLES = Pattern.compile(
            "(?:[jqxy](?:iang|iong|iao|ian|ing|ia|ie|in|iu|i|uan|ue|un|u)|(?:zh|ch|sh|[bpmfdtnlgkhrzcswy])?"
                    + "(?:iang|uang|iong|ang|eng|ing|ong|iao|ian|uai|uan|ai|an|ao|ei|en|er|ia|ie|in|iu|ou|ua|ue|ui|un|uo|a|e|i|o|u))+");

    /** What is spelled in several ways, and one way for it; longer ones first, for they hold shorter ones. */
    private static final String[][] SPELLINGS = {
        {"sch", "sh"},
        {"tch", "ch"},
        {"ph", "f"},
        {"th", "t"},
        {"ck", "k"},
        {"ae", "a"},
        {"oe", "o"},
        {"ue", "u"},
        {"ks", "x"},
        {"w", "v"},
        {"y", "i"},
        {"j", "i"},
        {"c", "k"},
        {"z", "s"}
    };

    /** No Chinese syllable but those of these letters has an ue: Guenter is Günter, Xue is not Xu. */
    private static final Pattern UMLAUT = Pattern.compile("(?<![jqxyln])ue");

    private static final Pattern DOUBLED = Pattern.compile("(.)\\1+");

    /** Shorter names differ by one letter and are others: Ana and Anna, Jan and Ian. */
    private static final int LEAST_SPELLED = 4;

    private Spellings() {}

    /** Tells whether two names are spelled as one name is in several languages or transliterations. */
    static boolean areOne(String one, String other) {
        if (one.length() < LEAST_SPELLED || other.length() < LEAST_SPELLED || one.charAt(0) != other.charAt(0)) {
            return false;
        }
        return areChinese(one, other)
                ? withoutUmlaut(one).equals(withoutUmlaut(other))
                : sound(one).equals(sound(other));
    }

    /** Tells whether a name reads as Chinese syllables. */
    static boolean isChinese(String name) {
        return CHINESE_SYLLABLES.matcher(name).matches();
    }

    /** Tells whether both read as Chinese syllables. */
    static boolean areChinese(String one, String other) {
        return isChinese(one) && isChinese(other);
    }

    private static String withoutUmlaut(String name) {
        return UMLAUT.matcher(name).replaceAll("u");
    }

    /** Writes what languages and transliterations spell differently in one way, and doubled letters once. */
    private static String sound(String name) {
        String sound = name;
        for (String[] spelling : SPELLINGS) {
            sound = sound.replace(spelling[0], spelling[1]);
        }
        return DOUBLED.matcher(sound).replaceAll("$1");
    }
}
