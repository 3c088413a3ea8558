package org.bzpeer.imports;

import java.util.ArrayList;
import java.util.List;
import org.bzpeer.identity.PersonName;

/**
 * BibTeX's lists of names: cut at "and" outside of braces; a name with commas has its family name first, and braces keep
 * the words of one together ({@code Ursula K. {Le Guin}}).
 */
final class BibtexNames {

    /** A name's parts; the family name is empty where neither a comma nor braces mark it. */
    record Parts(String given, String family, String suffix) {}

    private BibtexNames() {}

    static List<String> split(String list) {
        return cut(list.replaceAll("\\s+", " ").strip(), " and ");
    }

    static Parts parts(String name) {
        List<String> parts = cut(name, ",");
        if (parts.size() < 2) {
            List<String> words = cut(name, " ");
            String last = words.getLast();
            return words.size() > 1
                            && isBody(last)
                            && PersonName.of(Latex.toText(name)).suffix().isEmpty()
                    ? new Parts(Latex.toText(name.substring(0, name.length() - last.length())), Latex.toText(last), "")
                    : new Parts("", "", "");
        }
        String given = Latex.toText(parts.getLast());
        return new Parts(given, Latex.toText(parts.getFirst()), parts.size() > 2 ? Latex.toText(parts.get(1)) : "");
    }

    /** Tells whether braces hold the whole of a name, as they do for organisations; an accent at its beginning is no such brace. */
    static boolean isBody(String name) {
        int depth = 0;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth <= 0) {
                return i > 0 && i == name.length() - 1;
            }
        }
        return false;
    }

    private static List<String> cut(String text, String at) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth <= 0 && text.regionMatches(true, i, at, 0, at.length())) {
                parts.add(text.substring(from, i).strip());
                from = i + at.length();
                i = from - 1;
            }
        }
        parts.add(text.substring(from).strip());
        parts.removeIf(String::isEmpty);
        return parts;
    }
}
