package org.bzpeer.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a search has found, best first; a kind that was not asked for is empty.
 *
 * @param problem what is wrong with the search, in a sentence, or null
 */
record Results(
        NameSearch.Found people,
        WorkSearch.Found works,
        List<FoundSubject> topics,
        List<FoundSubject> institutions,
        @Nullable String problem) {

    static Results none(@Nullable String problem) {
        return new Results(
                new NameSearch.Found(List.of(), true, null),
                new WorkSearch.Found(List.of(), true),
                List.of(),
                List.of(),
                problem);
    }
}
