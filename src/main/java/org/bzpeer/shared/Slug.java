package org.bzpeer.shared;

import java.util.Set;

/** The readable, cosmetic tail of an address: folded words joined by hyphens, at most 80 characters, never empty. */
public final class Slug {

    private static final int LONGEST = 80;

    /** What stands where a researcher's name would stand in an address, with a suffix or without. */
    private static final Set<String> PARTS_OF_A_RECORD =
            Set.of("claims", "follow", "graph", "history", "requests", "trust", "waiting");

    private static final String APART = "-name";

    private Slug() {}

    /** Returns the slug of a researcher's name, told apart from the parts of a record: somebody called Graph has a page, too. */
    public static String ofName(String name) {
        String slug = of(name);
        return PARTS_OF_A_RECORD.contains(slug) ? slug + APART : slug;
    }

    /** Returns the slug of a name or title; text without any letter or digit gives {@code untitled}. */
    public static String of(String text) {
        StringBuilder slug = new StringBuilder();
        for (String word : Folding.words(text)) {
            if (!slug.isEmpty() && slug.length() + 1 + word.length() > LONGEST) {
                break;
            }
            if (!slug.isEmpty()) {
                slug.append('-');
            }
            slug.append(word);
        }
        if (slug.isEmpty()) {
            return "untitled";
        }
        return slug.length() <= LONGEST
                ? slug.toString()
                : slug.substring(0, slug.offsetByCodePoints(0, slug.codePointCount(0, LONGEST)));
    }
}
