package org.bzpeer.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bzpeer.shared.Folding;
import org.jspecify.annotations.Nullable;

/**
 * What somebody types to find works: words, "phrases", words with a minus before them, {@code author:} and {@code year:}.
 *
 * @param words what is left for the titles, in the form of {@code websearch_to_tsquery}
 * @param phrases folded; each must stand in the title as it is
 * @param unwanted folded phrases that must not stand there
 * @param authors names that must stand on the author list
 * @param problem what is wrong with it, in a sentence, or null
 */
record WorkWords(
        String words,
        List<String> phrases,
        List<String> unwanted,
        List<String> authors,
        @Nullable Years years,
        @Nullable String problem) {

    /** A field with its value, a phrase, or a run of anything else; a quote that is not closed reaches to the end. */
    private static final Pattern PART = Pattern.compile(
            "(?:(author|year):\\s*(?:\"([^\"]*)\"?|(\\S*)))|(-?)\"([^\"]*)\"?|(\\S+)", Pattern.CASE_INSENSITIVE);

    private static final int MOST_AUTHORS = 3;

    static WorkWords of(String text) {
        List<String> plain = new ArrayList<>();
        List<String> phrases = new ArrayList<>();
        List<String> unwanted = new ArrayList<>();
        List<String> authors = new ArrayList<>();
        Years years = null;
        String problem = null;
        Matcher part = PART.matcher(text);
        while (part.find()) {
            if (part.group(1) != null) {
                String value = part.group(2) == null ? part.group(3) : part.group(2);
                if (part.group(1).equalsIgnoreCase("author")) {
                    authors.add(value);
                } else {
                    Optional<Years> given = Years.parse(value);
                    years = given.orElse(years);
                    problem = given.isPresent()
                            ? problem
                            : "After year: comes a year, as in year:2019, or two, as in year:2017-2019.";
                }
            } else if (part.group(5) != null) {
                String phrase = String.join(" ", Folding.words(part.group(5)));
                boolean minus = !part.group(4).isEmpty();
                if (!phrase.isEmpty()) {
                    (minus ? unwanted : phrases).add(phrase);
                }
                if (!minus) {
                    plain.add(part.group(5));
                }
            } else {
                plain.add(part.group(6));
            }
        }
        authors.removeIf(author -> Folding.words(author).isEmpty());
        if (authors.size() > MOST_AUTHORS) {
            problem = "A search can name " + MOST_AUTHORS + " authors at most.";
            authors = authors.subList(0, MOST_AUTHORS);
        }
        return new WorkWords(String.join(" ", plain), phrases, unwanted, List.copyOf(authors), years, problem);
    }

    /** Tells whether titles must be read to know whether they fit. */
    boolean hasPhrases() {
        return !phrases.isEmpty() || !unwanted.isEmpty();
    }

    /** Tells whether a title holds every phrase and nothing unwanted; its last word may be longer than what was typed. */
    boolean fits(String title) {
        if (!hasPhrases()) {
            return true;
        }
        String folded = " " + String.join(" ", Folding.words(title));
        return phrases.stream().allMatch(phrase -> folded.contains(" " + phrase))
                && unwanted.stream().noneMatch(phrase -> folded.contains(" " + phrase));
    }

    /** Returns the words as a title would hold them one behind another. */
    String asTitle() {
        return String.join(" ", Folding.words(words));
    }

    /** Returns what may be a researcher's name: the named authors, or all that is no field. */
    String asName() {
        return authors.isEmpty() ? words : String.join(" ", authors);
    }
}
