package org.bzpeer.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bzpeer.catalog.WorkCard;
import org.bzpeer.platform.BadRequest;
import org.bzpeer.search.SearchPage.FoundResearcher;
import org.bzpeer.shared.Folding;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers a search: researchers by name, works by the words of their titles. */
@Component
class Searches {

    private static final Set<String> KINDS = Set.of("researchers", "works");
    private static final int LONGEST = 200;
    private static final int MOST_WORDS = 10;

    /** No name has a longer word; folding can make six letters of one typed sign. */
    private static final int LONGEST_WORD = 100;

    private static final int OVERVIEW_RESEARCHERS = 10;
    private static final int OVERVIEW_WORKS = 5;
    private static final int PAGE = 20;

    /** Below this many hits a typing error is looked for. */
    private static final int FEW = 1;

    private final ResearcherSearch researchers;
    private final WorkSearch works;
    private final Spelling spelling;

    Searches(ResearcherSearch researchers, WorkSearch works, Spelling spelling) {
        this.researchers = researchers;
        this.works = works;
        this.spelling = spelling;
    }

    /**
     * Searches.
     *
     * @param type what is searched for; anything but {@code researchers} and {@code works} means both
     * @param after where the page before ended, as its link said
     * @throws BadRequest when {@code after} was not made by a link
     */
    SearchPage search(String query, @Nullable String type, @Nullable String after) {
        String what = type != null && KINDS.contains(type) ? type : "all";
        String text = query.strip();
        if (text.length() > LONGEST) {
            return empty(
                    text.substring(0, LONGEST),
                    what,
                    "The search is too long; at most " + LONGEST + " characters are searched for.");
        }
        List<String> words = Folding.words(text).stream()
                .filter(word -> word.length() <= LONGEST_WORD)
                .toList();
        if (words.isEmpty()) {
            return empty(text, what, text.isEmpty() ? null : "Type at least one letter or digit of a name or a title.");
        }
        if (words.size() > MOST_WORDS) {
            words = words.subList(0, MOST_WORDS);
        }
        String corrected = null;
        List<FoundResearcher> found = List.of();
        if (!what.equals("works")) {
            int limit = what.equals("all") ? OVERVIEW_RESEARCHERS : PAGE;
            found = researchers.find(exactly(words), words, after, limit + 1);
            if (found.size() < FEW && after == null) {
                List<List<String>> mended = mend(words);
                found = researchers.find(anyOf(mended), words, null, limit + 1);
                corrected = found.isEmpty() ? null : spoken(mended);
            }
        }
        List<WorkCard> titles = List.of();
        if (!what.equals("researchers")) {
            titles = works.find(text, after, (what.equals("all") ? OVERVIEW_WORKS : PAGE) + 1);
        }
        return page(text, what, corrected, found, titles);
    }

    private SearchPage page(
            String text, String what, @Nullable String corrected, List<FoundResearcher> found, List<WorkCard> titles) {
        int mostResearchers = what.equals("all") ? OVERVIEW_RESEARCHERS : PAGE;
        int mostWorks = what.equals("all") ? OVERVIEW_WORKS : PAGE;
        boolean moreResearchers = found.size() > mostResearchers;
        boolean moreWorks = titles.size() > mostWorks;
        List<FoundResearcher> shown = moreResearchers ? found.subList(0, mostResearchers) : found;
        List<WorkCard> shownWorks = moreWorks ? titles.subList(0, mostWorks) : titles;
        String next = null;
        if (what.equals("researchers") && moreResearchers) {
            next = href(text, what, ResearcherSearch.position(shown.getLast()));
        } else if (what.equals("works") && moreWorks) {
            next = href(text, what, WorkSearch.position(shownWorks.getLast()));
        }
        return new SearchPage(text, what, corrected, null, shown, moreResearchers, shownWorks, moreWorks, next);
    }

    private static String href(String text, String what, String after) {
        return "/search?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8) + "&type=" + what + "&after=" + after;
    }

    /** Replaces each word that no name begins with by the known words near it. */
    private List<List<String>> mend(List<String> words) {
        List<List<String>> mended = new ArrayList<>();
        for (String word : words) {
            List<String> near = spelling.isKnown(word) ? List.of() : spelling.near(word);
            mended.add(near.isEmpty() ? List.of(word) : near);
        }
        return mended;
    }

    private static String exactly(List<String> words) {
        return words.stream().map(word -> "'" + word + "':*").collect(Collectors.joining(" & "));
    }

    private static String anyOf(List<List<String>> words) {
        return words.stream()
                .map(any -> any.stream().map(word -> "'" + word + "':*").collect(Collectors.joining(" | ", "(", ")")))
                .collect(Collectors.joining(" & "));
    }

    private static String spoken(List<List<String>> words) {
        return words.stream().map(any -> String.join(" or ", any)).collect(Collectors.joining(" "));
    }

    private static SearchPage empty(String text, String what, @Nullable String problem) {
        return new SearchPage(text, what, null, problem, List.of(), false, List.of(), false, null);
    }
}
