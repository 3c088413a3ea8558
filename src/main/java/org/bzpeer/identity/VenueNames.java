package org.bzpeer.identity;

import java.util.Set;
import java.util.regex.Pattern;
import org.bzpeer.shared.Folding;
import org.jspecify.annotations.Nullable;

/** Venues by their names, without what differs from year to year: "Proceedings of the 55th Annual Meeting (2017)". */
final class VenueNames {

    static final int[] NONE = {};

    private static final Pattern IN_BRACKETS = Pattern.compile("\\([^()]*\\)|\\[[^\\[\\]]*]");

    private static final Set<String> EVERYWHERE = Set.of("""
            proceedings proc the of on in and annual volume
            first second third fourth fifth sixth seventh eighth ninth tenth
            """.strip().split("\\s+"));

    private VenueNames() {}

    /** Returns the number of the venue of this name, or none where the name tells none. */
    static int[] of(@Nullable String name) {
        if (name == null) {
            return NONE;
        }
        String words = String.join(
                " ",
                Folding.words(IN_BRACKETS.matcher(name).replaceAll(" ")).stream()
                        .filter(word ->
                                !EVERYWHERE.contains(word) && word.chars().noneMatch(Character::isDigit))
                        .toList());
        return words.isEmpty() ? NONE : new int[] {words.hashCode()};
    }
}
