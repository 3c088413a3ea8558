package org.bzpeer.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds researchers by name, in {@linkplain NameSteps steps} from the best fit to the loosest, and stops as soon as enough
 * are found.
 */
@Component
class NameSearch {

    /**
     * What was found.
     *
     * @param complete whether nobody who fits was left out
     * @param corrected the words that were searched instead, or null
     */
    record Found(
            List<FoundPerson> people,
            boolean complete,
            @Nullable String corrected) {}

    private final JdbcClient jdbc;
    private final Spelling spelling;

    NameSearch(JdbcClient jdbc, Spelling spelling) {
        this.jdbc = jdbc;
        this.spelling = spelling;
    }

    /**
     * Finds.
     *
     * @param most so many at most
     * @param mend whether typing errors are looked for where little is found
     */
    Found find(NameWords name, NameFilter filter, int most, boolean mend) {
        NameSteps steps = new NameSteps(jdbc, filter, most);
        if (name.isEmpty()) {
            steps.everybody();
            return steps.found(null);
        }
        if (name.hasInitials()) {
            steps.initials(name);
        } else {
            steps.keys(name);
            steps.words(name);
        }
        steps.beginnings(name);
        String corrected = mend && steps.size() < Spelling.FEW ? mend(name, steps) : null;
        steps.loose(name);
        return steps.found(corrected);
    }

    /** Searches for names near the typed one, and returns what was searched where that found anybody. */
    private @Nullable String mend(NameWords name, NameSteps steps) {
        int before = steps.size();
        Spelling.Mended mended = spelling.mend(name);
        steps.mended(name, mended.names());
        if (!mended.query().isEmpty() && steps.size() < before + NameSteps.PAGE) {
            steps.nearWords(mended.query(), name);
        }
        return steps.size() > before ? mended.spoken() : null;
    }
}
