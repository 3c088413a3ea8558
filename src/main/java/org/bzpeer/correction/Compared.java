package org.bzpeer.correction;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two records side by side, with what speaks for one person and what against.
 *
 * @param coauthors names of people who share works with both, at most ten
 * @param topics topics that both have
 */
// Public, since templates are compiled only against public types.
public record Compared(Side kept, Side gone, List<String> coauthors, List<String> topics) {

    /** One of the two. */
    public record Side(
            long id,
            String name,
            List<String> names,
            List<String> identifiers,
            @Nullable String affiliation,
            String years,
            int works,
            int collaborators,
            int followers,
            boolean claimed,
            List<String> topics,
            List<Line> newest) {

        public String href() {
            return "/researchers/" + id;
        }
    }

    /** A work of one of them. */
    public record Line(String title, String href, int year, String authors) {}

    /** Tells whether each carries an ORCID iD, and not the same: that is two people, or a mistake of a source. */
    public boolean haveOtherOrcids() {
        List<String> ones = orcids(kept);
        List<String> others = orcids(gone);
        return !ones.isEmpty() && !others.isEmpty() && ones.stream().noneMatch(others::contains);
    }

    private static List<String> orcids(Side side) {
        return side.identifiers().stream()
                .filter(identifier -> identifier.startsWith("ORCID"))
                .toList();
    }
}
