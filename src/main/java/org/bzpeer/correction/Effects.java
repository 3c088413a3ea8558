package org.bzpeer.correction;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a correction changes, told from the rows that it has changed.
 *
 * @param works the works that move, the newest first, at most {@link EffectsReader#SHOWN_WORKS}
 * @param movedWorks how many works move
 * @param lines what else moves or changes, a sentence each
 */
// Public, since templates are compiled only against public types.
public record Effects(List<Side> sides, List<Moved> works, int movedWorks, List<String> lines) {

    /**
     * What becomes of one record.
     *
     * @param href its page, or null where it is gone or not there yet
     * @param fate what becomes of the record as such
     */
    public record Side(long id, String name, @Nullable String href, String fate, List<Figure> figures) {}

    /** A figure of a record, before and after; equal ones did not change. */
    public record Figure(String name, String before, String after) {

        public boolean isChanged() {
            return !before.equals(after);
        }
    }

    /** A work that moves. */
    public record Moved(String title, String href, int year) {}

    /** Returns how many works are not named. */
    public int moreWorks() {
        return movedWorks - works.size();
    }

    /** Returns the count of works as a sentence. */
    public String worksText() {
        return movedWorks == 1 ? "1 work moves" : movedWorks + " works move";
    }
}
