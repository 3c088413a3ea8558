package org.bzpeer.imports;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * What readers are told of a work before anything else, the gravest first: no mark is softened by another. That a preprint
 * was withdrawn says nothing against the article that came of it, so it is the least.
 */
enum Mark {
    RETRACTED,
    WITHDRAWN,
    CORRECTED,
    PREPRINT_WITHDRAWN;

    private static final String ALL =
            Arrays.stream(values()).map(mark -> "'" + mark + "'").collect(Collectors.joining(", ", "ARRAY[", "]"));

    /** Returns the rank of a mark, in SQL: the gravest has the least; no mark gives null. */
    static String gravity(String status) {
        return "array_position(" + ALL + ", " + status + ")";
    }

    /** Returns the graver one of two marks, in SQL; where one is null, the other. */
    static String gravest(String one, String other) {
        return "(" + ALL + ")[least(" + gravity(one) + ", " + gravity(other) + ")]";
    }

    /**
     * Returns the notice of a mark that holds from now on, in SQL: the one that came with it, else the one that is kept,
     * if that was for the same mark. The notice of a correction tells nothing of a retraction.
     */
    static String notice(String status, String notice, String keptStatus, String keptNotice) {
        return "coalesce(" + notice + ", CASE WHEN " + keptStatus + " = " + status + " THEN " + keptNotice + " END)";
    }
}
