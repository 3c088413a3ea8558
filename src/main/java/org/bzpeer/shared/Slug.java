package org.bzpeer.shared;

/** The readable, cosmetic tail of an address: folded words joined by hyphens, at most 80 characters, never empty. */
public final class Slug {

    private static final int LONGEST = 80;

    private Slug() {}

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
